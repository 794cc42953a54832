import 'server-only'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { keepUntilChanged } from './page-cache'

/** A text for machines, of the newspaper's settings; null: there is none, and its address is nowhere. */
export const machineFile = (text: string | null, type = 'text/plain'): Response =>
  text === null
    ? new Response(null, { status: 404 })
    : new Response(text, {
        headers: {
          'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
          ...keepUntilChanged({ lists: [tags.distribution] }),
        },
      })
