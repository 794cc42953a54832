import type { ReactNode } from 'react'
import { Masthead } from '@/app/_components/masthead'
import { ourNewspaper, ourSections } from '@/app/_desk/newspaper'
import { AudienceScript } from './audience-script'

/** A readers' page under the paper's masthead. `here`: the section's slug or `front`. `counts`: as in its metadata. */
export async function PageFrame({
  here,
  className,
  counts,
  children,
}: {
  here?: string
  className?: string
  counts?: string
  children: ReactNode
}) {
  const [{ name }, sections] = await Promise.all([ourNewspaper(), ourSections()])
  return (
    <>
      <Masthead name={name} sections={sections} here={here} />
      <main id="contenu" tabIndex={-1} className={className}>
        {children}
      </main>
      {counts && <AudienceScript counts={counts} />}
    </>
  )
}
