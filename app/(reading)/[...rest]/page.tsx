import { notFound, permanentRedirect } from 'next/navigation'
import { findRedirect } from '@/lib/redirects/redirect.queries'

/** Every address that no other page answers: one that moved, or an unknown one. */
export default async function AnyOtherPage({ params }: { params: Promise<{ rest: string[] }> }) {
  const present = await findRedirect(`/${(await params).rest.join('/')}`)
  if (present) permanentRedirect(present)
  notFound()
}
