import { newChallenge } from '@/lib/comments/proof'
import { findModerationSettings } from '@/lib/moderation/facts.queries'

export const dynamic = 'force-dynamic'

const headers = { 'Cache-Control': 'no-store' }

/** A sum for a browser in which somebody writes a comment; none where the newsroom asks for none. */
export async function GET(): Promise<Response> {
  const { proof } = await findModerationSettings()
  return proof ? Response.json(await newChallenge(), { headers }) : new Response(null, { status: 204, headers })
}
