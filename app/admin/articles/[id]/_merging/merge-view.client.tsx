'use client'

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ArticleContent } from '@/lib/articles/article.rules'
import { momentOf, parisDay, timeOf } from '@/lib/articles/dates.rules'
import { choiceFor, contentFrom, type MergeChoice, type MergePart, mergeContents } from '@/lib/articles/merge.rules'
import type { Picture } from '@/lib/media/media.rules'
import { type Difference, DifferenceView } from './difference.client'
import { MergedText } from './merged-text.client'
import { UnchangedRun } from './unchanged-run.client'
import { useDialog } from './use-dialog.client'
import { useEveryPicture } from './use-every-picture.client'
import './merging.css'

type Choice = { id: number; name: string }

type Props = {
  /** The text that both come from. */
  base: ArticleContent
  mine: ArticleContent
  theirs: ArticleContent
  /** Who wrote the other one; null: it is the one in this editor, and mine was left on the device. */
  theirsBy: string | null
  theirsAt: Date
  sections: readonly Choice[]
  bylines: readonly Choice[]
  /** Those that are known; others are asked for. */
  pictures: readonly Picture[]
  /** Takes the text that came out. False: it could not be kept now, and the view stays. */
  onMerged: (content: ArticleContent) => Promise<boolean>
  onLater: () => void
}

const unreachable = 'Le serveur ne répond pas\u202f: réessayez dans un instant. Rien n’est perdu.'

/** Parts as they are shown: differences are counted from 1, what is the same in both has the place 0. */
function placesOf(parts: MergePart[]): Difference[] {
  let place = 0
  return parts.map((part, index) => {
    if (part.kind !== 'same') place += 1
    return { part, index, place: part.kind === 'same' ? 0 : place }
  })
}

const countOf = (count: number, one: string, many: string) => (count === 1 ? `Une ${one}` : `${count} ${many}`)

function summaryOf(differences: Difference[]): string {
  const open = differences.filter(({ part }) => part.kind === 'both').length
  if (differences.length === 0) return 'Les deux textes disent la même chose.'
  const all = countOf(differences.length, 'différence', 'différences')
  if (open === 0) return `${all}, jamais au même endroit\u202f: ce que chacun a changé est repris.`
  return `${all}, dont ${open === 1 ? 'une' : open} au même endroit\u202f: à vous de choisir. Sans choix, les deux textes restent l’un après l’autre, et les champs gardent les vôtres.`
}

/** Two texts that come from one, side by side: what differs, which of them stays, and what comes out. */
export function MergeView(props: Props) {
  const { base, mine, theirs, theirsBy, theirsAt, sections, bylines, onMerged, onLater } = props
  const dialog = useDialog()
  const parts = useMemo(() => mergeContents({ base, mine, theirs }), [base, mine, theirs])
  const places = useMemo(() => placesOf(parts), [parts])
  const differences = places.filter(({ place }) => place > 0)
  const [choices, setChoices] = useState<Record<number, MergeChoice>>({})
  const [preview, setPreview] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  // where the differences were left for what comes out of them
  const left = useRef(0)
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: preview ? 0 : left.current })
  }, [preview])
  const [state, setState] = useState<{ busy: boolean; said: string }>({ busy: false, said: '' })
  const names = useMemo(() => {
    const byId = (list: readonly Choice[]) => new Map(list.map(({ id, name }) => [id, name]))
    return { sections: byId(sections), bylines: byId(bylines) }
  }, [sections, bylines])
  const pictures = useEveryPicture(props.pictures, mine, theirs)
  const merged = useMemo(() => contentFrom(parts, choices), [parts, choices])
  const choose = useCallback((index: number, choice: MergeChoice) => {
    setChoices((before) => ({ ...before, [index]: choice }))
  }, [])

  const today = parisDay(theirsAt) === parisDay(new Date())
  const at = today ? `à ${timeOf(theirsAt)}` : `le ${momentOf(theirsAt)}`
  const titles = useMemo(
    () =>
      theirsBy === null
        ? { mine: 'Le texte gardé sur cet appareil', theirs: 'Le texte ouvert ici' }
        : { mine: 'Votre texte', theirs: `Le texte de ${theirsBy}, enregistré ${at}` },
    [theirsBy, at],
  )

  function go(step: 1 | -1) {
    const found = [...(dialog.current?.querySelectorAll<HTMLElement>('.difference') ?? [])]
    const held = found.findIndex((place) => place.contains(document.activeElement))
    const here = held >= 0 ? held : found.findIndex((place) => place.dataset.last === 'true')
    const next = found[here < 0 ? 0 : (here + step + found.length) % found.length]
    for (const place of found) place.dataset.last = String(place === next)
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'start' })
  }

  async function keep() {
    setState({ busy: true, said: '' })
    const isKept = await onMerged(merged)
    setState({ busy: false, said: isKept ? '' : unreachable })
  }

  return (
    <dialog
      ref={dialog}
      className="merge"
      aria-labelledby="merge-title"
      onCancel={(event) => {
        event.preventDefault()
        onLater()
      }}
    >
      <header className="merge-head">
        <h2 id="merge-title" tabIndex={-1}>
          Comparer et fusionner
        </h2>
        <div className="merge-moves">
          {differences.length > 1 && !preview && (
            <>
              <button
                type="button"
                className="button button-small"
                aria-label="Différence précédente"
                onClick={() => go(-1)}
              >
                Précédente
              </button>
              <button
                type="button"
                className="button button-small"
                aria-label="Différence suivante"
                onClick={() => go(1)}
              >
                Suivante
              </button>
            </>
          )}
          <button
            type="button"
            className="button button-small"
            aria-pressed={preview}
            onClick={() => {
              if (!preview) left.current = scroller.current?.scrollTop ?? 0
              setPreview(!preview)
            }}
          >
            Lire ce qui en sort
          </button>
        </div>
      </header>
      <div className="merge-parts" ref={scroller}>
        <p className="merge-sum">{summaryOf(differences)}</p>
        {preview && <MergedText content={merged} names={names} pictures={pictures} />}
        <div hidden={preview}>
          {places.map((each) =>
            each.place > 0 ? (
              <DifferenceView
                key={each.index}
                difference={each}
                of={differences.length}
                choice={choices[each.index] ?? choiceFor(each.part)}
                onChoose={choose}
                names={names}
                pictures={pictures}
                titles={titles}
              />
            ) : (
              each.part.part === 'body' && <UnchangedRun key={each.index} blocks={each.part.mine} pictures={pictures} />
            ),
          )}
        </div>
      </div>
      <footer className="merge-foot">
        <p role="status" className="fault">
          {state.said}
        </p>
        <button type="button" className="button" onClick={onLater}>
          Plus tard
        </button>
        <button type="button" className="button button-strong" disabled={state.busy} onClick={() => void keep()}>
          Garder ce texte
        </button>
      </footer>
    </dialog>
  )
}
