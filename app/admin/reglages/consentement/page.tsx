import type { Metadata } from 'next'
import { Moment } from '@/app/_components/moment'
import { requireStaff } from '@/app/_desk/staff-page'
import { typeset } from '@/lib/articles/typography.rules'
import { countChoices, listTexts } from '@/lib/consent/consent.queries'
import { BANNER_VERSION, choiceNames } from '@/lib/consent/consent.rules'
import { byDay, byVersion } from '@/lib/consent/counts.rules'
import { countOf } from '@/lib/said-figures.rules'
import { LineChart } from '../../_components/line-chart'

export const metadata: Metadata = { title: 'Consentement' }

const DAYS = 30

/** What readers choose, and the proofs of it. */
export default async function ConsentPage() {
  await requireStaff('manage-newspaper')
  const [counts, texts] = await Promise.all([countChoices(DAYS), listTexts()])
  const here = '/admin/reglages/consentement'
  const versions = byVersion(counts)
  return (
    <main className="newsroom-page">
      <h1>Consentement</h1>
      <p>
        <a href="/admin/reglages">Réglages</a>
      </p>
      <p className="my-3">
        Chaque choix a sa preuve{'\u202f'}: ce qui était demandé, ce qui a été répondu, quand, et rien sur qui. La
        question posée aujourd’hui est la version {BANNER_VERSION}. Pour un contrôle{'\u202f'}:{' '}
        <a href={`${here}/registre`} download>
          les choix (CSV)
        </a>
        ,{' '}
        <a href={`${here}/preuves`} download>
          les choix et les textes montrés (JSON)
        </a>
        .
      </p>
      <h2>Trente derniers jours</h2>
      {versions.length === 0 ? (
        <p className="notice">Personne n’a encore répondu.</p>
      ) : (
        <>
          <LineChart
            id="choix"
            title="Réponses par jour"
            unit="Jour"
            series={byDay(counts, DAYS, new Date())}
            format={countOf}
            atLeast={4}
          />
          <table className="newsroom-table">
            <caption className="sr-only">Réponses par version</caption>
            <thead>
              <tr>
                <th scope="col">Version</th>
                {Object.values(choiceNames).map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {versions.map(({ version, counted }) => (
                <tr key={version}>
                  <td>{version}</td>
                  {(Object.keys(choiceNames) as (keyof typeof choiceNames)[]).map((choice) => (
                    <td key={choice}>{countOf(counted[choice])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2>Textes montrés</h2>
      {texts.length === 0 && <p className="hint">Aucun{'\u202f'}: personne n’a encore répondu.</p>}
      <ul>
        {texts.map(({ textHash, bannerVersion, firstAt }) => (
          <li key={textHash}>
            {typeset(`Version ${bannerVersion}, depuis le `)}
            <Moment at={firstAt} /> <code className="hint break-all">{textHash}</code>
          </li>
        ))}
      </ul>
    </main>
  )
}
