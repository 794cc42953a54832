import { noteAct } from '../audit/audit.queries'
import { type Transaction, transaction } from '../database'
import { environment } from '../environment'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { type Outcome, type Refusal, refuse } from '../refusal'
import { isOfTheSite, readablePath, readTyped } from './path.rules'
import { findPlace, holdAddress } from './place.queries'
import { type Destination, findWay, holdRedirects, leadOn, putHandmade } from './redirect.queries'

type Wish = {
  /** As they were typed: a path of ours, or a whole address. */
  from: string
  to: string
  /** Where `from` is known to lead already; '': nowhere. */
  replaces?: string
  by: number
}

type Outcomes =
  | Outcome<
      { from: string; to: string },
      | 'redirect-from-unreadable'
      | 'redirect-to-unreadable'
      | 'redirect-from-live'
      | 'redirect-loop'
      | 'redirect-to-nowhere'
    >
  | (Refusal<'redirect-there-already'> & { present: string })

/**
 * Lets an address of ours lead elsewhere, in one hop: to where `to` leads in the end, if that is itself an address that moved. An article is
 * remembered as such, so that it is followed when it moves; what led to `from` is led on.
 *
 * Refusals: `redirect-from-unreadable`, `redirect-to-unreadable` (no path of ours, nor for `to` an `https:` address);
 * `redirect-from-live` (readers find something there); `redirect-loop`; `redirect-to-nowhere`; `redirect-there-already`, with where `from`
 * leads at `present`: it is replaced when that is given back as `replaces`.
 */
export async function makeRedirect({ from, to, replaces = '', by }: Wish): Promise<Outcomes> {
  const { siteUrl } = environment()
  const source = readTyped(from, siteUrl)
  if (source?.kind !== 'own') return refuse('redirect-from-unreadable')
  const target = readTyped(to, siteUrl)
  if (!target) return refuse('redirect-to-unreadable')
  const { path } = source
  if (isOfTheSite(path)) return refuse('redirect-from-live')
  if (target.kind === 'own' && target.path === path) return refuse('redirect-loop')

  return transaction<Outcomes>(async (tx) => {
    await holdRedirects(tx)
    await holdAddress(tx, path)
    const stood = await findPlace(tx, path)
    if (stood && stood.kind !== 'taken-down') return refuse('redirect-from-live')
    const end =
      target.kind === 'own' ? await findEnd(tx, target.path, path) : { articleId: null, toPath: target.address }
    if ('ok' in end) return end

    const { end: before } = await findWay(path, tx)
    const present = before?.path ?? ''
    if (present !== '' && present !== replaces) return { ...refuse('redirect-there-already'), present }
    await putHandmade(tx, path, end, by)
    await leadOn(tx, path, end)
    const said = readablePath(target.kind === 'own' ? target.path : target.address)
    const detail = `vers ${said}${present ? `, et non plus vers ${readablePath(present)}` : ''}`
    await noteAct(tx, { act: 'redirect-made', by, subject: readablePath(path), detail })
    await purgePages(tx, { tags: [tags.addresses], immediately: true })
    return { ok: true, from: path, to: said }
  })
}

/** What readers find in the end who are led to a path. */
async function findEnd(
  tx: Transaction,
  path: string,
  from: string,
): Promise<Destination | Refusal<'redirect-loop' | 'redirect-to-nowhere'>> {
  const place = await findPlace(tx, path)
  if (place?.kind === 'article') return { articleId: place.id, toPath: null }
  if (place?.kind === 'page') return { articleId: null, toPath: path }
  const { end, by } = await findWay(path, tx)
  if (by.has(from) || end?.path === from) return refuse('redirect-loop')
  if (end === null || end.path === null) return refuse('redirect-to-nowhere')
  return end.id === null ? { articleId: null, toPath: end.path } : { articleId: end.id, toPath: null }
}
