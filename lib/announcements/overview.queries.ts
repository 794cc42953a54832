import { desc, sql } from 'drizzle-orm'
import { announcements } from '../../drizzle/schema/announcements'
import { database } from '../database'
import type { Channel, Occasion, State } from './announcement.rules'

/** How things stand on a channel. */
export type ChannelOverview = { channel: Channel; lastSent: Date | null; waiting: number; failed: number }

export async function listChannelOverviews(): Promise<ChannelOverview[]> {
  const moment = sql<Date | null>`max(${announcements.sentAt})`.mapWith(announcements.sentAt)
  return database()
    .select({
      channel: announcements.channel,
      lastSent: moment,
      waiting: sql<number>`(count(*) filter (where state = 'waiting'))::int`,
      failed: sql<number>`(count(*) filter (where state = 'failed'))::int`,
    })
    .from(announcements)
    .groupBy(announcements.channel)
}

export type AnnouncementRow = {
  id: number
  channel: Channel
  address: string
  occasion: Occasion
  state: State
  attempts: number
  createdAt: Date
  sentAt: Date | null
  nextTryAt: Date
  lastAnswer: string
}

/** What has not been taken yet or was given up, then the newest. */
export async function listLatestAnnouncements(most: number): Promise<AnnouncementRow[]> {
  return database()
    .select({
      id: announcements.id,
      channel: announcements.channel,
      address: announcements.address,
      occasion: announcements.occasion,
      state: announcements.state,
      attempts: announcements.attempts,
      createdAt: announcements.createdAt,
      sentAt: announcements.sentAt,
      nextTryAt: announcements.nextTryAt,
      lastAnswer: announcements.lastAnswer,
    })
    .from(announcements)
    .orderBy(sql`state = 'sent'`, desc(announcements.id))
    .limit(most)
}
