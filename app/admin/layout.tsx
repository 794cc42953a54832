import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { findStaff } from '@/app/_desk/caller'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { faces } from '@/app/_styles/fonts'
import './newsroom.css'
import './queue.css'
import { NewsroomHeader } from './_components/newsroom-header'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Rédaction', template: '%s – Rédaction' },
  robots: { index: false, follow: false },
  icons: { icon: '/icons/icon.svg' },
}

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const [staff, { name }] = await Promise.all([findStaff(), ourNewspaper()])
  return (
    <html lang="fr" className={faces} suppressHydrationWarning>
      <body>
        {staff && <NewsroomHeader staff={staff} paper={name} />}
        {children}
      </body>
    </html>
  )
}
