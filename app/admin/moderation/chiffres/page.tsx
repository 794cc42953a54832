import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { momentOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { nothingDecided, readOf, SPANS } from '@/lib/moderation/desk-figures.rules'
import { KeyFigures } from '../../_components/key-figures'
import { DeskPage } from '../desk-page'
import { askedFigures } from './asked-figures'
import { BySection } from './by-section'
import { Charts } from './charts'
import { keyFigures } from './key-figures'
import './figures.css'

export const metadata: Metadata = { title: 'Chiffres de la modération' }

const spans = { mois: 'Douze derniers mois', semaines: 'Treize dernières semaines' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** How long decisions take, what the site finds by itself, and what is reversed: to see whether rules and people do well. */
export default async function FiguresPage({ searchParams }: Props) {
  await requireStaff('moderate-comments')
  const { span, section, sections, periods, figures } = await askedFigures(await searchParams)
  const total = section ? (figures.sections.get(section.id) ?? nothingDecided) : figures.all
  const query = (of: string) => new URLSearchParams({ periode: of, ...(section && { rubrique: section.slug }) })
  const here = '/admin/moderation/chiffres'
  return (
    <DeskPage
      title="Chiffres de la modération"
      status=""
      hint={`Comptés dans le registre des décisions, le ${momentOf(new Date())}. Un commentaire compte une fois, à la date de sa première décision.`}
    >
      <nav aria-label="Période">
        <ul className="queue-views">
          {SPANS.map((each) => (
            <li key={each}>
              <a href={`${here}?${query(each)}`} aria-current={each === span ? 'page' : undefined}>
                {spans[each]}
              </a>
            </li>
          ))}
          <li>
            <a href={`${here}/csv?${query(span)}`} download>
              Télécharger (CSV)
            </a>
          </li>
        </ul>
      </nav>
      <form method="get" className="newsroom-bar mt-4" aria-label="Choisir une rubrique">
        <input type="hidden" name="periode" value={span} />
        <div>
          <label className="label" htmlFor="rubrique">
            Rubrique
          </label>
          <select className="field" id="rubrique" name="rubrique" defaultValue={section?.slug ?? ''}>
            <option value="">Toutes</option>
            {sections.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button">
          Afficher
        </button>
      </form>
      {readOf(total) + total.refused === 0 ? (
        <p className="notice mt-4">
          Rien n’a été décidé {section && typeset(`dans « ${section.name} » `)}pendant cette période.
        </p>
      ) : (
        <div className={section ? `hue-${section.hue}` : undefined}>
          <KeyFigures figures={keyFigures(total)} />
          <Charts periods={periods} figures={figures.periods} unit={span === 'mois' ? 'Mois' : 'Semaine'} />
        </div>
      )}
      {figures.sections.size > 0 && (
        <BySection sections={sections} figures={figures} asked={section?.id ?? null} span={span} />
      )}
    </DeskPage>
  )
}
