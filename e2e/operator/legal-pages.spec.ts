import type { Page } from '@playwright/test'
import { expect, faultsInBothSchemes, plain, signIn, test } from '../fixtures'

const legal = '/admin/reglages/pages-legales'

/** The part of the administrators' page that is about one legal page. */
const partOf = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`)

/** Changes settings as an administrator does, and answers what the form says. */
async function change(desk: Page, values: Record<string, string>): Promise<string> {
  await desk.goto('/admin/reglages')
  for (const [field, value] of Object.entries(values)) await desk.locator(`#${field}`).fill(value)
  await desk.getByRole('button', { name: 'Enregistrer les réglages' }).click()
  const status = desk.locator('form', { has: desk.locator('#publisher') }).getByRole('status')
  await expect(status).not.toBeEmpty()
  return plain((await status.textContent()) ?? '')
}

test('a legal page waits for what it lacks, is published, read, and kept whole', async ({ page: desk, plainPage }) => {
  await signIn(desk, 'administrator')
  await desk.goto('/admin/reglages')
  const hostPhone = await desk.locator('#hostPhone').inputValue()
  const notices = partOf(desk, 'mentions-legales')
  const added = `Un mot du journal, ${Date.now()}.`

  try {
    await test.step('withdrawn, it is nowhere, and readers are told so', async () => {
      await desk.goto(legal)
      await notices.getByRole('button', { name: 'Retirer' }).click()
      await expect(desk.getByText('La page est retirée.')).toBeVisible()
      await expect(notices).toContainText('Pas en ligne.')
      const answer = await plainPage.goto('/mentions-legales')
      expect(answer?.status()).toBe(404)
      await expect(plainPage.getByText('Le journal n’a pas encore publié cette page.')).toBeVisible()
      for (const path of ['/', '/cgu', '/plan-du-site']) {
        await plainPage.goto(path)
        await expect(plainPage.locator('a[href="/mentions-legales"]'), path).toHaveCount(0)
        await expect(plainPage.getByRole('contentinfo').locator('a[href="/cookies"]'), path).toHaveCount(1)
      }
    })

    await test.step('the newsroom’s first page says so to an administrator', async () => {
      await desk.goto('/admin')
      await expect(desk.getByText('Mentions légales.')).toBeVisible()
      await expect(desk.getByRole('link', { name: 'Page légale à publier' })).toHaveAttribute('href', legal)
    })

    await test.step('without a setting that the law asks for it is refused, and what was typed stays', async () => {
      expect(await change(desk, { hostPhone: '' })).toBe('Enregistré.')
      await desk.goto(legal)
      await expect(notices.getByRole('link', { name: 'Téléphone de l’hébergeur' })).toHaveAttribute(
        'href',
        '/admin/reglages#hostPhone',
      )
      await notices.getByLabel('Ce que le journal ajoute').fill(`## Mot\n\n${added}`)
      await notices.getByRole('button', { name: 'Publier' }).click()
      await expect(notices.getByRole('alert')).toContainText('téléphone de l’hébergeur')
      await expect(notices.getByLabel('Ce que le journal ajoute')).toHaveValue(`## Mot\n\n${added}`)
      expect((await plainPage.goto('/mentions-legales'))?.status()).toBe(404)
    })

    await test.step('its link leads to the field; filled in, the page is published and read without scripts', async () => {
      await notices.getByRole('link', { name: 'Téléphone de l’hébergeur' }).click()
      await expect(desk.locator('#hostPhone')).toBeInViewport()
      expect(await change(desk, { hostPhone: '03 53 01 99 99' })).toBe('Enregistré.')
      await desk.goto(`${legal}/mentions-legales`)
      await expect(desk.getByText('03 53 01 99 99')).toBeVisible()
      await desk.goto(legal)
      await notices.getByLabel('Ce que le journal ajoute').fill(`## Mot\n\n${added}`)
      await notices.getByRole('button', { name: 'Publier' }).click()
      await expect(desk.getByText('La page est en ligne.')).toBeVisible()
      expect((await plainPage.goto('/mentions-legales'))?.status()).toBe(200)
      await expect(plainPage.getByText('03 53 01 99 99')).toBeVisible()
      await expect(plainPage.getByText('En ligne depuis le')).toBeVisible()
      await expect(plainPage.getByRole('heading', { name: 'Mot', exact: true })).toBeVisible()
      await expect(plainPage.getByText(added)).toBeVisible()
      await plainPage.goto('/')
      await expect(plainPage.getByRole('contentinfo').locator('a[href="/mentions-legales"]')).toHaveCount(1)
    })

    await test.step('a setting that a page in view needs is not taken away, and what was typed stays', async () => {
      const said = await change(desk, { hostPhone: '', tagline: 'Une devise qui attend' })
      expect(said).toContain('« Mentions légales » (téléphone de l’hébergeur) est en ligne')
      await expect(desk.locator('#hostPhone-fault')).toContainText('en a besoin')
      await expect(desk.locator('#hostPhone')).toHaveValue('')
      await expect(desk.locator('#tagline')).toHaveValue('Une devise qui attend')
      await expect(desk.locator('#publisherKind')).toHaveValue('company')
      await plainPage.goto('/mentions-legales')
      await expect(plainPage.getByText('03 53 01 99 99')).toBeVisible()
    })
  } finally {
    // as it was: others read this site after us
    await change(desk, { hostPhone })
    await desk.goto(legal)
    await notices.getByLabel('Ce que le journal ajoute').fill('')
    const isOut = (await notices.getByRole('button', { name: 'Publier' }).count()) > 0
    await notices.getByRole('button', { name: isOut ? 'Publier' : 'Enregistrer le texte' }).click()
    await expect(desk.getByText(isOut ? 'La page est en ligne.' : 'Le texte est enregistré.')).toBeVisible()
  }
})

