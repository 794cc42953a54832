import { type Block, plainText } from './document.rules'

type Table = Extract<Block, { type: 'table' }>

const figure = /^[-+−–±<>≈]?[\s\u00a0\u202f]?[€$£]?\d[\d\s\u00a0\u202f.,:/]*(%|‰|€|\$|£|[a-zé²³/]{1,4})?$/i

/** The columns, from 0, that hold nothing but figures below their headings: they are set flush right. None where cells span. */
export function figureColumns({ content: rows }: Table): ReadonlySet<number> {
  const cells = rows.flatMap((row) => row.content)
  if (cells.some(({ attrs }) => attrs.colspan > 1 || attrs.rowspan > 1)) return new Set()
  const width = Math.max(0, ...rows.map((row) => row.content.length))
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const words = rows
      .flatMap((row) => row.content[column] ?? [])
      .filter(({ type }) => type === 'tableCell')
      .map(({ content }) =>
        content
          .map((line) => plainText(line))
          .join(' ')
          .trim(),
      )
      .filter((text) => text !== '' && !/^[–—-]$/.test(text))
    return words.length > 0 && words.every((text) => figure.test(text))
  })
  return new Set(columns)
}
