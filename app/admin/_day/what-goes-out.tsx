import { timeOf } from '@/lib/articles/dates.rules'
import { progressNames } from '@/lib/assignments/progress.rules'
import { DayList, DayRow } from './day-list'
import type { Day } from './find-day'
import { storyPath, timeWords } from './story-words'

/** What appears today: what has its time, what was planned for the day, what is out already. */
export function WhatGoesOut({ day: { scheduled, planned, published } }: { day: Day }) {
  return (
    <section aria-labelledby="parait">
      <h2 id="parait">Ce qui paraît aujourd’hui</h2>
      <DayList title="Programmé" articles={scheduled} empty="Rien n’est programmé d’ici minuit.">
        {({ at, by }) => `à ${timeOf(at)}${by ? `, par ${by}` : ''}`}
      </DayList>
      {planned.length > 0 && (
        <>
          <h3>Prévu au calendrier</h3>
          <ul className="newsroom-list">
            {planned.map((story) => (
              <DayRow key={story.id} href={storyPath(story)} headline={story.pitch} section={story.section}>
                {[timeWords(story), story.assignee, progressNames[story.progress]].filter(Boolean).join(' · ')}
              </DayRow>
            ))}
          </ul>
        </>
      )}
      {published.length > 0 && (
        <>
          <h3>Paru</h3>
          <ul className="newsroom-list">
            {published.map(({ id, headline, path, section, publishedAt }) => (
              <DayRow key={id} href={path} headline={headline} section={section}>
                à {timeOf(publishedAt)}
              </DayRow>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
