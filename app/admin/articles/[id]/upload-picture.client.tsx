'use client'

import { PICTURE_BYTES, type Picture } from '@/lib/media/media.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

type Answer = { ok: true; picture: Picture } | { ok: false; sentence: string }

/** Sends a picture to the library. It never throws: what went wrong is a sentence. */
export async function uploadPicture(file: File): Promise<Answer> {
  if (file.size > PICTURE_BYTES) return { ok: false, sentence: sentenceFor('too-large') }
  const body = new FormData()
  body.set('fichier', file)
  try {
    const response = await fetch('/admin/media/upload', { method: 'POST', body })
    if (response.status === 413) return { ok: false, sentence: sentenceFor('too-large') }
    return await response.json()
  } catch {
    return { ok: false, sentence: 'L’image n’a pas pu être envoyée : vérifiez la connexion et réessayez.' }
  }
}

/** Sends pictures one after the other, up to the first that is refused; `say` tells how it goes. */
export async function uploadPictures(files: File[], say: (sentence: string) => void): Promise<Picture[]> {
  const sent: Picture[] = []
  for (const file of files) {
    say('Envoi de l’image…')
    const answer = await uploadPicture(file)
    say(answer.ok ? '' : answer.sentence)
    if (!answer.ok) break
    sent.push(answer.picture)
  }
  return sent
}
