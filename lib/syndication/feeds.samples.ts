import { driver } from '../database'

const spaces = [
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['media', 'http://search.yahoo.com/mrss/'],
]

/** What an XPath finds in a document, as text, entities undone; PostgreSQL's parser is libxml2. Throws on what is not well-formed. */
export async function found(xml: string, path: string): Promise<string[]> {
  const wrapped = path.endsWith(')') || /(@[\w:-]+|text\(\))$/.test(path) ? path : `${path}/text()`
  // a fragment comes back as XML source: its own text, parsed once more, is what it says
  const rows = await driver()<{ value: string }[]>`
    select (xpath('string(/x)', ('<x>' || part::text || '</x>')::xml))[1]::text as value
    from unnest(xpath(${wrapped}, ${xml}::xml, ${spaces})) as part`
  return rows.map(({ value }) => undone(value))
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&', '&#13;': '\r' }
const undone = (text: string): string => text.replace(/&(?:lt|gt|quot|amp|#13);/g, (entity) => entities[entity] ?? '')
