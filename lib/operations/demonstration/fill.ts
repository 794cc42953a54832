import { articles, bylines, choices, particulars, sections } from '../../../drizzle/seed/newspaper'
import type { SeedArticle, SeedMoment } from '../../../drizzle/seed/seed-article'
import { createAccount } from '../../accounts/create-account'
import { createArticle } from '../../articles/create-article'
import { document } from '../../articles/document.rules'
import { publishArticle } from '../../articles/publish-article'
import { saveArticle } from '../../articles/save-article'
import { correctArticle } from '../../corrections/correct-article'
import { arrangeFront } from '../../front/arrange-front'
import { newspaper } from '../../settings/settings.rules'
import { OperatorError } from '../progress'
import { readAccounts } from './accounts'
import {
  clear,
  describeNewspaper,
  insertBylines,
  insertDemonstrationComment,
  insertSections,
  isFilled,
  setTimes,
  settleListings,
} from './demonstration.queries'
import { addDrawing, withDrawings } from './drawings'

/** Fills a new database with the demonstration newspaper, through the trade's own commands. A run that was cut short is done anew. */
export async function fillDemonstration(folder: string): Promise<void> {
  if (await isFilled()) return
  await clear()
  const owners = new Map<string, number>()
  for (const { role, ...person } of readAccounts(folder)) {
    const account = await createAccount({ ...person, roles: [role] })
    if (!account.ok) throw new OperatorError(`The demonstration's account ${person.email} could not be made.`)
    owners.set(person.name, account.accountId)
  }
  const known = { sections: await insertSections(sections), bylines: await insertBylines(bylines, owners) }
  const [by = 0] = owners.values()
  const printed = new Map<SeedArticle, number>()
  for (const article of articles) printed.set(article, await printArticle(article, known, by))
  await settleListings()
  const wanted = choices.map((choice) => ({
    articleId: printed.get(choice) ?? 0,
    place: 'choice' as const,
    until: null,
  }))
  const arranged = await arrangeFront({ before: [], wanted, by: null })
  if (!arranged.ok) throw new OperatorError(`The demonstration's front page could not be arranged: ${arranged.reason}.`)
  await describeNewspaper(newspaper.parse(particulars))
}

type Known = { sections: Map<string, number>; bylines: Map<string, number> }

/** Answers the article's id. */
async function printArticle(article: SeedArticle, known: Known, by: number): Promise<number> {
  const { file, ...described } = article.illustration
  const mediaId = await addDrawing(file, by)
  const { articleId, number: base } = await createArticle({ by })
  const content = {
    headline: article.headline,
    standfirst: article.correction?.formerStandfirst ?? article.standfirst,
    slug: article.slug,
    sectionId: known.sections.get(article.section) ?? null,
    bylines: article.bylines.flatMap((slug) => ({ id: known.bylines.get(slug) ?? 0, part: 'text' as const })),
    lead: { mediaId, ...described },
    body: document.parse({ type: 'doc', content: await withDrawings(article.body, by) }),
    keywords: article.keywords,
  }
  const saved = await saveArticle({ articleId, base, content, by })
  if (!saved.ok) throw new OperatorError(`The article ${article.slug} could not be saved: ${saved.reason}.`)
  const printed = await publishArticle({ articleId, number: saved.number, update: 'substance', by })
  if (!printed.ok) throw new OperatorError(`The article ${article.slug} could not be published: ${printed.reason}.`)
  if (article.correction) await correctStandfirst(article, { articleId, base: saved.number, content, by })

  const publishedAt = moment(article.publishedAt)
  await setTimes(articleId, publishedAt, article.updatedAt ? moment(article.updatedAt) : null)
  await addComments(article, articleId, publishedAt)
  return articleId
}

type Printed = Parameters<typeof saveArticle>[0] & { by: number }

async function correctStandfirst({ slug, standfirst, correction }: SeedArticle, printed: Printed): Promise<void> {
  const { articleId, content, by } = printed
  const saved = await saveArticle({ ...printed, content: { ...content, standfirst } })
  if (!saved.ok) throw new OperatorError(`The article ${slug} could not be saved: ${saved.reason}.`)
  const said = { text: correction?.text ?? '', replacesId: null }
  const corrected = await correctArticle({ articleId, number: saved.number, correction: said, by })
  if (!corrected.ok) throw new OperatorError(`The article ${slug} could not be corrected: ${corrected.reason}.`)
}

async function addComments({ comments = [], slug }: SeedArticle, articleId: number, publishedAt: Date): Promise<void> {
  const ids: number[] = []
  for (const [place, { name, body, hoursAfter, replyTo, state = 'approved' }] of comments.entries()) {
    const id = await insertDemonstrationComment({
      articleId,
      parentId: replyTo === undefined ? undefined : ids[replyTo],
      name,
      email: `lecteur${place}@exemple.fr`,
      body,
      state,
      postedAt: new Date(publishedAt.getTime() + hoursAfter * 3_600_000),
      formKey: `demonstration-${slug}-${place}`,
    })
    ids.push(id)
  }
}

const moment = (when: SeedMoment): Date =>
  typeof when === 'string' ? new Date(when) : new Date(Date.now() - when.hoursAgo * 3_600_000)
