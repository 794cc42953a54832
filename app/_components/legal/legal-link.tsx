import type { ReactNode } from 'react'
import { linkTest } from '@/app/_desk/legal-page'

/** A link to a legal page, or its words alone while the page is not published. */
export async function LegalLink({ to, children }: { to: string; children: ReactNode }) {
  const mayLink = await linkTest()
  return mayLink(to) ? <a href={to}>{children}</a> : children
}
