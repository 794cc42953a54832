import { expect, signIn, test } from '../fixtures'
import { letterTo, linkIn } from '../outbox'

const article = '/sciences/pourquoi-la-lune-parait-si-grosse-quand-elle-se-leve'
for (const javaScriptEnabled of [true, false]) {
  test(`a name is claimed and commented under, its reader answered, written to and erased (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    fresh,
  }) => {
    const first = await (await fresh({ javaScriptEnabled })).newPage()
    const second = await (await fresh({ javaScriptEnabled })).newPage()
    const desk = await (await fresh()).newPage()
    const mark = Date.now()
    const [name, email] = [`Ondine ${mark}`, `ondine${mark}@exemple.fr`]
    const words = `La Lune est loin, ${mark}`

    await test.step('claimed by a link sent to the address, and nothing is done before a button is pressed', async () => {
      await first.goto('/mes-commentaires')
      await first.getByLabel('Nom à réserver').fill('La Rédaction')
      await first.getByLabel('Adresse électronique').fill(email)
      await first.getByRole('button', { name: 'Recevoir le lien' }).click()
      await expect(first.locator('#name-fault')).toContainText('Ce nom est celui de la rédaction.')
      await expect(first.getByLabel('Adresse électronique')).toHaveValue(email)
      await first.getByLabel('Nom à réserver').fill(name)
      await first.getByRole('button', { name: 'Recevoir le lien' }).click()
      await expect(first.getByRole('status')).toContainText('un message y est parti')
      const link = linkIn(await letterTo(email, 'Confirmez votre nom'), '/mes-commentaires/confirmer')
      await first.goto(link)
      await first.goto(link)
      await first.getByRole('button', { name: 'Confirmer' }).click()
      await expect(first.getByRole('status')).toContainText('ce nom est le vôtre')
      await expect(first.getByRole('heading', { name: new RegExp(name) })).toBeVisible()
      await first.goto(link)
      await expect(first.getByRole('heading', { name: 'Ce lien n’est plus valable' })).toBeVisible()
    })

    await test.step('what is written under it is marked, and its author told of the decision and of an answer', async () => {
      await first.goto(article)
      await first.getByLabel('Nom', { exact: true }).fill('peu importe')
      await first.getByLabel('Adresse électronique').fill(email)
      await first.getByLabel('Commentaire', { exact: true }).fill(words)
      await first.getByRole('button', { name: 'Envoyer le commentaire' }).click()
      await expect(first).toHaveURL(/commentaire=attente#commentaires$/)
      await first.getByRole('link', { name: 'Le modifier ou le retirer' }).click()
      await first.getByLabel('Votre texte').fill(`${words}, et même plus`)
      await first.getByRole('button', { name: 'Modifier' }).click()
      await expect(first.getByRole('status')).toContainText('Votre commentaire est modifié.')
      await signIn(desk, 'moderator')
      await desk.goto('/admin/moderation')
      const queued = desk.locator('.queued', { hasText: words })
      await expect(queued).toContainText('lecteur vérifié')
      const discussion = await queued.getByRole('link', { name: 'Discussion' }).getAttribute('href')
      await queued.getByRole('button', { name: 'Accepter' }).click()
      await expect(desk.getByText('Commentaire accepté')).toBeVisible()
      await letterTo(email, 'Votre commentaire est en ligne')
      await desk.goto(discussion ?? '')
      const shown = desk.locator('.queued', { hasText: words })
      await shown.getByText('Répondre', { exact: true }).click()
      await shown.getByLabel(`Réponse à ${name}`).fill(`Pas si loin, ${mark}`)
      await shown.getByRole('button', { name: 'Publier la réponse' }).click()
      await expect(shown.getByText('Réponse publiée.')).toBeVisible()
      await letterTo(email, `> Pas si loin, ${mark}`)
      await first.goto(article)
      const comment = first.locator('.comment', { hasText: words })
      await expect(comment).toContainText(name)
      await expect(comment).toContainText('lecteur vérifié')
      await expect(comment).toContainText(`${words}, et même plus`)
    })

    await test.step('a second device knows the reader by a link, and shows what they wrote', async () => {
      await second.goto('/mes-commentaires')
      await second.getByLabel('Adresse électronique').fill(email)
      await second.getByRole('button', { name: 'Recevoir le lien' }).click()
      await expect(second.getByRole('status')).toContainText('un message y est parti')
      await second.goto(linkIn(await letterTo(email, 'Votre lien vers'), '/mes-commentaires/confirmer'))
      await second.getByRole('button', { name: 'Confirmer' }).click()
      await expect(second.locator('.comment', { hasText: words })).toContainText('en ligne')
    })

    await test.step('one click of a mail program ends letters of one kind', async () => {
      const letter = await letterTo(email, `> Pas si loin, ${mark}`)
      const oneClick = /List-Unsubscribe:\s+<https?:\/\/[^/]+([^>]+)>/.exec(letter)?.[1] ?? ''
      const answer = await second.request.post(oneClick, {
        form: { 'List-Unsubscribe': 'One-Click' },
        headers: { origin: 'https://mail.exemple' },
      })
      expect(answer.status()).toBe(200)
      expect((await second.request.post(oneClick.replace(/.$/, 'x'))).status()).toBe(404)
      await second.reload()
      await expect(second.getByLabel('quand on me répond')).not.toBeChecked()
      await expect(second.getByLabel(/quand la modération a lu/)).toBeChecked()
    })

    await test.step('all of it is carried away, and erased but for the gap above the answer', async () => {
      await first.goto('/mes-donnees')
      await first.getByLabel('Adresse électronique').fill(email)
      await first.getByRole('button', { name: 'Recevoir le lien' }).click()
      await expect(first.getByRole('status')).toContainText('un message y est parti')
      await first.goto(linkIn(await letterTo(email, 'voir, emporter ou effacer'), '/mes-donnees'))
      const file = await first.getByRole('link', { name: /^Tout emporter/ }).getAttribute('href')
      const data = await (await first.request.get(file ?? '')).json()
      expect(data).toMatchObject({ address: email, reader: { name }, comments: [{ body: `${words}, et même plus` }] })
      await first.getByRole('button', { name: 'Tout effacer' }).click()
      await expect(first.locator('#sure-fault')).toContainText('l’effacement est définitif')
      await first.getByLabel(/Effacer mon nom/).check()
      await first.getByRole('button', { name: 'Tout effacer' }).click()
      await expect(first.getByRole('status')).toContainText('Tout est effacé.')
      await first.goto(article)
      await expect(first.getByText(words)).toHaveCount(0)
      await expect(first.locator('.comment-gap').last()).toHaveText('Commentaire retiré par son auteur.')
      await second.goto('/mes-commentaires')
      await expect(second.getByLabel('Nom à réserver')).toBeVisible()
      expect((await second.request.get(file ?? '')).status()).toBe(404)
    })
  })
}
