const names: Record<string, string> = {
  ':link': 'un lien',
  ':links-2+': 'plusieurs liens',
  ':caps': 'des capitales',
  ':phone': 'un numéro de téléphone',
  ':mail': 'une adresse électronique',
  ':handle': 'un compte',
  ':money': 'une somme',
  ':emoji-3+': 'des émojis',
  ':mixed-script': 'des alphabets mêlés',
  ':long-word': 'un très long mot',
}

const HOST = ':link-host='

/** A sign of the filter as people read it: its words, and what it says of the text's form by name. */
export const signName = (sign: string): string =>
  sign
    .split(' ')
    .map((part) => names[part] ?? (part.startsWith(HOST) ? `un lien vers ${part.slice(HOST.length)}` : `« ${part} »`))
    .join(' et ')
