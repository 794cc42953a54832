import { exportPerson } from '@/lib/readers/export-person'

/** All that is kept under an address, as a file. */
export async function GET(request: Request): Promise<Response> {
  const data = await exportPerson(new URL(request.url).searchParams.get('jeton') ?? '')
  if (!data) return new Response('Ce lien n’est plus valable.\n', { status: 404 })
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="mes-donnees.json"',
      'cache-control': 'no-store',
    },
  })
}
