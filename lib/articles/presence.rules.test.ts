import { expect, it } from 'vitest'
import { presenceSentence } from './presence.rules'

const marie = { name: 'Marie Lambert', isSelf: false }
const paul = { name: 'Paul Roche', isSelf: false }
const self = { name: 'Anna Petit', isSelf: true }

it.each([
  [[], ''],
  [[marie], 'Marie Lambert est aussi dans cet article.'],
  [[marie, marie, paul], 'Marie Lambert et Paul Roche sont aussi dans cet article.'],
  [[self], 'Vous avez cet article ouvert dans un autre onglet.'],
  [[marie, self], 'Marie Lambert est aussi dans cet article. Vous avez cet article ouvert dans un autre onglet.'],
])('says who is there: %#', (present, sentence) => {
  expect(presenceSentence(present)).toBe(sentence)
})
