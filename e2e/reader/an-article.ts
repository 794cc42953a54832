import type { Page } from '@playwright/test'
import { BANNER_VERSION } from '../../lib/consent/consent.rules'

export const article = '/actualite/retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin'

/** The article's words, as far as a style applies to all of them. */
export const textOf = (page: Page) => page.locator('.article-body > p').first()

/** Answers the banner, so that it lies over nothing. */
export const answered = (baseURL: string | undefined) => [
  {
    name: 'unsujet-consent',
    value: `${BANNER_VERSION}.${'a'.repeat(43)}..${Math.floor(Date.now() / 86_400_000).toString(36)}`,
    url: baseURL ?? '',
  },
]
