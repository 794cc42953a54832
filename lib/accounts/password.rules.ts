import { z } from 'zod'

/** OWASP and NIST 800-63B: length counts, composition rules do not. */
const PASSWORD_MIN = 12
const PASSWORD_MAX = 128

// the commonest passwords that are long enough to pass (public leak statistics), folded to letters and digits
const common = new Set([
  'motdepasse123',
  'motdepasse1234',
  'azertyuiop123',
  'azertyuiopqs',
  'qwertyuiop123',
  'qwertyuiopas',
  'password1234',
  'password12345',
  'passwordpassword',
  'administrateur',
  'administrator',
  'bienvenue123',
  'bienvenue1234',
  'changeme1234',
  'letmein123456',
  'iloveyou1234',
  'jetaime12345',
  'jetaimejetaime',
  'doudoudoudou',
  'loulouloulou',
  'marseille1313',
  'welcome12345',
  'unsujetunsujet',
  'journaliste1',
  'redaction2026',
])

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')

/** Whether a password is among the first that anyone would try: common, repeated, in sequence, or its owner's own name. */
export function isGuessable(password: string, about: readonly string[] = []): boolean {
  const folded = fold(password)
  if (common.has(folded)) return true
  if (/^(.{1,4})\1+$/su.test(password)) return true
  if ('01234567890123456789'.includes(folded) || 'abcdefghijklmnopqrstuvwxyz'.includes(folded)) return true
  return about.map(fold).some((word) => word.length >= 4 && folded.replaceAll(word, '').length < 4)
}

export const password = z
  .string()
  .min(PASSWORD_MIN, `Au moins ${PASSWORD_MIN} caractères.`)
  .max(PASSWORD_MAX, `Au plus ${PASSWORD_MAX} caractères.`)
  .refine((typed) => !isGuessable(typed), 'Ce mot de passe est trop facile à deviner.')
