import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Colophon } from '@/app/_components/colophon'
import { ConsentBanner } from '@/app/_components/consent-banner'
import { findConsent } from '@/app/_desk/consent'
import { ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { findTextSize } from '@/app/_desk/text-size'
import { faces } from '@/app/_styles/fonts'
import { environment } from '@/lib/environment'
import '@/app/_styles/theme.css'
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
  const { name, tagline } = await ourNewspaper()
  return {
    metadataBase: new URL(environment().siteUrl),
    title: { default: tagline ? `${name} – ${tagline}` : name, template: `%s – ${name}` },
    description: tagline || undefined,
    applicationName: name,
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    alternates: { types: { 'application/rss+xml': '/rss.xml' } },
    icons: { icon: '/icons/icon.svg' },
    formatDetection: { telephone: false, address: false, email: false },
  }
}

export default async function ReadingLayout({ children }: { children: ReactNode }) {
  const [{ name }, sections, textSize, consent] = await Promise.all([
    ourNewspaper(),
    ourSections(),
    findTextSize(),
    findConsent(),
  ])
  return (
    <html lang="fr" className={faces} data-text-size={textSize} suppressHydrationWarning>
      <body>
        <a href="#contenu" className="skip-link">
          Aller au contenu
        </a>
        {children}
        <Colophon name={name} sections={sections} />
        {consent === null && <ConsentBanner />}
        <script type="module" src="/text-size.js" async />
      </body>
    </html>
  )
}
