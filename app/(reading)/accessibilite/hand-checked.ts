/** When the list below was last gone through, in a browser. */
export const checkedAt = '2026-11-25'

type Check = { criterion: string; what: string; result: 'Conforme' | 'Non conforme' | 'Non vérifié' }

/** What no tool sees, criterion by criterion (RGAA 4.1.2); a result is what was seen, not what was meant. */
export const checks: Check[] = [
  {
    criterion: '1.3',
    what: 'Chaque image d’article a une description juste, ou est marquée décorative.',
    result: 'Conforme',
  },
  { criterion: '3.1', what: 'Aucune information n’est donnée par la couleur seule.', result: 'Conforme' },
  { criterion: '7.3', what: 'Tout ce qui se fait à la souris se fait au clavier.', result: 'Conforme' },
  { criterion: '8.6', what: 'Chaque page a un titre qui la distingue des autres.', result: 'Conforme' },
  { criterion: '9.1', what: 'Les titres d’une page en forment le plan, sans saut.', result: 'Conforme' },
  { criterion: '10.4', what: 'Le texte reste lisible quand il est agrandi à 200 %.', result: 'Conforme' },
  { criterion: '10.7', what: 'Le focus du clavier est visible partout.', result: 'Conforme' },
  { criterion: '10.11', what: 'Rien ne défile de côté à 320 pixels, soit 400 %.', result: 'Conforme' },
  { criterion: '10.12', what: 'Rien ne se perd quand l’espacement du texte est augmenté.', result: 'Conforme' },
  {
    criterion: '11.10',
    what: 'Un formulaire refusé dit l’erreur près du champ et garde ce qui a été tapé.',
    result: 'Conforme',
  },
  { criterion: '12.7', what: 'Un lien mène droit au contenu ; il est le premier de la page.', result: 'Conforme' },
  { criterion: '12.8', what: 'L’ordre de tabulation suit celui de la lecture.', result: 'Conforme' },
  { criterion: '13.8', what: 'Aucun contenu ne bouge sans qu’on l’ait demandé.', result: 'Conforme' },
  {
    criterion: '7.1',
    what: 'Les pages ont été essayées avec un lecteur d’écran (NVDA, VoiceOver).',
    result: 'Non vérifié',
  },
]

/** What a reader may stumble over, as far as it is known. */
export const shortcomings: string[] = [
  'Le site n’a pas encore été essayé par des utilisateurs de lecteurs d’écran.',
  'La description des images dépend de la rédaction : elle est exigée à la publication, sa justesse ne peut pas l’être.',
  'Les commentaires sont écrits par les lecteurs ; leur langue n’est pas indiquée quand elle n’est pas le français.',
]
