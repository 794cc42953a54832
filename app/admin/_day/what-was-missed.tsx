import { momentOf, recentMoment } from '@/lib/articles/dates.rules'
import { typeset } from '@/lib/articles/typography.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'
import { DayRow, rowOf } from './day-list'
import type { Day } from './find-day'

/** What did not go out as it should have; nothing is shown when all did. */
export function WhatWasMissed({ day: { missed, overdue, late }, now }: { day: Day; now: Date }) {
  if (missed.length + overdue.length + late.length === 0) return null
  return (
    <section aria-labelledby="manque" className="day-missed">
      <h2 id="manque">Ce qui a été manqué</h2>
      <ul className="newsroom-list">
        {overdue.map((article) => (
          <DayRow key={article.id} {...rowOf(article)}>
            devait paraître le {momentOf(article.at)} et attend toujours
            {'\u202f'}: le service de nuit ne répond pas
          </DayRow>
        ))}
        {missed.map((article) => (
          <DayRow key={article.id} {...rowOf(article)}>
            n’a pas paru le {momentOf(article.at)}
            {'\u202f'}: {sentenceFor(article.words ?? '')}
          </DayRow>
        ))}
        {late.map(({ id, articleId, headline, at, detail }) => (
          <DayRow key={`late-${id}`} href={`/admin/articles/${articleId}`} headline={headline} section={null}>
            paru en retard, {recentMoment(at, now)}
            {'\u202f'}: {typeset(detail)}
          </DayRow>
        ))}
      </ul>
    </section>
  )
}
