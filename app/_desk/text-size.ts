import 'server-only'
import { cookies } from 'next/headers'
import { TEXT_SIZE_COOKIE, textSizeOf } from '@/lib/articles/text-size.rules'

/** The text size of whoever asks for this page. */
export const findTextSize = async (): Promise<number> => textSizeOf((await cookies()).get(TEXT_SIZE_COOKIE)?.value)
