import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { faces } from '@/app/_styles/fonts'
import { environment } from '@/lib/environment'
import '@/app/_styles/framed.css'

export const dynamic = 'force-dynamic'

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(environment().siteUrl),
  // what is to be found is the article
  robots: { index: false, follow: true },
})

/** What other sites show in a frame: a card, and nothing of the paper's own frame. */
export default function FramedLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" className={faces}>
      <body>{children}</body>
    </html>
  )
}
