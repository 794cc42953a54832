import 'server-only'
import { cookies } from 'next/headers'
import { type ReadingSettings, readSettings, SETTINGS_COOKIE } from '@/lib/preferences/reading-settings.rules'

/** How whoever asks for this page wants to read. */
export const findReadingSettings = async (): Promise<ReadingSettings> =>
  readSettings((await cookies()).get(SETTINGS_COOKIE)?.value)
