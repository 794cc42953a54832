import { expect, test } from '../fixtures'

for (const javaScriptEnabled of [true, false]) {
  test(`a reader ${javaScriptEnabled ? 'with' : 'without'} JavaScript refuses, and nothing but the choice is set or fetched`, async ({
    fresh,
    baseURL,
  }) => {
    const context = await fresh({ javaScriptEnabled })
    const page = await context.newPage()
    const strangers: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:')) strangers.push(request.url())
    })
    await page.goto('/')
    expect(await context.cookies()).toEqual([])
    const banner = page.getByRole('region', { name: /Bienvenue/ })
    const answers = [
      banner.getByRole('button', { name: 'Accepter' }),
      banner.getByRole('button', { name: 'Refuser' }),
      banner.getByRole('link', { name: 'En savoir plus' }),
    ]
    const sizes = await Promise.all(answers.map(async (answer) => await answer.boundingBox()))
    expect(new Set(sizes.map((box) => `${box?.y} ${box?.height} ${Math.round(box?.width ?? 0)}`)).size).toBe(1)

    await banner.getByRole('button', { name: 'Refuser' }).click()
    await expect(banner).toHaveCount(0)
    const cookies = await context.cookies()
    expect(cookies.map(({ name }) => name)).toEqual(['unsujet-consent'])
    expect(cookies[0]?.value).toMatch(/^1\.[\w-]{43}\.$/)
    expect(cookies[0]?.sameSite).toBe('Lax')
    const days = ((cookies[0]?.expires ?? 0) - Date.now() / 1000) / 86_400
    expect(Math.round(days)).toBe(182)

    await page.goto('/culture')
    await expect(banner).toHaveCount(0)
    expect((await context.cookies()).length).toBe(1)
    if (javaScriptEnabled) {
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    }
    expect(strangers).toEqual([])
    await page.getByRole('link', { name: 'Gérer mes cookies' }).click()
    await expect(page.getByText('Vous avez tout refusé')).toBeVisible()
  })
}
