'use client'

import { useId } from 'react'
import { typeset } from '@/lib/articles/typography.rules'
import type { Wish } from '@/lib/front/arrangement.rules'
import { placeNames } from '@/lib/front/front.rules'
import type { DeskFront, DeskOffer, DeskSection, Hands, Known } from './desk-parts'
import { UntilField } from './until-field.client'

type Props = {
  wishes: Wish[]
  known: Known
  offered: DeskOffer
  front: DeskFront
  blockOf: (articleId: number) => number | undefined
  hands: Hands
}

/** What opens each section's block: the desk's choice, or what the clock puts there. */
export function SectionSlots({ wishes, known, offered, front, blockOf, hands }: Props) {
  const heading = useId()
  const choiceOf = (section: number) => wishes.find(({ articleId }) => blockOf(articleId) === section)
  return (
    <section aria-labelledby={heading} className="front-slot" data-slot="section">
      <h2 id={heading} tabIndex={-1}>
        {placeNames.section}
      </h2>
      <ul>
        {offered.sections.map(({ section, articles }) => {
          const shown = front.blocks.find((block) => block.section.id === section.id)?.articles[0]
          return (
            <SectionSlot
              key={section.id}
              {...{ section, articles, known, hands }}
              wish={choiceOf(section.id)}
              byClock={shown?.headline ?? 'rien, tout est déjà plus haut'}
            />
          )
        })}
      </ul>
    </section>
  )
}

type One = {
  section: DeskSection
  articles: DeskOffer['sections'][number]['articles']
  wish: Wish | undefined
  byClock: string
  known: Known
  hands: Hands
}

function SectionSlot({ section, articles, wish, byClock, known, hands }: One) {
  const id = useId()
  const chosen = wish && known.get(wish.articleId)
  // one that was found by its headline may be older than what the section offers
  const choices = chosen && !articles.some((each) => each.id === chosen.id) ? [chosen, ...articles] : articles
  return (
    <li className={`front-section-slot hue-${section.hue}`}>
      <label htmlFor={id} className="text-hue">
        {section.name}
      </label>
      <select
        id={id}
        className={wish ? 'field' : 'field front-by-clock'}
        value={wish?.articleId ?? ''}
        onChange={({ target: { value } }) => {
          const article = choices.find((each) => String(each.id) === value)
          if (article) hands.put(article, 'section')
          else if (wish) hands.giveBack(wish.articleId)
        }}
      >
        <option value="">{wish ? 'Par défaut' : typeset(`Par défaut : ${byClock}`)}</option>
        {choices.map(({ id: article, headline }) => (
          <option key={article} value={article}>
            {typeset(headline)}
          </option>
        ))}
      </select>
      {wish && chosen && (
        <UntilField
          key={wish.articleId}
          headline={typeset(chosen.headline)}
          until={wish.until}
          end={(moment) => hands.end(wish.articleId, moment)}
        />
      )}
    </li>
  )
}
