import type { Metadata } from 'next'
import { Colophon } from '@/app/_components/colophon'
import { FrontBody } from '@/app/_components/front/front-body'
import { Masthead } from '@/app/_components/masthead'
import { findStaff } from '@/app/_desk/caller'
import { frontWith } from '@/app/_desk/front-page'
import { ourMenus, ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { can } from '@/lib/accounts/capability.rules'
import { readPlaces } from '@/lib/front/arrangement.rules'
import { listWished } from '@/lib/front/front.queries'

type Props = { searchParams: Promise<{ places?: string | string[] }> }

/** Whether whoever asks arranges the front page. Nobody else has a preview of it. */
const isArranger = async (): Promise<boolean> => can((await findStaff())?.roles ?? [], 'arrange-front')

export async function generateMetadata(): Promise<Metadata> {
  return (await isArranger())
    ? { title: 'Aperçu de la une' }
    : { title: 'Aperçu fermé', other: keepUntilChanged({ status: 404 }) }
}

/**
 * The front page as it would be with the articles of `?places=lead.12_second.13` in their places: in a frame of the front desk,
 * by the components of the page that readers have.
 */
export default async function FrontPreview({ searchParams }: Props) {
  const { places = '' } = await searchParams
  const wishes = (await isArranger()) && typeof places === 'string' ? readPlaces(places) : null
  if (!wishes) return <Closed />
  const [{ name }, sections, menus, shown] = await Promise.all([
    ourNewspaper(),
    ourSections(),
    ourMenus(),
    frontWith(listWished(wishes)),
  ])
  return (
    <>
      <Masthead name={name} sections={sections} menus={menus} here="front" />
      <main id="contenu" className="front">
        <FrontBody name={name} sections={sections} {...shown} />
      </main>
      <Colophon name={name} sections={sections} menus={menus} />
    </>
  )
}

const Closed = () => (
  <main id="contenu" className="text-page">
    <h1>Aperçu fermé</h1>
    <p>
      L’aperçu de la une se voit depuis la rédaction. Si votre session a expiré,{' '}
      <a href="/admin/une">reconnectez-vous</a>.
    </p>
  </main>
)
