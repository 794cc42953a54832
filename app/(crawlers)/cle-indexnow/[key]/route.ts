import { keepUntilChanged } from '@/app/_desk/page-cache'
import { tags } from '@/lib/page-cache/page-tags.rules'
import { findDistribution, findIndexNowKey } from '@/lib/syndication/distribution.queries'

export const dynamic = 'force-dynamic'

/**
 * The file by which search engines know who speaks to them (indexnow.org/documentation), at `/<key>.txt` (next.config.ts) and
 * nowhere else. Any other key gets nothing, nor does the newspaper's own while it tells search engines nothing.
 */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const [{ key: asked }, key, { indexNow }] = await Promise.all([params, findIndexNowKey(), findDistribution()])
  if (!indexNow || key === null || asked !== key || request.headers.get('x-address') !== `/${key}.txt`) {
    return new Response(null, { status: 404 })
  }
  return new Response(key, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...keepUntilChanged({ lists: [tags.distribution] }) },
  })
}
