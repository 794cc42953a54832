'use client'

import type { Picture } from '@/lib/media/media.rules'

type Answer = { ok: true; picture: Picture } | { ok: false; sentence: string }

/** Sends a picture to the library. It never throws: what went wrong is a sentence. */
export async function uploadPicture(file: File): Promise<Answer> {
  const body = new FormData()
  body.set('fichier', file)
  try {
    const response = await fetch('/admin/media/upload', { method: 'POST', body })
    if (response.status === 413) return { ok: false, sentence: 'Cette image dépasse 25 Mo.' }
    return await response.json()
  } catch {
    return { ok: false, sentence: 'L’image n’a pas pu être envoyée : vérifiez la connexion et réessayez.' }
  }
}
