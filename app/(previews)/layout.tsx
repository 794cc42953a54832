import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { faces } from '@/app/_styles/fonts'
import { environment } from '@/lib/environment'
import { type Light, lightOf } from '@/lib/previews/preview.rules'
import '@/app/_styles/reading.css'
import './previews.css'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await ourNewspaper()
  return {
    metadataBase: new URL(environment().siteUrl),
    title: { default: 'Texte à relire', template: `%s – ${name}` },
    robots: { index: false, follow: false, noarchive: true, nosnippet: true },
    icons: { icon: '/icons/icon.svg' },
    formatDetection: { telephone: false },
  }
}

/** The reader's choice of a light that a page is shown in (app/_styles/settings.css). */
const themes: Record<Light, string | undefined> = { appareil: undefined, clair: '1', sombre: '3' }

// what the newsroom frames leads out of its frame
const framed = /^\/(?:apercu\/|une-apercu(?:\?|$))/

/**
 * What has not appeared, set as readers will have it: the same styles, and nothing that keeps, counts or asks: no offline copy, no
 * audience, no banner.
 */
export default async function PreviewsLayout({ children }: { children: ReactNode }) {
  // a layout is told nothing of its query
  const address = (await headers()).get('x-address') ?? ''
  return (
    <html lang="fr" className={faces} data-theme={themes[lightOf(address)]}>
      <head>{framed.test(address) && <base target="_blank" />}</head>
      <body>
        <a href="#contenu" className="skip-link">
          Aller au contenu
        </a>
        {children}
      </body>
    </html>
  )
}
