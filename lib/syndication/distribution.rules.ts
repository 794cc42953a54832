import { z } from 'zod'
import { box, line, prose, webAddress } from '../typed-text.rules'
import { wrongAdsLine } from './ads.rules'

/** How much of an article a feed holds. */
const FEED_LENGTHS = ['summary', 'full'] as const

/** Google's hub, open to all. */
const HUB = 'https://pubsubhubbub.appspot.com/'

/** Whom to tell of a fault of security: an electronic address, or a page's. */
const securityContact = z.union(
  [z.literal(''), z.email(), z.url({ protocol: /^https$/ })],
  'Une adresse électronique, ou celle d’une page, en https://…',
)

const adsText = prose(20_000, 'Au plus 20 000 caractères.').superRefine((text, context) => {
  const line = wrongAdsLine(text)
  if (line === null) return
  const message = `Ligne ${line}\u202f: un domaine, un compte, puis DIRECT ou RESELLER, séparés par des virgules.`
  context.addIssue({ code: 'custom', message })
})

/** What the form « Diffusion » sends. */
export const distributionForm = z.object({
  feeds: z.enum(FEED_LENGTHS, 'Choisissez ce que contiennent les flux.'),
  hub: line(500).pipe(
    z.union([z.literal(''), z.url({ protocol: /^https$/, error: 'Une adresse complète, en https://…' })]),
  ),
  indexNow: box,
  refuseTraining: box,
  refuseAnswers: box,
  reserveMining: box,
  miningPolicy: line(500).pipe(webAddress),
  securityContact: line(254).pipe(securityContact),
  ads: adsText,
})

/** How the newspaper is handed to those who carry it on. */
export const distribution = z.object({
  feeds: z.enum(FEED_LENGTHS).default('summary'),
  /** Who tells feed readers that there is something new (W3C, WebSub). Empty: nobody. */
  hub: z.string().default(HUB),
  /** Whether search engines are told of new addresses (indexnow.org). */
  indexNow: z.boolean().default(false),
  /** Whether robots that train models, and those that answer with pages, are asked to stay away (ai-crawlers.rules.ts). */
  refuseTraining: z.boolean().default(false),
  refuseAnswers: z.boolean().default(false),
  /** Whether text and data mining is reserved, and the address of the conditions under which it may be had. */
  reserveMining: z.boolean().default(false),
  miningPolicy: z.string().default(''),
  /** Empty: the newspaper's own contact. */
  securityContact: z.string().default(''),
  /** ads.txt, line by line. Empty: there is none. */
  ads: z.string().default(''),
})

export type Distribution = z.infer<typeof distribution>

/** The settings as the form sends them: of boxes, the ticked ones. */
export const typedDistribution = (settings: Distribution): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : value ? [[name, 'on']] : [],
    ),
  )
