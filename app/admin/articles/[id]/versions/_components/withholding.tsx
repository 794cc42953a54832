import type { VersionSummary } from '@/lib/articles/version-list.rules'
import { withhold } from '../actions'

type Published = Pick<VersionSummary, 'number' | 'withheld'>

const formOf = (number: number): string => `historique-${number}`

/** Takes a published version out of the history that readers see, or puts it back. Its form lies elsewhere: the list is one already. */
export const WithholdingButton = ({ version: { number, withheld } }: { version: Published }) => (
  <button type="submit" className="button button-small" form={formOf(number)}>
    {withheld ? 'Remettre' : 'Retirer'}
    <span className="sr-only"> la version {number}</span> {withheld ? 'dans' : 'de'} l’historique public
  </button>
)

type Props = { articleId: number; versions: readonly Published[] }

/** The forms of these buttons, which nobody sees. */
export const WithholdingForms = ({ articleId, versions }: Props) =>
  versions.map(({ number, withheld }) => (
    <form key={number} id={formOf(number)} action={withhold}>
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="decision" value={withheld ? 'show' : 'withhold'} />
    </form>
  ))
