/** What a person reads for each reason of a refusal. */
const sentences: Record<string, string> = {
  // the desk
  'signed-out': 'Votre session a expiré. Reconnectez-vous dans un autre onglet, puis réessayez : rien n’est perdu ici.',
  forbidden: 'Votre compte ne permet pas cette action.',
  'cross-origin': 'Cette demande ne vient pas de ce site ; elle a été écartée.',
  invalid: 'Certains champs sont à revoir.',
}

/** The French sentence for a refusal's reason. */
export const sentenceFor = (reason: string): string =>
  sentences[reason] ?? 'Cette demande n’a pas pu aboutir.'
