import { findDeskFigures } from '@/lib/moderation/desk-figures.queries'
import { figuresForm, periodsOf } from '@/lib/moderation/desk-figures.rules'
import { listSections } from '@/lib/sections/section.queries'

/** The figures that an address asks for. What it names and there is not counts as not asked for. */
export async function askedFigures(address: Record<string, string | string[] | undefined>) {
  const { periode: span, rubrique } = figuresForm.parse(address)
  const sections = await listSections()
  const section = sections.find(({ slug }) => slug === rubrique) ?? null
  const periods = periodsOf(span, new Date())
  const figures = await findDeskFigures(periods, section?.id ?? null)
  return { span, section, sections, periods, figures }
}
