import { expect, it } from 'vitest'
import { namesIn, onEachStorage } from '../storage/storage.samples'
import { keepOriginal, keepVariant, readVariant, removePictureFiles } from './media-files'

const [hash, other] = ['a'.repeat(32), `${'a'.repeat(31)}b`]
const bytes = Buffer.from('des octets')

onEachStorage('removePictureFiles', (sample) => {
  it('removes what was sent and all that was made of it, and nothing of another picture', async () => {
    for (const each of [hash, other]) {
      await keepOriginal(each, bytes)
      for (const name of ['-480.avif', '-16x9-50x50-480.avif', '-16x9-20x30-480.avif'])
        await keepVariant(each + name, bytes)
    }
    for (let times = 0; times < 2; times++) {
      await removePictureFiles(hash)
      expect(await namesIn(sample().storage)).toHaveLength(4)
    }
    expect(await namesIn(sample().storage, hash)).toEqual([])
    expect(await readVariant(`${other}-480.avif`)).toEqual(bytes)
  })
})
