import { readName } from '../media/variant.rules'
import { StorageFault } from '../storage/media-storage'
import { openStorage, type Place } from '../storage/open-storage'
import type { Folder, Whereabouts } from './static-files'
import { Turnstile } from './turnstile'

/** The pictures that are served without Next: from their folder, or from the copies of a bucket. */
export function servedPictures(place: Place): Folder {
  const { storage, copies } = openStorage(place)
  // a server that is slow is not to gather all who read
  const turnstile = new Turnstile(32, 256)
  const find = async (name: string): Promise<Whereabouts> => {
    const fetched = await copies?.fetch(name)
    if (fetched) return fetched.kept ? 'here-by-now' : fetched.bytes
    // whatever is asked for of a picture that has no original is not worth a question to Next
    const original = `originals/${readName(name)?.contentHash ?? ''}`
    return (await storage.sizeOf(original)) === null ? 'nowhere' : 'can-be-made'
  }
  return {
    prefix: '/media',
    root: copies?.folder ?? place.mediaFolder,
    // pictures come and go while the site runs; a picture's name is its content's
    names: (name) => readName(name.slice(1)) !== null,
    elsewhere: (name) =>
      turnstile
        .pass(() => find(name.slice(1)))
        .then(
          (found) => found ?? 'unreachable',
          (fault) => {
            if (fault instanceof StorageFault) return 'unreachable'
            throw fault
          },
        ),
    ...(copies && { onSent: (name, found) => copies.note(name.slice(1), found) }),
  }
}
