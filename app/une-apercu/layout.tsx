import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { faces } from '@/app/_styles/fonts'
import { environment } from '@/lib/environment'
import '@/app/_styles/reading.css'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(environment().siteUrl),
  robots: { index: false, follow: false },
  icons: { icon: '/icons/icon.svg' },
})

/** The paper's frame without what is for readers alone: no script counts, asks or remembers anything, and links lead out of it. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" className={faces}>
      <head>
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  )
}
