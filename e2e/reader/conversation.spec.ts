import type { Locator, Page } from '@playwright/test'
import { expect, faultsOf, signIn, test } from '../fixtures'
import { letterTo, linkIn } from '../outbox'

const article = '/sciences/pourquoi-la-lune-parait-si-grosse-quand-elle-se-leve'

async function post(page: Page, name: string, body: string, fate: 'attente' | 'paru' = 'attente'): Promise<void> {
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await page.getByLabel('Adresse électronique').fill('lecteur@exemple.fr')
  await page.getByLabel('Commentaire', { exact: true }).fill(body)
  // found while the reader writes
  if (fate === 'paru') await expect(page.locator('input[name=proof]')).toHaveValue(/^[\w+/=]{200,}$/)
  await page.getByRole('button', { name: 'Envoyer le commentaire' }).click()
  await expect(page).toHaveURL(new RegExp(`commentaire=${fate}#commentaires$`))
}

async function setRules(desk: Page, discussion: string, mode: string): Promise<void> {
  await desk.goto(discussion)
  await desk.getByLabel(mode).check()
  await desk.getByRole('button', { name: 'Enregistrer les règles' }).click()
  await expect(desk.getByText('Les règles de cette discussion sont enregistrées.')).toBeVisible()
}

/** Finds a comment useful and takes that back, by a button in view, and stays where they are. */
async function pressesInPlace(page: Page, useful: Locator): Promise<void> {
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') sent++
  })
  await useful.scrollIntoViewIfNeeded()
  const [address, height] = await Promise.all([page.url(), page.evaluate(() => scrollY)])
  const said = page.locator('#commentaires > [role=status]')

  await useful.focus()
  // one behind the other, before any answer can be there
  await useful.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect(useful).toHaveAttribute('aria-pressed', 'true')
  await expect(useful).toHaveAccessibleName(/^Utile \(1\) ?, ce commentaire de Zoé$/)
  await expect(said).toHaveText('Merci, c’est noté.')
  expect(sent, 'a click while another is under way is none').toBe(1)
  await expect(useful).toBeFocused()
  const violations = await faultsOf(page, '#commentaires')
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])

  await page.keyboard.press('Enter')
  await expect(useful).toHaveAttribute('aria-pressed', 'false')
  await expect(useful).toHaveAccessibleName(/^Utile ?, ce commentaire de Zoé$/)
  await expect(said).toHaveText('Votre avis est retiré.')
  await expect(useful).toBeFocused()
  expect([page.url(), await page.evaluate(() => scrollY)]).toEqual([address, height])
}

