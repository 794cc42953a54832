import { z } from 'zod'
import { box, line, webAddress } from '../typed-text.rules'

/** How much of an article a feed holds. */
export const FEED_LENGTHS = ['summary', 'full'] as const

/** Google's hub, open to all. */
const HUB = 'https://pubsubhubbub.appspot.com/'

/** What the form « Diffusion » sends. */
export const distributionForm = z.object({
  feeds: z.enum(FEED_LENGTHS, 'Choisissez ce que contiennent les flux.'),
  hub: line(500).pipe(webAddress),
  indexNow: box,
})

/** How the newspaper is handed to those who carry it on. */
export const distribution = z.object({
  feeds: z.enum(FEED_LENGTHS).default('summary'),
  /** Who tells feed readers that there is something new (W3C, WebSub). Empty: nobody. */
  hub: z.string().default(HUB),
  /** Whether search engines are told of new addresses (indexnow.org). */
  indexNow: z.boolean().default(false),
})

export type Distribution = z.infer<typeof distribution>

/** The settings as the form sends them: of boxes, the ticked ones. */
export const typedDistribution = (settings: Distribution): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : value ? [[name, 'on']] : [],
    ),
  )
