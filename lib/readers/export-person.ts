import { hashToken } from '../accounts/secret-token'
import { unseal } from '../privacy/seal'
import {
  listCommentsOf,
  listNoticesOf,
  listRequestsOf,
  listSanctionsOf,
  type PersonalComment,
  type PersonalNotice,
  type PersonalRequest,
  type PersonalSanction,
} from './person.queries'
import { findEndOf, findLink, findReaderByAddress, listDevices } from './reader.queries'

const PER_QUESTION = 500

export type PersonalData = {
  address: string
  reader: {
    name: string
    wantsReplies: boolean
    wantsDecisions: boolean
    devices: { since: Date; until: Date }[]
    /** When the name is free again if nobody uses it. */
    until: Date | null
  } | null
  comments: PersonalComment[]
  notices: PersonalNotice[]
  errorReports: PersonalNotice[]
  sanctions: PersonalSanction[]
  rightsRequests: PersonalRequest[]
}

/** All that is kept of whoever holds a link sent to an address (RGPD, articles 15 and 20). Null: the link is void. */
export async function exportPerson(token: string): Promise<PersonalData | null> {
  const link = await findLink(hashToken(token), 'data')
  if (!link) return null
  const known = await findReaderByAddress(link.emailHash)
  const comments: PersonalComment[] = []
  for (;;) {
    const more = await listCommentsOf(link.emailHash, PER_QUESTION, comments.at(-1)?.id)
    comments.push(...more)
    if (more.length < PER_QUESTION) break
  }
  return {
    address: unseal(link.emailSealed),
    reader: known && {
      name: known.name,
      wantsReplies: known.wantsReplies,
      wantsDecisions: known.wantsDecisions,
      devices: await listDevices(known.id),
      until: await findEndOf(known.id),
    },
    comments,
    ...(await listNoticesOf(link.emailHash)),
    sanctions: await listSanctionsOf(link.emailHash),
    rightsRequests: await listRequestsOf(link.emailHash),
  }
}
