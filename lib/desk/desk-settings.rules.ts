import { z } from 'zod'
import { box } from '../typed-text.rules'

/** How the desk works: the shape of `settings.desk`. */
export const deskSettings = z.object({
  /** Whether readers see the versions that were published, and their differences. */
  publicVersions: z.boolean().default(false),
})

export type DeskSettings = z.infer<typeof deskSettings>

/** What the form « Bureau » sends. */
export const deskForm = z.object({ publicVersions: box })

/** The settings as the form sends them: of boxes, the ticked ones. */
export const typedDesk = ({ publicVersions }: DeskSettings): Record<string, string> =>
  publicVersions ? { publicVersions: 'on' } : {}

/** What the log says of a change; '' where nothing changed. */
export const changeOfDesk = (before: DeskSettings, after: DeskSettings): string =>
  before.publicVersions === after.publicVersions
    ? ''
    : after.publicVersions
      ? 'Versions publiées montrées aux lecteurs'
      : 'Versions publiées cachées aux lecteurs'
