import { staffDownload } from '@/app/_desk/staff-download'
import { listRecords, listTexts } from '@/lib/consent/consent.queries'

/** Every choice with every text that it was made on, as one JSON document, for an inspection. */
export async function GET(): Promise<Response> {
  let isFirst = true
  const line = ({ id: _, ...record }: Awaited<ReturnType<typeof listRecords>>[number]) => {
    const comma = isFirst ? '' : ','
    isFirst = false
    return `${comma}\n${JSON.stringify(record)}`
  }
  return staffDownload(
    'manage-newspaper',
    {
      head: async () => `{"texts":${JSON.stringify(await listTexts())},"choices":[`,
      line,
      end: ']}\n',
      list: listRecords,
    },
    {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="preuves-de-consentement.json"',
      'cache-control': 'no-store',
    },
  )
}
