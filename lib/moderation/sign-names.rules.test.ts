import { expect, it } from 'vitest'
import { signName } from './sign-names.rules'
import { signsOf } from './spam-score.rules'

it('a sign is told in French, whatever it is of', () => {
  expect(signName('pret')).toBe('« pret »')
  expect(signName('whatsapp :phone')).toBe('« whatsapp » et un numéro de téléphone')
  expect(signName(':link-host=exemple.fr')).toBe('un lien vers exemple.fr')
})

it('no sign of a text’s form is told by its own name', () => {
  const words =
    'ÉCRIVEZ-MOI @paul 06 39 98 12 34 paul@exemple.fr 5000 € 🎉🎉🎉 https://a.example https://b.example vіagra '
  const signs = signsOf(`${words} ${'x'.repeat(80)} TOUT EN CAPITALES ICI MAINTENANT`)
  expect(signs.filter((sign) => sign.startsWith(':')).length).toBeGreaterThan(6)
  for (const sign of signs) expect(signName(sign), sign).not.toMatch(/(^|[\s«]):/)
})
