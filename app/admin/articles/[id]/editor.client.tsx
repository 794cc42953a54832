'use client'

import type { Editor as Text } from '@tiptap/react'
import { useCallback, useRef, useState } from 'react'
import type { EditedArticle } from '@/lib/articles/article.queries'
import { type ArticleContent, slugFrom } from '@/lib/articles/article.rules'
import { BylinePicker } from './byline-picker.client'
import { ConflictPanel } from './conflict-panel.client'
import { GrowingField } from './growing-field.client'
import { KeywordsField } from './keywords-field.client'
import { LeadPicture } from './lead-picture.client'
import { PublishPanel } from './publish-panel.client'
import { SlugField } from './slug-field.client'
import { bodyOf } from './text-document.client'
import { TextEditor } from './text-editor.client'
import { useArticleText, useSettledBody } from './use-article-text.client'
import { useAutosave } from './use-autosave.client'

/** All of a version but its text, which the editing library holds. */
type Fields = Omit<ArticleContent, 'body'>
type Choice = { id: number; name: string }
type Props = { article: EditedArticle; sections: (Choice & { slug: string })[]; bylines: Choice[] }

/** An article's desk: its fields, its text, and what becomes of it. */
export function Editor({ article, sections, bylines }: Props) {
  const [fields, setFields] = useState<Fields>(article.content)
  const latest = useRef(fields)
  const [wasPublished, setWasPublished] = useState(article.publishedAt !== null)
  const [slugIsOurs, setSlugIsOurs] = useState(
    !wasPublished && article.content.slug === slugFrom(article.content.headline),
  )
  const written = useRef<Text | null>(null)
  const read = useCallback(
    (): ArticleContent => ({
      ...latest.current,
      body: written.current ? bodyOf(written.current.state.doc) : article.content.body,
    }),
    [article],
  )
  const saving = useAutosave({ articleId: article.id, number: article.number, read })
  const text = useArticleText({ body: article.content.body, pictures: article.pictures, onChange: saving.touch })
  written.current = text
  const body = useSettledBody(text, article.content.body)

  const change = useCallback(
    (part: Partial<Fields>) => {
      latest.current = { ...latest.current, ...part }
      setFields(latest.current)
      saving.touch()
    },
    [saving.touch],
  )

  // an address that readers have no longer follows the headline
  const settleSlug = () => {
    setWasPublished(true)
    setSlugIsOurs(false)
  }

  const section = sections.find(({ id }) => id === fields.sectionId)
  return (
    <main className="editor">
      <div className="editor-state">
        <h1 className="sr-only">Écrire un article</h1>
        <p role="status">{saving.sentence}</p>
        <nav aria-label="Autour de l’article">
          <a href={`/admin/articles/${article.id}/apercu`}>Aperçu</a>
          <a href={`/admin/articles/${article.id}/versions`}>Versions</a>
        </nav>
      </div>
      {saving.conflict && (
        <ConflictPanel
          articleId={article.id}
          conflict={saving.conflict}
          goOn={saving.goOn}
          takeOther={saving.takeOther}
        />
      )}
      <div className="editor-columns">
        <div className="editor-text">
          <label className="label" htmlFor="headline">
            Titre
          </label>
          <GrowingField
            id="headline"
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
            className="field editor-standfirst"
            rows={2}
            maxLength={600}
            value={fields.standfirst}
            onChange={({ target }) => change({ standfirst: target.value })}
          />
          {text ? <TextEditor editor={text} /> : <div className="editor-body" />}
        </div>
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
          <BylinePicker chosen={fields.bylineIds} bylines={bylines} onChange={(bylineIds) => change({ bylineIds })} />
          <KeywordsField keywords={fields.keywords} onChange={(keywords) => change({ keywords })} />
          <LeadPicture lead={fields.lead} pictures={article.pictures} onChange={(lead) => change({ lead })} />
          <SlugField
            slug={fields.slug}
            section={section?.slug}
            onChange={(slug) => {
              // emptied before anything was published, it follows the headline again
              setSlugIsOurs(slug === '' && !wasPublished)
              change({ slug })
            }}
          />
          <PublishPanel
            article={article}
            content={{ ...fields, body }}
            saveNow={saving.saveNow}
            onPublished={settleSlug}
          />
        </div>
      </div>
    </main>
  )
}
