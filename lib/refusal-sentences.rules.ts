/** What a person reads for each reason of a refusal. */
const sentences: Record<string, string> = {
  // the desk
  'signed-out': 'Votre session a expiré. Reconnectez-vous dans un autre onglet, puis réessayez : rien n’est perdu ici.',
  forbidden: 'Votre compte ne permet pas cette action.',
  'cross-origin': 'Cette demande ne vient pas de ce site ; elle a été écartée.',
  invalid: 'Certains champs sont à revoir.',
  unexpected: 'Une erreur est survenue de notre côté. Rien n’a été modifié ; réessayez dans un instant.',
  'too-many-forms': 'Trop d’envois en peu de temps depuis votre connexion. Réessayez dans dix minutes.',

  // comments and moderation
  'parent-not-found':
    'Le commentaire auquel vous répondez n’est plus en ligne. Votre texte est gardé ci-dessous ; renvoyé, il paraîtra comme un commentaire à part.',
  'too-many-comments': 'Vous avez envoyé cinq commentaires en dix minutes. Patientez un peu, puis renvoyez celui-ci.',
  'article-too-busy':
    'Beaucoup de commentaires arrivent à la fois sous cet article. Votre texte est gardé : renvoyez-le dans un instant.',
  'comments-closed': 'Les commentaires de cet article sont fermés. Votre texte n’a pas pu être envoyé.',
  'too-late':
    'Les cinq minutes sont passées, ou ce commentaire a été traité entre-temps : il ne peut plus être modifié d’ici.',
  'comment-not-found': 'Ce commentaire n’existe pas.',
  'no-words': 'Dites pourquoi : son auteur le lira.',
  'no-ground': 'Choisissez un motif avant de refuser un commentaire.',
  'already-decided': 'Ce commentaire vient d’être traité par quelqu’un d’autre.',
  'changed-meanwhile':
    'Son auteur vient de modifier ce commentaire : rien n’est décidé. Relisez-le, le voici dans ses nouveaux mots.',

  'under-appeal': 'Son auteur a contesté la décision : elle se revoit parmi les recours.',
  'too-late-to-undo': 'Les dix secondes sont passées : la décision reste.',
  'not-your-ruling': 'Cette décision est celle de quelqu’un d’autre : elle se revoit parmi les commentaires décidés.',
  'changed-since': 'Ce commentaire a changé depuis : la décision reste.',

  // readers' names
  'name-ours': 'Ce nom est celui du journal ou d’une personne de la rédaction. Choisissez-en un autre.',
  'name-claimed':
    'Ce nom est réservé par un lecteur vérifié. Choisissez-en un autre ; si c’est le vôtre, ouvrez-le sur cet appareil depuis « Mes commentaires ».',
  'name-taken': 'Ce nom vient d’être réservé par quelqu’un d’autre. Choisissez-en un autre.',
  'too-many-links': 'Trop de liens demandés depuis votre connexion. Réessayez dans une heure.',
  'link-void': 'Ce lien n’est plus valable : il a servi, ou il a plus de 24 heures. Demandez-en un autre.',

  // sanctions
  'author-unknown': 'L’auteur de ce commentaire n’est pas connu, ou ses données sont effacées.',
  'sanction-over': 'Cette sanction n’est plus en vigueur.',
  'no-reason': 'Choisissez une sanction et une durée, et dites pourquoi : cette personne le lira.',

  // appeals
  'appeal-void': 'Ce lien ne mène à aucune décision que l’on puisse contester, ou ce commentaire a été effacé.',
  'appeal-too-late':
    'Le délai de trente jours est passé. Vous pouvez encore écrire à la rédaction, ou saisir la justice.',
  'already-appealed': 'Cette décision a déjà été contestée, une fois pour toutes.',
  'appeal-not-found': 'Ce recours n’existe pas, ou son commentaire a été effacé.',
  'own-ruling': 'Vous avez pris la première décision : une autre personne doit examiner ce recours.',

  // reports of errors, notices of comments
  'too-many-notices': 'Vous avez envoyé cinq signalements en une heure. Patientez un peu, puis renvoyez celui-ci.',
  'notice-not-found': 'Ce signalement n’existe pas.',
  'too-many-reports': 'Vous avez envoyé cinq signalements en une heure. Patientez un peu, puis renvoyez celui-ci.',
  'report-not-found': 'Ce signalement n’existe pas.',
  'report-settled': 'Ce signalement vient d’être traité ou rouvert par quelqu’un d’autre.',

  // legal pages and rights
  'legal-page-incomplete': 'Cette page ne peut pas encore être publiée.',
  'legal-page-changed': 'Quelqu’un vient de modifier le texte de cette page : rechargez-la avant de l’enregistrer.',
  'setting-needed': 'Une page légale en ligne a besoin de ce réglage.',
  'too-many-requests': 'Vous avez envoyé cinq demandes en une heure. Patientez un peu, puis renvoyez celle-ci.',
  'request-settled': 'Cette demande vient d’être traitée, rouverte ou effacée.',

  // articles
  'article-not-found': 'Cet article n’existe pas, ou n’est plus en ligne.',
  'stale-version': 'Cet article a été modifié entre-temps. Enregistrez ou rechargez avant de publier.',
  'version-not-found': 'Cette version n’existe pas.',
  incomplete: 'Il manque quelque chose avant la publication.',
  'slug-taken': 'Un autre article de la rubrique porte déjà cette adresse.',
  'not-published': 'Cet article n’est pas en ligne.',

  // the desk: moves, times, embargoes
  'move-not-possible': 'L’article n’en est plus là : quelqu’un vient sans doute d’agir. Son état est à jour ci-dessus.',
  'time-past': 'Cette heure est passée. Choisissez-en une à venir, ou publiez maintenant.',
  'lost-hour':
    'Cette heure n’existe pas ce jour-là : dans la nuit du passage à l’heure d’été, on saute de 2 h à 3 h. Choisissez-en une autre.',
  'before-embargo': 'L’article est sous embargo à cette heure-là. Choisissez une heure plus tardive.',
  'scheduled-before': 'Une version doit paraître avant la fin de cet embargo : déprogrammez-la d’abord.',
  'no-embargo': 'Cet article n’a pas d’embargo.',
  'under-embargo': 'Cet article est sous embargo : rien n’en paraît avant l’heure dite.',

  // margin notes
  'note-not-found': 'Cette note n’existe plus : la personne qui l’a écrite l’a retirée.',
  'note-resolved': 'Cette note est résolue : rouvrez-la pour y répondre.',
  'note-settled': 'Quelqu’un d’autre vient de résoudre ou de rouvrir cette note.',
  'note-not-yours': 'Seule la personne qui a écrit une note peut la retirer.',
  'note-answered': 'Quelqu’un a répondu à cette note : elle ne peut plus être retirée, mais elle peut être résolue.',
  'passage-not-found': 'Il n’y a rien à cet endroit du texte : placez le curseur dans le passage à annoter.',
  'too-many-notes': 'Cet article porte déjà 500 notes, le plus qu’il puisse porter.',

  // previews by a secret link
  'preview-over':
    'Ce lien a expiré, ou le journal l’a retiré. Si vous devez encore lire ce texte, demandez-en un autre à la personne qui vous l’a envoyé.',
  'preview-not-asked': 'Ce lien sert à lire : aucune réponse n’y est demandée.',
  'preview-link-not-found': 'Ce lien de relecture n’existe pas, ou plus.',
  'preview-link-over': 'Ce lien n’était déjà plus valable : il avait expiré, ou quelqu’un l’avait retiré.',

  // corrections and versions that readers compare
  'correction-not-found': 'La correction que vous voulez corriger n’est pas de cet article.',
  'correction-replaced':
    'Cette correction vient d’être corrigée par quelqu’un d’autre : rechargez la page, puis corrigez la plus récente.',
  'correction-said': 'Cette correction est déjà publiée, mot pour mot.',
  'version-never-shown': 'Les lecteurs n’ont jamais vu cette version : il n’y a rien à retirer.',
  'version-online': 'Les lecteurs voient cette version : publiez-en une autre avant de la retirer de l’historique.',

  // droit de réponse
  'reply-article-unknown':
    'À cette adresse ne se trouve aucun article du journal. Copiez-la depuis la page de l’article.',
  'reply-from-tomorrow': 'Ce moment n’est pas encore venu : dites quand la demande est arrivée.',
  'reply-before-article': 'À ce moment-là, l’article n’avait pas encore paru.',
  'reply-not-found': 'Cette demande de droit de réponse n’existe pas.',
  'reply-decided': 'Cette demande vient d’être traitée par quelqu’un d’autre : rien n’a changé.',
  'reply-changed':
    'Quelqu’un vient de retoucher cette réponse : rien n’est fait. Relisez-la dans ses nouveaux mots, puis recommencez.',
  'reply-empty': 'Les mots de cette réponse ont été effacés : saisissez-les à nouveau avant de la publier.',

  // assignments
  'assignment-not-found': 'Ce sujet n’existe pas.',
  'assignment-changed':
    'Quelqu’un d’autre vient de modifier ce sujet : rien n’est enregistré. Regardez ce qui a changé, puis recommencez.',
  'assignment-not-yours':
    'Ce sujet est confié à quelqu’un d’autre, ou c’est au secrétariat de rédaction d’en décider : rien n’est modifié.',
  'assignment-dropped': 'Ce sujet est abandonné : reprenez-le d’abord.',
  'assignment-not-accepted': 'Ce sujet n’est pas encore accepté : son article ne peut pas être commencé.',
  'assignment-decided': 'C’est déjà fait, ou ce sujet n’en est plus là : le voici.',
  'assignee-unknown': 'Cette personne n’a plus de compte ouvert, ou n’écrit pas : choisissez-en une autre.',
  'already-begun': 'L’article de ce sujet est déjà commencé : le voici.',
  'planned-time-lost':
    'Ce jour-là, les horloges passent de 2 h à 3 h : cette heure n’existe pas. Changez d’abord l’heure prévue.',

  // the front page
  'front-changed':
    'Quelqu’un d’autre vient de publier une autre une. Rien n’est perdu : la vôtre est toujours ci-dessous.',
  'front-article-gone': 'Un article placé n’est plus en ligne : retirez-le, puis publiez la une.',
  'front-until-past': 'Une fin est déjà passée : choisissez un moment à venir, ou aucun.',
  'front-section-twice': 'Une rubrique n’a qu’un article en tête : gardez-en un.',

  // pictures
  'not-a-picture': 'Ce fichier n’est pas une image lisible (JPEG, PNG, WebP, AVIF ou GIF).',
  'too-large': 'Cette image dépasse 25 Mo.',
  'too-many-pixels': 'Cette image dépasse 50 millions de pixels.',
  'storage-unreachable':
    'L’espace de stockage ne répond pas. Votre image n’est pas perdue : réessayez dans un instant.',
  'storage-full':
    'Il n’y a plus de place pour cette image. Elle n’est pas perdue : réessayez quand la personne qui administre le site en aura fait.',

  // contents of other sites
  'not-a-link': 'Ce n’est pas l’adresse d’une page : elle commence par « https:// ».',

  // sections and bylines
  'section-taken': 'Une rubrique ou une page du site porte déjà ce nom.',
  'section-too-deep': 'Une rubrique tient dans une rubrique principale, pas plus loin.',
  'section-not-found': 'Cette rubrique n’existe plus.',
  'section-within-itself': 'Une rubrique ne peut pas être dans elle-même.',
  'section-in-use':
    'Cette rubrique contient des articles, des brouillons ou d’autres rubriques : elle ne peut pas être supprimée.',
  'keyword-not-found': 'Ce mot-clé n’existe plus.',
  'keyword-taken': 'Un autre mot-clé porte déjà ce nom : réunissez-les.',
  'keyword-empty': 'Ce nom ne fait pas une adresse.',
  'keyword-itself': 'Choisissez un autre mot-clé que celui-ci.',
  'byline-taken': 'Une signature porte déjà ce nom, ou il ne contient aucune lettre latine.',
  'byline-not-found': 'Cette signature n’existe plus.',
  'byline-signs':
    'Cette signature figure dans des articles : elle ne peut pas être supprimée. Dites plutôt qu’elle ne signe plus.',
  'picture-in-use':
    'Cette image est affichée par des articles ou des signatures : cochez la case pour la retirer de partout, ou gardez-la.',
  'picture-not-found': 'Cette image n’est plus dans la médiathèque.',

  // redirects
  'redirect-from-unreadable':
    'L’adresse à rediriger n’est pas celle d’une page de ce site. Écrivez son chemin, qui commence par « / », ou copiez-la en entier.',
  'redirect-to-unreadable':
    'On ne peut pas mener là : écrivez le chemin d’une page de ce site, qui commence par « / », ou une adresse complète en « https:// ».',
  'redirect-from-live':
    'À cette adresse se trouve une page du site : elle ne peut pas être redirigée tant que la page y est.',
  'redirect-loop': 'Cette redirection tournerait en rond : l’adresse d’arrivée ramène à celle de départ.',
  'redirect-to-nowhere':
    'L’adresse d’arrivée ne mène nulle part : aucun article en ligne, aucune rubrique, aucune page.',
  'redirect-there-already':
    'Cette adresse mène déjà ailleurs : cochez la case ci-dessous pour remplacer la redirection actuelle.',
  'redirect-not-found': 'Cette redirection n’existe plus, ou un article qui a changé d’adresse l’a laissée.',

  // accounts
  'wrong-credentials': 'Adresse ou mot de passe inexact.',
  'locked-out': 'Trop d’essais. Patientez une minute, puis réessayez ; le délai s’allonge avec les essais.',
  'wrong-password': 'Ce n’est pas votre mot de passe actuel.',
  'password-too-near': 'Ce mot de passe ressemble trop à votre nom.',
  'password-link-void': 'Ce lien n’est plus valable : il a servi, ou il a plus d’une heure. Demandez-en un autre.',
  'code-too-late': 'Dix minutes sont passées, ou cette connexion est close : reprenez depuis le mot de passe.',
  'wrong-code': 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant, puis réessayez.',
  'second-factor-on': 'La validation en deux étapes est déjà activée.',
  'nothing-offered': 'La validation en deux étapes n’est pas activée sur ce compte.',
  'second-factor-required': 'Un de vos rôles exige la validation en deux étapes : elle ne peut pas être arrêtée.',
  'member-not-found': 'Ce membre n’existe pas.',
  'last-administrator': 'C’est le seul compte d’administration ouvert : donnez d’abord ce rôle à quelqu’un d’autre.',
  'no-role': 'Choisissez au moins un rôle ; pour n’en laisser aucun, fermez le compte.',
  'not-oneself': 'Pour votre propre compte, passez par « Mon compte » : votre mot de passe y est demandé.',
  'already-a-member': 'Cette adresse a déjà un compte.',
  'invitation-void': 'Cette invitation n’est plus valable : demandez-en une autre.',
}

export const isKnownReason = (reason: string): boolean => Object.hasOwn(sentences, reason)

/** The French sentence for a refusal's reason, its spaces before ; and : narrow and unbreakable. */
export const sentenceFor = (reason: string): string =>
  (isKnownReason(reason) ? (sentences[reason] ?? '') : 'Cette demande n’a pas pu aboutir.').replace(
    / (?=[;:])/g,
    '\u202f',
  )
