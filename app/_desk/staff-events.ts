import 'server-only'
import { type Capability, can } from '@/lib/accounts/capability.rules'
import { log } from '@/lib/log'
import { findStaff } from './caller'

/** Milliseconds after which a stream ends, and its browser asks again: a session that has ended hears nothing for longer. */
const LASTS = 5 * 60_000
/** Milliseconds between two signs of life, for proxies close what is silent (nginx after 60 s). */
const PULSE = 25_000

type Event = { event: string; data: unknown }

/**
 * What happens, told to an open page of the newsroom as it happens (HTML standard, server-sent events).
 *
 * @param follow hears it, and answers how to stop
 */
export async function staffEvents(
  capability: Capability,
  follow: (tell: (event: Event) => void) => Promise<() => void>,
): Promise<Response> {
  const staff = await findStaff()
  // 204 has a browser ask no more (server-sent events, section 9.2.3)
  if (!staff || !can(staff.roles, capability)) return new Response(null, { status: 204 })
  const encoder = new TextEncoder()
  let end = () => {}
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let ended = false
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text))
      }
      let stop = () => {}
      const pulse = setInterval(() => send(':\n\n'), PULSE)
      const over = setTimeout(() => end(), LASTS)
      end = () => {
        if (ended) return
        ended = true
        clearInterval(pulse)
        clearTimeout(over)
        stop()
        try {
          controller.close()
        } catch {
          // the browser has gone first
        }
      }
      send('retry: 2000\n\n')
      try {
        stop = await follow(({ event, data }) => send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
        if (ended) stop()
      } catch (fault) {
        log().error({ err: fault, capability }, 'what happens in the newsroom cannot be told')
        end()
      }
    },
    cancel: () => end(),
  })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