test('the tools are there while their pages are not published, and say only that nobody answers for them yet', async ({
  page: desk,
  plainPage,
}) => {
  await signIn(desk, 'administrator')
  const tools = ['confidentialite', 'cookies']
  const decide = async (id: string, button: string, said: string) => {
    await desk.goto(legal)
    await partOf(desk, id).getByRole('button', { name: button }).click()
    await expect(desk.getByText(said)).toBeVisible()
  }
  for (const id of tools) await decide(id, 'Retirer', 'La page est retirée.')
  try {
    expect((await plainPage.goto('/confidentialite'))?.status()).toBe(200)
    await expect(plainPage.getByText('Le journal n’a pas encore dit qui répond de ces données.')).toBeVisible()
    await expect(plainPage.getByRole('link', { name: 'Voir mes données' })).toBeVisible()
    expect((await plainPage.goto('/cookies'))?.status()).toBe(200)
    await expect(plainPage.getByText('Le journal n’a pas encore dit qui vous pose cette question.')).toBeVisible()
    await expect(plainPage.getByRole('button', { name: 'Enregistrer mes choix' })).toBeVisible()
  } finally {
    for (const id of tools) await decide(id, 'Publier', 'La page est en ligne.')
  }
  await plainPage.goto('/confidentialite')
  await expect(plainPage.getByText('Le responsable du traitement est')).toBeVisible()
})

