'use client'

import { useState } from 'react'
import type { EditedArticle } from '@/lib/articles/article.queries'
import { slugFrom } from '@/lib/articles/article.rules'
import type { DeskView } from '@/lib/desk/desk-view.queries'
import type { Hand } from '@/lib/desk/stage.rules'
import { DeskPanel } from './_desk/desk-panel.client'
import { ConflictPanel } from './_keeping/conflict-panel.client'
import { DraftNotice } from './_keeping/draft-notice.client'
import { StateBar } from './_keeping/state-bar.client'
import { useManuscript } from './_keeping/use-manuscript.client'
import { useReconciling } from './_keeping/use-reconciling.client'
import { MarginPanel } from './_margin/margin-panel.client'
import { MergeView } from './_merging/merge-view.client'
import { prose, useFieldTyping } from './_writing/field-typing.client'
import { WritingPanel } from './_writing/writing-panel.client'
import { type BylineChoice, BylinePicker } from './byline-picker.client'
import { GrowingField } from './growing-field.client'
import { KeywordsField } from './keywords-field.client'
import { LeadPicture } from './lead-picture.client'
import { SlugField } from './slug-field.client'
import { TextEditor } from './text-editor.client'

type Choice = { id: number; name: string }
type Props = {
  article: EditedArticle
  /** Whose desk it is. */
  accountId: number
  /** Where the article stands, and what its editor may do about it. */
  desk: DeskView
  hand: Hand
  sections: (Choice & { slug: string })[]
  bylines: BylineChoice[]
}

/** An article's desk: its fields, its text, and what becomes of it. */
export function Editor({ article, accountId, desk, hand, sections, bylines }: Props) {
  const manuscript = useManuscript(article, accountId)
  const { fields, change, text, body, adoption, keeping } = manuscript
  useFieldTyping()
  const reconciling = useReconciling(article, accountId, manuscript)
  const [wasPublished, setWasPublished] = useState(article.publishedAt !== null)
  const [slugIsOurs, setSlugIsOurs] = useState(
    !wasPublished && article.content.slug === slugFrom(article.content.headline),
  )

  // an address that readers have no longer follows the headline
  const settleSlug = () => {
    setWasPublished(true)
    setSlugIsOurs(false)
  }

  const section = sections.find(({ id }) => id === fields.sectionId)
  return (
    <main className="editor">
      <StateBar articleId={article.id} keeping={keeping} onTakeUp={() => void reconciling.takeUpNewest()} />
      {keeping.conflict && (
        <ConflictPanel
          articleId={article.id}
          conflict={keeping.conflict}
          onCompare={() => void reconciling.compare()}
          said={reconciling.said}
        />
      )}
      {reconciling.drafts.map((draft) => (
        <DraftNotice
          key={draft.session}
          draft={draft}
          onTakeUp={(left) => void reconciling.takeUp(left)}
          onSettled={(left) => void reconciling.settleDraft(left)}
        />
      ))}
      {reconciling.open && (
        <MergeView
          {...reconciling.open}
          sections={sections}
          bylines={bylines}
          pictures={manuscript.pictures}
          onMerged={reconciling.accept}
          onLater={reconciling.later}
        />
      )}
      <div className="editor-columns">
        <div className="editor-text">
          <label className="label" htmlFor="headline">
            Titre
          </label>
          <GrowingField
            id="headline"
            {...prose}
            className="field editor-headline"
            rows={1}
            maxLength={200}
            value={fields.headline}
            onChange={({ target }) => {
              const headline = target.value.replace(/\n/g, ' ')
              change(slugIsOurs ? { headline, slug: slugFrom(headline) } : { headline })
            }}
          />
          <label className="label" htmlFor="standfirst">
            Chapô
          </label>
          <GrowingField
            id="standfirst"
            {...prose}
            className="field editor-standfirst"
            rows={2}
            maxLength={600}
            value={fields.standfirst}
            onChange={({ target }) => change({ standfirst: target.value })}
          />
          {manuscript.isUnreadable && (
            <p className="notice" role="alert">
              Ce texte contient un élément que cette version de l’éditeur ne connaît pas. Il n’a pas été ouvert, pour
              que rien n’en soit perdu{'\u202f'}; les autres champs restent modifiables.
            </p>
          )}
          {text ? <TextEditor editor={text} /> : <div className="editor-body" />}
        </div>
        <WritingPanel
          articleId={article.id}
          editor={text}
          body={body}
          headline={fields.headline}
          standfirst={fields.standfirst}
          publishedAt={article.publishedAt?.getTime() ?? null}
        />
        <div className="editor-side">
          <div>
            <label className="label" htmlFor="section">
              Rubrique
            </label>
            <select
              id="section"
              className="field"
              value={fields.sectionId ?? ''}
              onChange={({ target }) => change({ sectionId: target.value ? Number(target.value) : null })}
            >
              <option value="">Choisir…</option>
              {sections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <BylinePicker chosen={fields.bylines} bylines={bylines} onChange={(signed) => change({ bylines: signed })} />
          <KeywordsField
            key={`keywords-${adoption}`}
            keywords={fields.keywords}
            onChange={(keywords) => change({ keywords })}
          />
          <LeadPicture
            key={`lead-${adoption}`}
            lead={fields.lead}
            pictures={manuscript.pictures}
            onChange={(lead) => change({ lead })}
          />
          <SlugField
            slug={fields.slug}
            section={section?.slug}
            onChange={(slug) => {
              // emptied before anything was published, it follows the headline again
              setSlugIsOurs(slug === '' && !wasPublished)
              change({ slug })
            }}
          />
          <MarginPanel articleId={article.id} editor={text} keeping={keeping} />
          <DeskPanel
            article={article}
            desk={desk}
            hand={hand}
            content={{ ...fields, body }}
            text={text}
            saveNow={keeping.saveNow}
            latest={keeping.keeper.base.number}
            onPublished={settleSlug}
          />
        </div>
      </div>
    </main>
  )
}
