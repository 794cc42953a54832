import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Colophon } from '@/app/_components/colophon'
import { ConsentBanner } from '@/app/_components/consent-banner'
import { SettingsPanel } from '@/app/_components/settings-panel'
import { ourDistribution, ourMenus, ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { publicFile } from '@/app/_desk/public-file'
import { faces } from '@/app/_styles/fonts'
import { BANNER_VERSION } from '@/lib/consent/consent.rules'
import { environment } from '@/lib/environment'
import { miningSaid } from '@/lib/syndication/machine-files.rules'
import '@/app/_styles/reading.css'

// rendered whole at each request; keeping finished pages is the page cache's business (house.md, "Two kinds of page")
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
  const [{ name, tagline }, distribution] = await Promise.all([ourNewspaper(), ourDistribution()])
  return {
    metadataBase: new URL(environment().siteUrl),
    title: { default: tagline ? `${name} – ${tagline}` : name, template: `%s – ${name}` },
    description: tagline || undefined,
    robots: { 'max-image-preview': 'large' },
    alternates: { types: { 'application/rss+xml': '/rss.xml' } },
    icons: { icon: '/icons/icon.svg', apple: publicFile('/icons/apple-touch-icon.png') },
    manifest: '/manifest.webmanifest',
    // the page cache makes headers of these
    other: miningSaid(distribution),
    // numbers are no telephones; addresses are found by none of the browsers that follow this
    formatDetection: { telephone: false },
  }
}

export default async function ReadingLayout({ children }: { children: ReactNode }) {
  const [{ name }, sections, menus] = await Promise.all([ourNewspaper(), ourSections(), ourMenus()])
  return (
    <html lang="fr" className={faces} suppressHydrationWarning>
      <head>
        {/* one document for everybody: what a reader has chosen is applied before the first paint, with scripts or without */}
        <script src={publicFile('/preferences.js')} data-banner={BANNER_VERSION} />
        <noscript>
          <link rel="stylesheet" href="/preferences.css" />
        </noscript>
      </head>
      <body>
        <a href="#contenu" className="skip-link">
          Aller au contenu
        </a>
        {children}
        <Colophon name={name} sections={sections} menus={menus} />
        <SettingsPanel />
        <ConsentBanner />
        <script type="module" src={publicFile('/reading-settings.js')} />
        <script type="module" src={publicFile('/offline.js')} />
      </body>
    </html>
  )
}
