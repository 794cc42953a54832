import { staffEvents } from '@/app/_desk/staff-events'
import { followDesk } from '@/lib/moderation/follow-desk'

/** What happens at the desk while it is open: counts, who has what before them, and what was decided. */
export const GET = (): Promise<Response> => staffEvents('moderate-comments', followDesk)
