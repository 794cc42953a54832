import 'server-only'
import { cache } from 'react'
import { openPreview } from '@/lib/previews/open-preview'
import { deviceWords, readerKey } from './reader'

/** What a secret link opens for whoever asks, once a request for the page and its metadata. */
export const previewBehind = cache(async (token: string) =>
  openPreview({ token, network: await readerKey(), device: await deviceWords() }),
)
