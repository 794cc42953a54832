'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '@/app/_desk/own-path'
import { readerAction } from '@/app/_desk/reader-action'
import { findReadingSettings } from '@/app/_desk/reading-settings'
import { environment } from '@/lib/environment'
import {
  pressed,
  SETTINGS_COOKIE,
  SETTINGS_SECONDS,
  settingsForm,
  writeSettings,
} from '@/lib/preferences/reading-settings.rules'

/** One press in the settings without JavaScript. The cookie is also what public/reading-settings.js writes: it cannot be HttpOnly. */
export async function setReading(data: FormData): Promise<never> {
  return readerAction(data, settingsForm, { form: 'settings', back: () => '/reglages' }, async ({ reglage, place }) => {
    const settings = pressed(await findReadingSettings(), reglage)
    const jar = await cookies()
    jar.set(SETTINGS_COOKIE, writeSettings(settings), {
      maxAge: SETTINGS_SECONDS,
      sameSite: 'lax',
      secure: environment().siteUrl.startsWith('https:'),
      path: '/',
    })
    redirect(`${await ownPath()}#${place}`)
  })
}
