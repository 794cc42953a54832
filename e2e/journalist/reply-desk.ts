import { expect, type Page } from '@playwright/test'

type Request = { article: string; claimant: string; text: string }

/** A moment ago by the clocks of Paris, as the fields of a form have it. */
function justNow(): { day: string; time: string } {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date())
    .split(' ')
  return { day, time }
}

/** Fills in the form of a request for an answer, which is open, but for its article. */
export async function fillRequest(page: Page, { claimant, text }: Omit<Request, 'article'>): Promise<void> {
  const { day, time } = justNow()
  await page.getByLabel('Qui répond').fill(claimant)
  await page.getByLabel('Comment lui écrire').fill('personne@exemple.fr')
  await page.getByLabel('Jour', { exact: true }).fill(day)
  await page.getByLabel('Heure, à Paris').fill(time)
  await page.getByLabel('Texte de la réponse').fill(text)
}

/** Writes down that somebody asks for an answer under an article. Answers the path of the request's page, which is open then. */
export async function logRequest(page: Page, request: Request): Promise<string> {
  await page.goto(`/admin/reponses/nouvelle?${new URLSearchParams({ article: request.article })}`)
  await fillRequest(page, request)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await page.waitForURL(/\/admin\/reponses\/\d+/)
  await expect(page.getByText('La demande est enregistrée.')).toBeVisible()
  return new URL(page.url()).pathname
}
