import { sql } from 'drizzle-orm'
import { countAllDays } from '../../archives/archive.queries'
import { driver, transaction } from '../../database'
import { cutAnew, dateAllLists } from '../../listings/listing.queries'
import { vocabularyOf } from '../../search/search-words.rules'
import { step } from '../progress'

/** Sentences that stand together in a text: two to eight of these make an article of ten to forty sentences. */
const TOGETHER = 5
const NAMES = 200_000
const YEARS = 10
const SECTIONS = { above: 5, within: 15 }
const AUTHORS = 200
const KEYWORDS = 500
const BATCH = 10_000

const filled = ['articles', 'article_versions', 'article_version_bylines', 'listings', 'article_search']

/**
 * Fills an empty newspaper with articles made of sentences, spread over ten years, sections, authors and keywords. Each is the
 * same however often it is made (its number is the seed). Made-up names, few of them frequent and most of them rare, are the
 * rare words that three thousand sentences lack.
 */
export async function fillArchive(sentences: readonly string[], articles: number): Promise<void> {
  await step('words and passages', async () => {
    // should the machine stop now, the archive is made again
    for (const setting of ['fsync = off', 'full_page_writes = off', "max_wal_size = '8GB'"]) {
      await patiently(`alter system set ${setting}`)
    }
    await patiently('select pg_reload_conf()')
    await makeParts(sentences)
  })
  const restore = await setIndexesAside()
  await step(`${articles} articles`, async () => {
    let next = 1
    const work = async () => {
      while (next <= articles) {
        const from = next
        next += BATCH
        await makeArticles(from, Math.min(articles, from + BATCH - 1), articles)
      }
    }
    // two connections: the machine has two cores at least
    await Promise.all([work(), work()])
  })
  await step('indexes', restore)
  await step('words counted, pages cut, tables analysed', async () => {
    await countVocabulary(articles)
    await transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`)
      await cutAnew(tx)
      await countAllDays(tx)
      await dateAllLists(tx)
    })
    for (const statement of ['vacuum analyze', 'checkpoint']) await patiently(statement)
  })
}

/** Without the pool's limit of ten seconds, and with what only a fresh archive of no value allows. */
export async function patiently(statements: string) {
  const connection = await driver().reserve()
  try {
    await connection.unsafe(`set statement_timeout = 0; set maintenance_work_mem = '1GB'; set jit = off;
      set synchronous_commit = off; set session_replication_role = replica`)
    return await connection.unsafe(statements)
  } finally {
    await connection.unsafe('reset all')
    connection.release()
  }
}

async function makeParts(sentences: readonly string[]) {
  // a number from 0 to 2^30 - 1 for a seed and a purpose
  await patiently(`
    create function bench_number(seed bigint, purpose int) returns int language sql immutable parallel safe
      return (hashint8extended(seed, purpose) & 1073741823)::int;
    create aggregate bench_together(tsvector) (sfunc = tsvector_concat, stype = tsvector);
    create table bench_sentences (id int primary key, text text not null);
    create table bench_names (id int primary key, name text not null);
    insert into bench_names
    select id, (array['Bra','Ver','Mon','Cha','Lou','Tre','Gar','Ker','Sau','Fon','Dal','Pru'])[1 + bench_number(id, 1) % 12]
      || (array['va','len','di','mor','ta','guil','ner','zo','pi','ral','bes','cou','fru','xan'])[1 + bench_number(id, 2) % 14]
      || (array['ri','lo','men','der','sa','qui','tou','vel','ga','ne','chi','bra','pel','sto'])[1 + bench_number(id, 3) % 14]
      || (array['n','ne','court','ville','ac','y','eau','ard','ot','ier','iac','ois','in','el'])[1 + bench_number(id, 4) % 14]
      || (array['','','','s','e','a','ix','x'])[1 + bench_number(id, 5) % 8]
    from generate_series(0, ${NAMES - 1}) id;
    insert into sections (slug, name, hue, position)
      select 'rubrique-' || i, 'Rubrique ' || i, 'blue', i from generate_series(1, ${SECTIONS.above}) i;
    insert into sections (slug, name, hue, position, parent_id)
      select 'sous-rubrique-' || i, 'Sous-rubrique ' || i, 'blue', 100 + i, 1 + i % ${SECTIONS.above}
      from generate_series(1, ${SECTIONS.within}) i;
    insert into bylines (slug, name) select 'auteur-' || i, 'Auteur ' || i from generate_series(1, ${AUTHORS}) i;
    insert into keywords (slug, name) select 'sujet-' || i, 'Sujet ' || i from generate_series(1, ${KEYWORDS}) i`)
  await driver()`insert into bench_sentences
    select place - 1, text from jsonb_array_elements_text(${JSON.stringify(sentences)}::text::jsonb) with ordinality as t(text, place)`
  await patiently(`
    create table bench_passages as
    select first.id, string_agg(next.text, ' ' order by next.id) as text,
      search_vector(string_agg(next.text, ' ' order by next.id)) as words,
      jsonb_build_object('type', 'paragraph', 'content',
        jsonb_build_array(jsonb_build_object('type', 'text', 'text', string_agg(next.text, ' ' order by next.id)))) as block
    from bench_sentences first join bench_sentences next on next.id between first.id and first.id + ${TOGETHER - 1}
    group by first.id;
    alter table bench_passages add primary key (id);
    analyze bench_sentences; analyze bench_names; analyze bench_passages`)
}

/** Drops the indexes that filling would be slowed by. Answers how to make them again. */
async function setIndexesAside(): Promise<() => Promise<void>> {
  const tables = filled.map((name) => `'${name}'::regclass`).join(', ')
  const made = await driver().unsafe<{ name: string; definition: string }[]>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where i.indrelid in (${tables}) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`)
  const keys = await driver().unsafe<{ name: string; definition: string }[]>(`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = 'listings'::regclass and contype = 'p'`)
  for (const { name } of made) await patiently(`drop index ${name}`)
  for (const { name } of keys) await patiently(`alter table listings drop constraint ${name}`)
  return async () => {
    for (const { name, definition } of keys)
      await patiently(`alter table listings add constraint ${name} ${definition}`)
    for (const { definition } of made) await patiently(definition)
  }
}

async function makeArticles(from: number, to: number, of: number) {
  const name = (purpose: number) =>
    `(select name from bench_names where id = floor(${NAMES} * pow(bench_number(i, ${purpose}) / 1073741824.0, 4))::int)`
  const passages = '(select count(*) from bench_passages)::int'
  const sentence = (purpose: number) =>
    `(select text from bench_sentences where id = bench_number(i, ${purpose}) % (select count(*) from bench_sentences)::int)`
  await patiently(`
    with made as materialized (
      select i, at, section, parent, author, subjects, headline, standfirst, named, words,
        jsonb_build_object('type', 'doc', 'content', blocks || jsonb_build_array(jsonb_build_object('type', 'paragraph',
          'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', named))))) as body
      from (
        select i, now() - make_interval(secs => (${of} - i) * (${YEARS} * 31557600.0 / ${of})) as at,
          ${SECTIONS.above} + 1 + bench_number(i, 2) % ${SECTIONS.within} as section, 1 + bench_number(i, 3) % ${AUTHORS} as author,
          array(select distinct 1 + floor(${KEYWORDS} * pow(bench_number(i, 20 + k) / 1073741824.0, 2))::int
            from generate_series(1, 1 + bench_number(i, 4) % 3) k) as subjects,
          rtrim(left(${sentence(5)}, 70)) || ' ' || ${name(6)} as headline, left(${sentence(7)}, 180) as standfirst,
          'Selon ' || ${name(8)} || ', de ' || ${name(9)} || '.' as named
        from generate_series(${from}::bigint, ${to}::bigint) i
      ) each
      cross join lateral (
        select bench_together(words order by k) as words, jsonb_agg(block order by k) as blocks
        from generate_series(1, 2 + bench_number(i, 1) % 7) k
        join bench_passages on id = bench_number(i, 100 + k) % ${passages}
      ) text
      cross join lateral (select parent_id as parent from sections where id = section) above
    ), printed as (
      insert into articles (id, section_id, slug, created_at, published_at, published_version_id, latest_version_id)
      overriding system value select i, section, 'article-' || i, at, at, i, i from made
    ), written as (
      insert into article_versions (id, article_id, number, headline, standfirst, body, slug, section_id, keywords)
      overriding system value
      select i, i, 1, headline, standfirst, body, 'article-' || i, section, array(select 'Sujet ' || s from unnest(subjects) s)
      from made
    ), signed as (
      insert into article_version_bylines (version_id, byline_id, position) select i, author, 0 from made
    ), listed as (
      insert into listings (list, published_at, article_id)
      select list, at, i from made cross join lateral unnest(
        array['front', 'section:' || section, 'section:' || parent, 'author:' || author]
          || array(select 'keyword:' || s from unnest(subjects) s)) as list
    )
    insert into article_search (article_id, version_id, published_at, lists, headline, words)
    select i, i, at,
      array['month:' || to_char(at at time zone 'UTC', 'YYYY-MM'), 'section:' || section, 'section:' || parent, 'author:' || author]
        || array(select 'keyword:' || s from unnest(subjects) s),
      setweight(search_vector(headline), 'A'),
      setweight(search_vector(headline), 'A') || setweight(search_vector('Auteur ' || author), 'B')
        || setweight(search_vector(standfirst), 'C') || words || search_vector(named)
    from made`)
}

/** In how many articles each word is: reckoned for the passages' words, counted for the names. */
async function countVocabulary(articles: number) {
  const passages = await driver()<{ text: string }[]>`select text from bench_passages`
  const counts = new Map<string, { shown: string; passages: number }>()
  for (const { text } of passages) {
    for (const [word, shown] of vocabularyOf(text)) {
      const known = counts.get(word)
      counts.set(word, { shown: known?.shown ?? shown, passages: (known?.passages ?? 0) + 1 })
    }
  }
  const words = [...counts].map(([word, { shown, passages: having }]) => ({
    word,
    shown,
    articles: Math.max(1, Math.round(articles * (1 - (1 - having / passages.length) ** TOGETHER))),
  }))
  await driver()`insert into search_words (word, shown, articles)
    select word, shown, articles from jsonb_to_recordset(${JSON.stringify(words)}::text::jsonb) as t(word text, shown text, articles int)`
  await patiently(`
    insert into search_words (word, shown, articles)
    select lower(name), name, count(*) from generate_series(1, ${articles}) i cross join unnest(array[6, 8, 9]) purpose
    join bench_names on id = floor(${NAMES} * pow(bench_number(i, purpose) / 1073741824.0, 4))::int
    group by 1, 2
    on conflict (word) do update set articles = search_words.articles + excluded.articles`)
}
