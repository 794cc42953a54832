import type { ReactNode } from 'react'
import { CardTags } from '@/app/_components/card-tags'
import { Masthead } from '@/app/_components/masthead'
import { ourPaper, paperImage } from '@/app/_desk/card'
import { ourMenus, ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { pageTags, type Tag } from '@/lib/sharing/card-tags.rules'
import { AudienceScript } from './audience-script'

/**
 * A readers' page under the paper's masthead. `here`: the section's slug or `front`. `counts`: as in its metadata. `tags`: what
 * it is passed on with, where that is not the paper's own card.
 */
export async function PageFrame({
  here,
  className,
  counts,
  tags,
  children,
}: {
  here?: string
  className?: string
  counts?: string
  tags?: readonly Tag[]
  children: ReactNode
}) {
  const [{ name }, sections, menus] = await Promise.all([ourNewspaper(), ourSections(), ourMenus()])
  return (
    <>
      <CardTags tags={tags ?? pageTags(null, await paperImage(), await ourPaper())} />
      <Masthead name={name} sections={sections} menus={menus} here={here} />
      <main id="contenu" tabIndex={-1} className={className}>
        {children}
      </main>
      {counts && <AudienceScript counts={counts} />}
    </>
  )
}
