'use client'

import { z } from 'zod'
import type { Picture } from '@/lib/media/media.rules'
import { sentenceFor } from '@/lib/refusal-sentences.rules'

type Answer = { ok: true; picture: Picture } | { ok: false; sentence: string }

export type Sending = { answer: Promise<Answer>; stop: () => void }

/** Milliseconds without a byte after which a line is taken for dead. */
const SILENCE = 60_000

const unreachable = 'L’image n’a pas pu être envoyée\u202f: vérifiez la connexion et réessayez.'

const answers = z.union([
  z.object({ ok: z.literal(true), picture: z.custom<Picture>((value) => typeof value === 'object' && value !== null) }),
  z.object({ ok: z.literal(false), sentence: z.string() }),
])

/**
 * Sends a picture to the library. The answer never throws: what went wrong is a sentence.
 * By XMLHttpRequest, since `fetch` does not tell how much has left.
 *
 * @param onProgress told the part that has left, from 0 to 1
 */
export function sendPicture(file: File, onProgress: (part: number) => void): Sending {
  const request = new XMLHttpRequest()
  const answer = new Promise<Answer>((resolve) => {
    let silence = setTimeout(() => request.abort(), SILENCE)
    const heard = () => {
      clearTimeout(silence)
      silence = setTimeout(() => request.abort(), SILENCE)
    }
    const settle = (settled: Answer) => {
      clearTimeout(silence)
      resolve(settled)
    }
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      heard()
      if (lengthComputable && total > 0) onProgress(loaded / total)
    })
    request.upload.addEventListener('load', () => onProgress(1))
    request.addEventListener('load', () => settle(read(request)))
    for (const event of ['error', 'abort', 'timeout'] as const) {
      request.addEventListener(event, () => settle({ ok: false, sentence: unreachable }))
    }
  })
  const body = new FormData()
  body.set('fichier', file)
  request.open('POST', '/admin/media/upload')
  request.send(body)
  return { answer, stop: () => request.abort() }
}

function read({ status, responseText }: XMLHttpRequest): Answer {
  if (status === 413) return { ok: false, sentence: sentenceFor('too-large') }
  try {
    return answers.parse(JSON.parse(responseText))
  } catch {
    return { ok: false, sentence: unreachable }
  }
}
