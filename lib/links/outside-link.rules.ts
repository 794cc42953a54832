import { z } from 'zod'
import { prose } from '../typed-text.rules'

const networks: Record<string, string> = {
  'bsky.app': 'Bluesky',
  'x.com': 'X',
  'twitter.com': 'X',
  'linkedin.com': 'LinkedIn',
  'instagram.com': 'Instagram',
  'facebook.com': 'Facebook',
  'youtube.com': 'YouTube',
  'threads.net': 'Threads',
  'orcid.org': 'ORCID',
}

/** What a link is called: the network's name, or the site's. */
export function linkName(address: string): string {
  const { hostname } = new URL(address)
  const bare = hostname.replace(/^(www|fr)\./, '')
  return networks[bare] ?? bare
}

const link = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(300)

/** Addresses of somebody elsewhere, one on each line. */
export const linkLines = prose(2000)
  .transform((typed) => [...new Set(typed.split(/\s+/).filter(Boolean))])
  // said of the field, not of one of its lines
  .refine((all) => all.every((each) => link.safeParse(each).success), {
    error: 'Des adresses complètes, en https://…, une par ligne.',
    abort: true,
  })
  .refine((all) => all.length <= 8, 'Au plus huit liens.')
