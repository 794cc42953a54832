import { slugFrom } from '../articles/article.rules'
import { noteAct } from '../audit/audit.queries'
import { type Transaction, transaction } from '../database'
import { addJob } from '../jobs/job.queries'
import { cutListAnew, touchListings } from '../listings/listing.queries'
import { tags } from '../page-cache/page-tags.rules'
import { purgePages } from '../page-cache/purge.queries'
import { movePage } from '../redirects/redirect.queries'
import { type Outcome, refuse } from '../refusal'
import {
  holdKeywordNames,
  holdKeywords,
  type Keyword,
  mergeKeyword,
  nameKeyword,
  putKeyword,
  setApart,
} from './keyword.queries'

/**
 * Calls a keyword otherwise, everywhere. When that makes another address, the former one leads there. A name that another keyword
 * has already makes one of both: whoever types it is asked first (`together`).
 *
 * Refusals: `keyword-not-found`, `keyword-empty` (the name makes no address), `keyword-taken` (another has it, and nobody said
 * `together`).
 */
export async function renameKeyword({
  keywordId,
  name,
  together,
  by,
}: {
  keywordId: number
  name: string
  together: boolean
  by: number
}): Promise<Outcome<object, 'keyword-not-found' | 'keyword-empty' | 'keyword-taken'>> {
  const slug = slugFrom(name)
  if (slug === '') return refuse('keyword-empty')
  return transaction(async (tx) => {
    await holdKeywordNames(tx)
    const [keyword] = await holdKeywords(tx, [keywordId])
    if (!keyword) return refuse('keyword-not-found')
    if (slug === keyword.slug) {
      await nameKeyword(tx, keywordId, name)
      await noteAct(tx, { act: 'keyword-renamed', by, subject: keyword.name, detail: name })
      await purgePages(tx, { tags: [tags.newspaper], immediately: false })
      return { ok: true }
    }
    const other = await putKeyword(tx, slug, name)
    // what once became this one, or a third, is a name that is free
    const isFree = other.isNew || other.intoId !== null
    if (!isFree && !together) return refuse('keyword-taken')
    if (other.intoId !== null) await setApart(tx, other.id, name)
    await makeOne(tx, keyword, { id: other.id, slug, name })
    await noteAct(tx, {
      act: isFree ? 'keyword-renamed' : 'keywords-merged',
      by,
      subject: keyword.name,
      detail: name,
    })
    return { ok: true }
  })
}

async function makeOne(tx: Transaction, from: Keyword, into: Keyword): Promise<void> {
  await mergeKeyword(tx, from.id, into.id)
  await movePage(tx, `/mots-cles/${from.slug}`, `/mots-cles/${into.slug}`)
  const lists = [tags.keyword(from.id), tags.keyword(into.id)]
  for (const list of lists) await cutListAnew(tx, list)
  await touchListings(tx, lists)
  await addJob(tx, 'search-anew', { list: tags.keyword(into.id) })
  // its name stands under every article about it
  await purgePages(tx, { tags: [tags.newspaper, tags.addresses, ...lists], immediately: false })
}
