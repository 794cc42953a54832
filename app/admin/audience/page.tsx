import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { momentOf } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { findAudience } from '@/lib/audience/audience.queries'
import { audienceForm, SPANS, spanNames } from '@/lib/audience/audience.rules'
import { countOf } from '@/lib/said-figures.rules'
import { KeyFigures } from '../_components/key-figures'
import { LineChart } from '../_components/line-chart'
import { CountedTable } from './counted-table'
import { keyFigures } from './key-figures'
import { Origins } from './origins'
import './audience.css'

export const metadata: Metadata = { title: 'Audience' }

const units = { maintenant: 'Minute', jour: 'Heure', '7j': 'Jour', '30j': 'Jour', '365j': 'Semaine' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What is read, how far, and where its readers come from. */
export default async function AudiencePage({ searchParams }: Props) {
  await requireStaff('read-audience')
  const { periode: span } = audienceForm.parse(await searchParams)
  const now = new Date()
  const audience = await findAudience(span, now)
  const { stretches, course, total, articles, sections, authors, lists, sources } = audience
  return (
    <main className="newsroom-page">
      <h1>Audience</h1>
      <p className="hint my-3">
        {typeset(
          `Comptée par le site lui-même, sans cookie ni identifiant, le ${momentOf(now)}. Ni les robots, ni la rédaction, ni les pages préparées sans être vues ne comptent.`,
        )}
      </p>
      <nav aria-label="Période">
        <ul className="queue-views">
          {SPANS.map((each) => (
            <li key={each}>
              <a href={`/admin/audience?periode=${each}`} aria-current={each === span ? 'page' : undefined}>
                {spanNames[each]}
              </a>
            </li>
          ))}
          <li>
            <a href={`/admin/audience/csv?periode=${span}`} download>
              Télécharger (CSV)
            </a>
          </li>
        </ul>
      </nav>
      {total.views === 0 ? (
        <p className="notice mt-4">
          {span === 'maintenant'
            ? 'Personne n’a ouvert de page depuis trente minutes.'
            : 'Rien n’a encore été compté pendant cette période.'}
        </p>
      ) : (
        <>
          <KeyFigures figures={keyFigures({ total, course, stretches, now, span })} />
          <section aria-labelledby="vues-nom">
            <h2 id="vues-nom">Pages vues</h2>
            <LineChart
              id="vues"
              title="Pages vues"
              unit={units[span]}
              series={[{ name: 'Pages vues', points: pointsOf(audience, now) }]}
              format={countOf}
              atLeast={4}
              asBars={span !== '365j'}
            />
          </section>
          <CountedTable id="articles" title="Par article" what="Article" rows={articles} hasVisitors />
          <div className="figure-pairs">
            <CountedTable id="rubriques" title="Par rubrique" what="Rubrique" rows={sections} />
            <CountedTable id="signatures" title="Par signature" what="Signature" rows={authors} />
          </div>
          <Origins sources={sources} total={total} lists={lists} />
        </>
      )}
    </main>
  )
}

// what has not come yet is a gap, not nought
const pointsOf = ({ stretches, course }: Awaited<ReturnType<typeof findAudience>>, now: Date) =>
  stretches.map(({ from, to, name, label }, index) => ({
    label,
    name: from <= now && now < to ? `${name}, en cours` : name,
    value: from <= now ? (course[index]?.views ?? 0) : null,
  }))
