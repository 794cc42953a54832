import { publicFile } from '@/app/_desk/public-file'

/**
 * Tells how the page is read, without a cookie or an identifier (public/audience.js).
 *
 * @param counts what its metadata says that a view of it counts as
 */
export const AudienceScript = ({ counts }: { counts: string }) => (
  <script type="module" src={publicFile('/audience.js')} data-counts={counts} />
)
