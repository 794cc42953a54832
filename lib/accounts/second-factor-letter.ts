import { lines, type Mail, signed } from '../mail/mail.rules'

/** What its owner is told of an account's second factor: whoever did not do it learns of it at once. */
export const secondFactorLetter = (
  { name, email }: { name: string; email: string },
  paper: string,
  news: string,
): Mail => ({
  to: email,
  subject: `${paper} : la validation en deux étapes de votre compte`,
  text: lines(
    `Bonjour ${name},`,
    news,
    'Si vous n’y êtes pour rien, changez votre mot de passe et prévenez tout de suite l’administration du journal.',
    signed(paper),
  ),
})
