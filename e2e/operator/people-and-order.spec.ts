import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, faultsInBothSchemes, nameOf, signIn, test } from '../fixtures'
import { fillArticle, openArticle, publish, textOf } from '../journalist/desk'

const stamp = Date.now() % 1_000_000
const name = `Camille Essai ${stamp}`
const slug = `camille-essai-${stamp}`

/** Where an address leads in one hop; its status, where nowhere. */
async function wayOf(page: Page, path: string) {
  const answer = await page.request.get(path, { maxRedirects: 0 })
  return answer.status() === 308 ? answer.headers().location : answer.status()
}

async function addByline(page: Page, fields: { name: string; kind?: string }) {
  await page.goto('/admin/reglages/signatures/nouvelle')
  await page.getByLabel('Nom', { exact: true }).fill(fields.name)
  if (fields.kind) await page.getByLabel('Qui est-ce').selectOption(fields.kind)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Signature enregistrée.')).toBeVisible()
}

test('somebody who signs has a photo and links; an article says who wrote, who took its pictures, and with what agency', async ({
  page,
  fresh,
}) => {
  test.slow()
  await signIn(page, 'administrator')
  await page.goto('/admin/reglages/signatures/nouvelle')
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await page.getByLabel('Liens').fill('javascript:alert(1)')
  await page.getByLabel('Biographie').fill('Photographie la mer.')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Des adresses complètes, en https://…, une par ligne.')).toBeVisible()
  await expect(page.getByLabel('Biographie')).toHaveValue('Photographie la mer.')
  await page.getByLabel('Liens').fill('https://bsky.app/profile/camille')
  await page.getByLabel('Compte Mastodon').fill('@camille@exemple.social')
  const bytes = Buffer.concat([readFileSync('lib/media/samples/telephone.jpg'), randomBytes(8)])
  await page
    .getByLabel('Photo\u202f: choisir un fichier')
    .setInputFiles({ name: 'portrait.jpg', mimeType: 'image/jpeg', buffer: bytes })
  await expect(page.getByRole('button', { name: 'Retirer la photo' })).toBeVisible({ timeout: 20_000 })
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Signature enregistrée.')).toBeVisible()
  await addByline(page, { name: `Agence ${stamp}`, kind: 'agency' })
  await addByline(page, { name: `Photographe ${stamp}`, kind: 'guest' })

  const journalist = await (await fresh()).newPage()
  await openArticle(journalist)
  await fillArticle(journalist, `Trois signatures ${stamp}`)
  for (const each of [name, `Agence ${stamp}`, `Photographe ${stamp}`]) {
    await journalist.getByLabel('Signature à ajouter').selectOption({ label: each })
    await journalist.getByRole('button', { name: 'Ajouter', exact: true }).click()
  }
  await expect(journalist.getByLabel(`Rôle de Agence ${stamp}`)).toHaveValue('agency')
  await journalist.getByLabel(`Rôle de Photographe ${stamp}`).selectOption('photo')
  // whoever opened the article signed it first
  await journalist.getByRole('button', { name: `Retirer ${nameOf('editor')}` }).click()
  await journalist.goto(await publish(journalist))
  await expect(journalist.locator('.article .signatures')).toHaveText(
    `Par ${name}, avec Agence ${stamp} · Photos\u202f: Photographe ${stamp}`,
  )
  await expect(journalist.locator('meta[name="fediverse:creator"]')).toHaveAttribute(
    'content',
    '@camille@exemple.social',
  )
  const graph = JSON.parse((await journalist.locator('script[type="application/ld+json"]').textContent()) ?? '')
  const article = graph['@graph'].find((thing: { '@type': string }) => thing['@type'] === 'NewsArticle')
  expect(article.author).toMatchObject([
    { '@type': 'Person', name },
    { '@type': 'Organization', name: `Agence ${stamp}` },
  ])
  expect(article.contributor).toMatchObject([{ '@type': 'Person', name: `Photographe ${stamp}` }])

  await journalist.goto(`/auteurs/${slug}`)
  await expect(journalist.getByRole('link', { name: 'Bluesky' })).toHaveAttribute('rel', /\bme\b/)
  await expect(journalist.locator('.portrait img')).toBeVisible()
  expect(await faultsInBothSchemes(journalist)).toEqual([])
  const person = JSON.parse((await journalist.locator('script[type="application/ld+json"]').textContent()) ?? '')
  const profile = person['@graph'].find((thing: { '@type': string }) => thing['@type'] === 'ProfilePage')
  expect(profile.mainEntity).toMatchObject({ sameAs: ['https://bsky.app/profile/camille'] })
  expect((await journalist.request.get(profile.mainEntity.image)).status()).toBe(200)

  // who signed cannot be deleted; another name leads on from the former address; who is gone is offered no more
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('button', { name: 'Supprimer la signature' }).click()
  await expect(page.getByText('Cette signature figure dans des articles')).toBeVisible()
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByLabel('Nom', { exact: true }).fill(`Camille Autre ${stamp}`)
  await page.getByLabel('Ne signe plus').check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Signature enregistrée.')).toBeVisible()
  await expect.poll(() => wayOf(page, `/auteurs/${slug}`)).toBe(`/auteurs/camille-autre-${stamp}`)
  await expect.poll(() => wayOf(page, `/auteurs/${slug}/rss.xml`)).toBe(`/auteurs/camille-autre-${stamp}/rss.xml`)
  await openArticle(journalist)
  await expect(
    journalist.getByLabel('Signature à ajouter').getByRole('option', { name: `Camille Autre ${stamp}` }),
  ).toHaveCount(0)
})