// few comments come from one network in ten minutes: names.spec.ts walks the other ways, with and without JavaScript
test('a comment is shown, quoted in an answer, found useful and taken back', async ({ fresh }) => {
  // thirty pages of three readers and two of the newsroom: a minute and a half where others work too
  test.setTimeout(150_000)
  const page = await (await fresh({ javaScriptEnabled: false })).newPage()
  // what passes by a service worker cannot be held up below
  const other = await (await fresh({ serviceWorkers: 'block' })).newPage()
  const desk = await (await fresh()).newPage()
  const mark = `${Date.now()}`
  const words = `Un avis sur la Lune, ${mark}`
  const answer = `Une réponse, ${mark}`
  let suspended = ''
  let discussion = ''
  const useful = (of: Page) =>
    of.locator('.comment.depth-0', { hasText: words }).getByRole('button', { name: /^Utile/ })
  await signIn(desk, 'moderator')

  await test.step('the newsroom watches for some words, and takes others not at all', async () => {
    await desk.goto('/admin/moderation')
    await desk.getByRole('link', { name: 'Règles', exact: true }).click()
    await desk.getByLabel('Mots exclus').fill('saperlipopette*')
    await desk.getByLabel('Mots à surveiller').fill('lune')
    await desk.getByLabel('Liens').fill('deux')
    await desk.getByRole('button', { name: 'Enregistrer les règles' }).click()
    await expect(desk.locator('#links-fault')).toHaveText('Un nombre.')
    await expect(desk.getByLabel('Mots exclus')).toHaveValue('saperlipopette*')
    await desk.getByLabel('Liens').fill('2')
    await desk.getByRole('button', { name: 'Enregistrer les règles' }).click()
    await expect(desk.getByRole('status')).toContainText('Enregistré')
  })

  await test.step('an excluded word is refused with the reason, however it is spelt, and the text is kept', async () => {
    await page.goto(article)
    await page.getByLabel('Nom', { exact: true }).fill('Zoé')
    await page.getByLabel('Adresse électronique').fill('lecteur@exemple.fr')
    await page.getByLabel('Commentaire', { exact: true }).fill('Ah, s.a.p.e.r.l.i.p.o.p.e.t.t.e')
    await page.getByRole('button', { name: 'Envoyer le commentaire' }).click()
    await expect(page).toHaveURL(/brouillon=/)
    await expect(page.locator('#body-fault')).toContainText('Notre charte n’admet pas « saperlipopette* »')
    await expect(page.locator('#body-fault')).toContainText('sans que personne ait lu votre texte')
    await expect(page.getByLabel('Commentaire', { exact: true })).toHaveValue('Ah, s.a.p.e.r.l.i.p.o.p.e.t.t.e')
  })

  await test.step('sent, it waits, and can be mended', async () => {
    await page.goto(article)
    await post(page, 'Zoé', words)
    await page.getByRole('link', { name: 'Le modifier ou le retirer' }).click()
    await page.getByLabel('Votre texte').fill(`> Quelqu’un dit\n${words}\nhttps://exemple.fr/lune.`)
    await page.getByRole('button', { name: 'Modifier' }).click()
    await expect(page.getByRole('status')).toContainText('Votre commentaire est modifié.')
  })

  await test.step('held with its words marked, it is refused with a reason that its author is sent', async () => {
    await desk.goto('/admin/moderation?vue=suspects')
    const held = desk.locator('.queued', { hasText: words })
    await expect(held.locator('mark').first()).toHaveText('Lune')
    await expect(held.getByRole('list', { name: 'Ce que le site a relevé' })).toContainText('Mot à surveiller')
    suspended = (await held.getByRole('link', { name: 'Auteur' }).getAttribute('href')) ?? ''
    discussion = (await held.getByRole('link', { name: 'Discussion' }).getAttribute('href')) ?? ''
    await held.getByLabel('Motif du refus').selectOption('hors-sujet')
    await held.getByRole('button', { name: 'Refuser' }).click()
    await expect(desk.getByRole('status')).toContainText('Commentaire refusé.')
    const letter = await letterTo('lecteur@exemple.fr', words)
    expect(letter).toContain('Hors du sujet de l’article')
    expect(letter).toContain('Une personne de la rédaction l’a lu')
    await page.goto(linkIn(letter, '/recours/'))
    await expect(page.getByText('Hors du sujet de l’article')).toBeVisible()
    await expect(page.getByText('Le site l’avait retenu pour lecture')).toBeVisible()
  })

  await test.step('its author appeals, and who refused it may not decide again', async () => {
    await page.getByLabel('Pourquoi cette décision est infondée').fill('Non')
    await page.getByRole('button', { name: 'Envoyer le recours' }).click()
    await expect(page.locator('#words-fault')).toContainText('dix caractères au moins')
    await page.getByLabel('Pourquoi cette décision est infondée').fill(`L’article parle de la Lune, ${mark}.`)
    await page.getByRole('button', { name: 'Envoyer le recours' }).click()
    await expect(page.getByRole('status')).toContainText('Une autre personne l’examine.')
    await expect(page.getByRole('button', { name: 'Envoyer le recours' })).toHaveCount(0)
    await desk.goto('/admin/moderation')
    await desk.getByRole('link', { name: /^Recours \(\d+\)$/ }).click()
    const own = desk.locator('.queued', { hasText: `de la Lune, ${mark}` })
    await expect(own).toContainText('Vous avez pris cette décision')
    await own.getByLabel(/^Pourquoi/).fill('Je persiste.')
    await own.getByRole('button', { name: 'Maintenir la décision' }).click()
    await expect(desk.getByRole('status')).toContainText('une autre personne doit examiner ce recours')
  })

  await test.step('another overturns it, and it is shown with what it quotes and a link that gives no credit', async () => {
    const second = await (await fresh()).newPage()
    await signIn(second, 'administrator')
    await second.goto('/admin/moderation/recours')
    const appeal = second.locator('.queued', { hasText: `de la Lune, ${mark}` })
    await appeal.getByLabel(/^Pourquoi/).fill('C’est bien le sujet.')
    await appeal.getByRole('button', { name: 'Publier le commentaire' }).click()
    await expect(second.getByRole('status')).toContainText('La décision est annulée')
    expect(await letterTo('lecteur@exemple.fr', 'C’est bien le sujet.')).toContain('votre commentaire est en ligne')
    await page.reload()
    await expect(page.getByRole('status')).toContainText('La décision est annulée')
    await page.goto(article)
    const comment = page.locator('.comment', { hasText: words })
    await expect(comment.locator('blockquote')).toHaveText('Quelqu’un dit')
    await expect(comment.getByRole('link', { name: 'exemple.fr/lune' })).toHaveAttribute('rel', /nofollow ugc/)
    await expect(comment).toContainText('modifié')
  })

  await test.step('its author is suspended, told why when they write again, and let in again', async () => {
    await desk.goto(suspended)
    await desk.getByLabel('Suspension', { exact: true }).check()
    await desk.getByLabel(/^Motif/).fill('Hors sujet, trop souvent.')
    await desk.getByRole('button', { name: 'Décider' }).click()
    await expect(desk.getByRole('status')).toContainText('C’est décidé')
    expect(await letterTo('lecteur@exemple.fr', 'Hors sujet, trop souvent.')).toContain('jusqu’au')
    await page.goto(article)
    await page.getByLabel('Nom', { exact: true }).fill('Zoé')
    await page.getByLabel('Adresse électronique').fill('lecteur@exemple.fr')
    await page.getByLabel('Commentaire', { exact: true }).fill('Encore moi')
    await page.getByRole('button', { name: 'Envoyer le commentaire' }).click()
    await expect(page.locator('#body-fault')).toContainText('Hors sujet, trop souvent.')
    await expect(page.getByLabel('Commentaire', { exact: true })).toHaveValue('Encore moi')
    await desk.getByRole('button', { name: 'Lever la sanction' }).first().click()
    await expect(desk.getByRole('status')).toContainText('La sanction est levée.')
  })

  await test.step('another reader answers in the discussion that was opened, quoting it, and is shown at once', async () => {
    await setRules(desk, discussion, 'En ligne aussitôt, lus ensuite')
    await page.goto(article)
    await expect(page.locator('.comment-form noscript')).toBeVisible()
    await other.goto(article)
    await expect(other.locator('input[name=proof]')).toHaveValue('')
    const comment = other.locator('.comment', { hasText: words })
    await comment.getByRole('link', { name: 'Répondre à Zoé' }).click()
    await other.getByRole('link', { name: 'Répondre en citant ce texte' }).click()
    await expect(other.getByLabel('Commentaire', { exact: true })).toHaveValue(new RegExp(`> ${words}`))
    await post(other, 'Ali', answer, 'paru')
    await expect(other.locator('.comment.depth-1', { hasText: answer })).toBeVisible()
    await setRules(desk, discussion, 'Lus avant de paraître')
    await other.goto(article)
    await expect(other.locator('input[name=proof]')).toHaveCount(0)
  })

  await test.step('it is found useful in place, and that is taken back', async () => {
    await pressesInPlace(other, useful(other))
  })

  await test.step('what the script cannot send goes the usual way, as without a script', async () => {
    await other.route('**', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()))
    await useful(other).click()
    await expect(other).toHaveURL(/\/commentaires\/\d+\?avis=note&compte=1#commentaires$/)
    await other.unrouteAll()
    await expect(other.getByRole('status')).toContainText('Merci, c’est noté.')
    await page.goto(article)
    await useful(page).click()
    // the same browser as far as anybody can tell: counted once
    await expect(page).toHaveURL(/\/commentaires\/\d+\?avis=note&compte=1#commentaires$/)
    await expect(page.locator('.comment[aria-current]')).toContainText(words)
    const address = other.url()
    await expect
      .poll(
        async () => {
          await other.goto(address)
          return other.locator('.comment[aria-current] .comment-useful').textContent()
        },
        { timeout: 40_000, intervals: [2000] },
      )
      .toContain('Utile (1)')
  })

  await test.step('taken back, it leaves a gap above its answer, and no words', async () => {
    await page.goto('/mes-commentaires')
    await page.getByRole('button', { name: 'Retirer ce commentaire' }).click()
    await expect(page.getByRole('status')).toContainText('Votre commentaire est retiré')
    await page.goto(article)
    await expect(page.locator('.comment-gap').last()).toHaveText('Commentaire retiré par son auteur.')
    await expect(page.getByText(words)).toHaveCount(0)
    await expect(page.locator('.comment.depth-1', { hasText: answer })).toBeVisible()
  })

  await test.step('who had it before their eyes, and finds it useful now, is told that it is gone', async () => {
    await useful(other).click()
    await expect(other).toHaveURL(/\/refus\/comment-not-found(#|$)/)
    await expect(other.getByText('Ce commentaire n’existe pas.')).toBeVisible()
  })
})