test('a right is exercised without JavaScript, seen with its last day, and answered', async ({
  page: desk,
  plainPage,
}) => {
  const message = `Mon prénom s’écrit avec un accent. ${Date.now()}`
  let receipt = ''

  await test.step('from the privacy page to the form, which comes back with what has to be mended', async () => {
    await plainPage.goto('/confidentialite')
    await plainPage.getByRole('link', { name: /Demander.*rectifier/ }).click()
    await expect(plainPage.getByRole('heading', { level: 1, name: 'Exercer un droit' })).toBeVisible()
    await expect(plainPage.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await expect(plainPage.getByLabel('Le droit que vous exercez')).toHaveValue('rectification')
    await plainPage.getByLabel('Votre demande').fill('Bref')
    await plainPage.getByLabel('Votre adresse électronique').fill('personne@sans-domaine')
    await plainPage.getByRole('button', { name: 'Envoyer la demande' }).click()
    await expect(plainPage).toHaveURL(/\/confidentialite\/demande\?brouillon=/)
    await expect(plainPage.getByRole('alert').filter({ hasText: 'Votre demande' })).toBeVisible()
    await expect(plainPage.locator('#message-fault')).toContainText('dix caractères')
    await expect(plainPage.locator('#email-fault')).toBeVisible()
    await expect(plainPage.getByLabel('Le droit que vous exercez')).toHaveValue('rectification')
    await expect(plainPage.getByLabel('Votre demande')).toHaveValue('Bref')
  })

  await test.step('mended, it has a receipt that says when it is answered', async () => {
    await plainPage.getByLabel('Votre demande').fill(message)
    await plainPage.getByLabel('Votre adresse électronique').fill('camille@exemple.fr')
    await plainPage.getByRole('button', { name: 'Envoyer la demande' }).click()
    await expect(plainPage).toHaveURL(/\/confidentialite\/demande\?recu=/)
    await expect(plainPage.getByRole('status')).toContainText('au plus tard le')
    await expect(plainPage.getByText(message)).toBeVisible()
    await expect(plainPage.getByText('camille@exemple.fr')).toHaveCount(0)
    receipt = plainPage.url()
  })

  await test.step('an administrator sees it with its last day, answers it, and says so', async () => {
    await signIn(desk, 'administrator')
    await desk.goto('/admin/reglages/donnees')
    const request = desk.locator('.queued', { hasText: message })
    await expect(request).toContainText('Rectifier')
    await expect(request).toContainText('à répondre au plus tard le')
    await expect(request.getByRole('link', { name: 'Répondre à camille@exemple.fr' })).toHaveAttribute(
      'href',
      /^mailto:camille@exemple\.fr\?subject=Votre%20demande/,
    )
    await request.getByRole('button', { name: 'Répondu' }).click()
    await expect(desk.getByText('Demande close.')).toBeVisible()
    await desk.getByText('Demandes closes').click()
    await expect(request).toContainText('Close le')
  })

  await test.step('whoever sent it reads so on the receipt', async () => {
    await plainPage.goto(receipt)
    await expect(plainPage.getByText('Envoyée le')).toBeVisible()
  })
})

test('axe finds nothing on the administrators’ pages about the law, and on a page that readers do not see yet', async ({
  page: desk,
}) => {
  await signIn(desk, 'administrator')
  await desk.goto(legal)
  const charter = partOf(desk, 'charte')
  await charter.getByRole('button', { name: 'Retirer' }).click()
  await expect(desk.getByText('La page est retirée.')).toBeVisible()
  try {
    expect(await faultsInBothSchemes(desk)).toEqual([])
    for (const path of [`${legal}/charte`, '/admin/reglages/donnees', '/charte']) {
      await desk.goto(path)
      expect(await faultsInBothSchemes(desk), path).toEqual([])
    }
  } finally {
    await desk.goto(legal)
    await charter.getByRole('button', { name: 'Publier' }).click()
    await expect(desk.getByText('La page est en ligne.')).toBeVisible()
  }
})

test('the register is carried away by an administrator, and by nobody else', async ({ page: desk, fresh }) => {
  await signIn(desk, 'administrator')
  const table = await desk.request.get('/admin/reglages/donnees/registre')
  expect(table.headers()['content-type']).toContain('text/csv')
  expect(await table.text()).toContain('Responsable du traitement,Éditions Un sujet')
  const written = await (await desk.request.get('/admin/reglages/donnees/registre-json')).json()
  expect(written).toMatchObject({ controller: { contact: 'redaction@unsujet.example' }, missing: [] })
  const other = await (await fresh()).newPage()
  await signIn(other, 'journalist')
  for (const path of ['registre', 'registre-json']) {
    expect((await other.request.get(`/admin/reglages/donnees/${path}`)).status(), path).toBe(403)
  }
  await other.goto(legal)
  await expect(other.getByRole('heading', { name: 'Accès refusé' })).toBeVisible()
})