test('a section is opened, placed, moved with its articles and, once empty, taken away', async ({ page, fresh }) => {
  test.slow()
  await signIn(page, 'administrator')
  await page.goto('/admin/reglages/rubriques')
  expect(await faultsInBothSchemes(page)).toEqual([])
  const section = `Marées ${stamp}`
  await page.getByLabel('Nom', { exact: true }).fill(section)
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expect(page.getByText('Rubrique ajoutée.')).toBeVisible()
  await page.getByRole('button', { name: `Monter ${section}` }).press('Enter')
  await expect(page.getByText('Rubrique déplacée.')).toBeVisible()

  const journalist = await (await fresh()).newPage()
  await openArticle(journalist)
  await fillArticle(journalist, `Une marée ${stamp}`)
  await journalist.getByLabel('Rubrique').selectOption({ label: section })
  const former = await publish(journalist)
  const last = former.split('/').at(-1)

  await page.getByRole('link', { name: section }).click()
  await page.getByLabel('Adresse').fill('admin')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Une rubrique ou une page du site porte déjà ce nom.')).toBeVisible()
  await expect(page.getByLabel('Adresse')).toHaveValue('admin')
  await page.getByLabel('Adresse').fill(`littoral-${stamp}`)
  await page.getByLabel('Dans la rubrique').selectOption({ label: 'Sciences' })
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Rubrique enregistrée.')).toBeVisible()
  await expect.poll(() => wayOf(page, former)).toBe(`/littoral-${stamp}/${last}`)
  await expect.poll(() => wayOf(page, `/marees-${stamp}`)).toBe(`/littoral-${stamp}`)
  await expect.poll(() => wayOf(page, `/marees-${stamp}/atom.xml`)).toBe(`/littoral-${stamp}/atom.xml`)
  await journalist.goto('/sciences')
  await expect(journalist.getByRole('link', { name: `Une marée ${stamp}` }).first()).toBeVisible()

  await page.getByRole('link', { name: section }).click()
  await page.getByRole('button', { name: 'Supprimer la rubrique' }).click()
  await expect(page.getByText('Cette rubrique contient des articles')).toBeVisible()
  // left as the demonstration has it: its article goes to another section, and then it is empty
  await journalist.goto('/admin/articles')
  await journalist.getByRole('link', { name: `Une marée ${stamp}` }).click()
  await expect(textOf(journalist)).toBeVisible()
  await journalist.getByLabel('Rubrique').selectOption({ label: 'Culture' })
  await publish(journalist)
  await expect.poll(() => wayOf(page, former)).toBe(`/culture/${last}`)
  await page.getByRole('link', { name: section }).click()
  await page.getByRole('button', { name: 'Supprimer la rubrique' }).click()
  await expect(page.getByText('Rubrique supprimée.')).toBeVisible()
})

test('keywords are made one, and menus are changed and put back', async ({ page, fresh }) => {
  test.slow()
  const journalist = await (await fresh()).newPage()
  const paths: string[] = []
  for (const keyword of [`Phoques ${stamp}`, `Phoque gris ${stamp}`]) {
    await openArticle(journalist)
    await fillArticle(journalist, `Un article sur ${keyword}`)
    await journalist.getByLabel('Mots-clés').fill(keyword)
    paths.push(await publish(journalist))
  }
  await signIn(page, 'administrator')
  await page.goto('/admin/reglages/mots-cles')
  await page.getByLabel('Mot-clé', { exact: true }).fill(`${stamp}`)
  await page.getByRole('button', { name: 'Chercher' }).click()
  await page.getByRole('link', { name: `Phoque gris ${stamp}` }).click()
  await page.getByLabel('Nom', { exact: true }).fill(`Phoques ${stamp}`)
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Un autre mot-clé porte déjà ce nom')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  await page.getByLabel('Si un autre mot-clé porte ce nom').check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Mot-clé enregistré.')).toBeVisible()
  await expect.poll(() => wayOf(page, `/mots-cles/phoque-gris-${stamp}`)).toBe(`/mots-cles/phoques-${stamp}`)
  await journalist.goto(`/mots-cles/phoques-${stamp}`)
  await expect(journalist.locator('.article-list .card')).toHaveCount(2)
  await expect(async () => {
    await journalist.goto(paths[1] ?? '')
    await expect(journalist.locator('.keywords a')).toHaveText(`Phoques ${stamp}`, { timeout: 500 })
  }).toPass({ timeout: 10_000 })

  await page.goto('/admin/reglages/menus')
  await page.getByLabel('Liens en tête, après les rubriques').fill('Ailleurs | //exemple.fr')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.locator('.fault', { hasText: 'Une ligne par lien' })).toBeVisible()
  await page.getByLabel('Liens en tête, après les rubriques').fill('Nos archives | /archives')
  await page.getByLabel('Comptes du journal ailleurs').fill('https://bsky.app/profile/journal')
  await page.getByLabel('Montrer Monde en tête').uncheck()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Menus enregistrés.')).toBeVisible()
  expect(await faultsInBothSchemes(page)).toEqual([])
  const masthead = journalist.getByRole('navigation', { name: 'Rubriques', exact: true })
  await expect(async () => {
    await journalist.goto('/culture')
    await expect(masthead.getByRole('link', { name: 'Nos archives' })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await expect(masthead.getByRole('link', { name: 'Monde' })).toHaveCount(0)
  await expect(
    journalist.getByRole('navigation', { name: 'Nous suivre' }).getByRole('link', { name: 'Bluesky' }),
  ).toBeVisible()

  await page.getByLabel('Liens en tête, après les rubriques').fill('')
  await page.getByLabel('Comptes du journal ailleurs').fill('')
  await page.getByLabel('Montrer Monde en tête').check()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(async () => {
    await journalist.goto('/culture')
    await expect(masthead.getByRole('link', { name: 'Nos archives' })).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 10_000 })
})
