import type { ReactNode } from 'react'
import type { Mark } from '@/lib/articles/document.rules'
import type { Run } from '@/lib/articles/word-changes.rules'

/** Which of two texts is shown: one of them with its own changes, or both in one. */
export type Shown = 'before' | 'after' | 'both'

/** The words of a line, what went and what came marked for eyes and ears. */
export function MarkedWords({ runs, shown }: { runs: readonly Run[]; shown: Shown }) {
  const hidden = shown === 'before' ? 'added' : shown === 'after' ? 'removed' : null
  return runs
    .filter(({ change }) => change !== hidden)
    .map((run, at) => <MarkedRun key={`${at}-${run.change}`} run={run} shown={shown} />)
}

function MarkedRun({ run, shown }: { run: Run; shown: Shown }) {
  const { text, marks } = shown === 'before' && run.was ? run.was : run
  const words = (
    <Said kind={run.kind}>
      <Styled text={text} marks={marks} />
    </Said>
  )
  switch (run.change) {
    case 'same':
      return words
    case 'restyled':
      return <span className="restyled">{words}</span>
    case 'removed':
      return (
        <del>
          <span className="sr-only">[retiré{'\u202f'}: </span>
          {words}
          <span className="sr-only">] </span>
        </del>
      )
    case 'added':
      return (
        <ins>
          <span className="sr-only">[ajouté{'\u202f'}: </span>
          {words}
          <span className="sr-only">] </span>
        </ins>
      )
  }
}

function Said({ kind, children }: { kind: Run['kind']; children: ReactNode }) {
  if (kind === 'note') {
    return (
      <small className="line-note">
        {' '}
        (note{'\u202f'}: {children})
      </small>
    )
  }
  // a line break is seen where it changes
  return kind === 'break' ? <span className="line-break">↵ </span> : children
}

/** Words under their marks, the first of them outermost. */
function Styled({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const [mark, ...others] = marks
  if (!mark) return text
  const inner = <Styled text={text} marks={others} />
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'language':
      return <span lang={mark.attrs.lang}>{inner}</span>
    case 'link':
      // to be read, not to be followed: the other text may have led elsewhere
      return (
        <span className="line-link" title={mark.attrs.href}>
          {inner}
        </span>
      )
  }
}
