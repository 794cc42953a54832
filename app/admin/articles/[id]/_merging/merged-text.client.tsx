'use client'

import { MarkedLines } from '@/app/_components/comparing/marked-line'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { compareLines, type FieldName, fieldLabels, fieldLines, type Names } from '@/lib/articles/compare.rules'
import type { Picture } from '@/lib/media/media.rules'
import { PlainBlocks } from './unchanged-run.client'

type Props = { content: ArticleContent; names: Names; pictures: readonly Picture[] }

/** What comes out of the choices, to be read before it is kept. */
export function MergedText({ content, names, pictures }: Props) {
  return (
    <div className="merged-text">
      <dl>
        {(Object.keys(fieldLabels) as FieldName[]).map((name) => {
          const lines = fieldLines(name, content[name], names)
          return (
            <div key={name}>
              <dt>{fieldLabels[name]}</dt>
              <dd>
                {lines.length === 0 && '–'}
                <MarkedLines rows={compareLines(lines, lines)} shown="after" pictures={pictures} />
              </dd>
            </div>
          )
        })}
      </dl>
      <div className="one-text">
        <PlainBlocks blocks={content.body.content} pictures={pictures} />
      </div>
    </div>
  )
}
