import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Masthead } from '@/app/_components/masthead'
import { ourMenus, ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { requireStaff } from '@/app/_desk/staff-page'
import { versionNumber } from '@/lib/articles/version-address.rules'
import { findPreviewedVersion } from '@/lib/previews/previewed-version.queries'
import { lineOf } from '@/lib/sections/section.rules'
import { id } from '@/lib/typed-text.rules'
import { SetVersion } from '../../../../_components/set-version'

export const metadata: Metadata = { title: 'Aperçu' }

type Props = { params: Promise<{ article: string; number: string }> }

/** One version as readers would have it, for the newsroom's preview to frame (app/admin/articles/[id]/apercu). */
export default async function FramedVersion({ params }: Props) {
  await requireStaff('write-articles')
  const asked = await params
  const [articleId, number] = [id.safeParse(asked.article), versionNumber.safeParse(asked.number)]
  const version = articleId.success && number.success ? await findPreviewedVersion(articleId.data, number.data) : null
  if (!version) notFound()
  const [{ name }, sections, menus] = await Promise.all([ourNewspaper(), ourSections(), ourMenus()])
  const { section } = version
  return (
    <>
      <Masthead
        name={name}
        sections={sections}
        menus={menus}
        here={section ? lineOf(sections, section.id)[0]?.slug : undefined}
      />
      <main id="contenu" tabIndex={-1} className={section ? `hue-${section.hue}` : undefined}>
        <SetVersion version={version} />
      </main>
    </>
  )
}
