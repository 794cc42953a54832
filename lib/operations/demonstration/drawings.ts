import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { Block } from '../../../drizzle/seed/blocks'
import { addPicture } from '../../media/add-picture'
import { OperatorError } from '../progress'

const illustrations = new URL('../../../drizzle/seed/illustrations/', import.meta.url)

/** Sends one of the demonstration's drawings to the library. Answers its number there. */
export async function addDrawing(file: string, by: number): Promise<number> {
  const drawing = await readFile(new URL(file, illustrations))
  const bytes = await sharp(drawing).resize({ width: 2400 }).png().toBuffer()
  const added = await addPicture({ bytes, fileName: file.replace(/svg$/, 'png'), by })
  if (!added.ok) throw new OperatorError(`The drawing ${file} was refused: ${added.reason}.`)
  return added.picture.id
}

/** A body as documents have it: the drawings that galleries name by their files are in the library, under numbers. */
export async function withDrawings(body: Block[], by: number): Promise<object[]> {
  const blocks: object[] = []
  for (const block of body) {
    if (block.type !== 'gallery') blocks.push(block)
    else {
      const content: object[] = []
      for (const { attrs } of block.content) {
        const { file, ...described } = attrs
        content.push({ type: 'image', attrs: { mediaId: await addDrawing(file, by), ...described } })
      }
      blocks.push({ type: 'gallery', content })
    }
  }
  return blocks
}
