import { notFound, permanentRedirect } from 'next/navigation'
import { findMoved } from '@/lib/redirects/redirect.queries'

/** Every address that no other page answers: one that moved, or an unknown one. */
export default async function AnyOtherPage({ params }: { params: Promise<{ rest: string[] }> }) {
  const moved = await findMoved(`/${(await params).rest.join('/')}`)
  if (moved?.path) permanentRedirect(moved.path)
  notFound()
}
