import { findStaff } from '@/app/_desk/caller'
import { staffRows } from '@/app/_desk/staff-download'
import { acts, isAct, logQuestion } from '@/lib/audit/act.rules'
import { type LogEntry, listActsAfter } from '@/lib/audit/audit.queries'
import { noteExport } from '@/lib/audit/note-export'
import { csvLine } from '@/lib/csv.rules'

const line = ({ at, by, act, subject, detail }: LogEntry) =>
  csvLine([at.toISOString(), by ?? '', isAct(act) ? acts[act] : act, subject, detail])

/** The log of acts as it was asked for, oldest first; that it was taken away is an act itself. */
export async function GET(request: Request): Promise<Response> {
  const question = logQuestion.parse(Object.fromEntries(new URL(request.url).searchParams))
  const staff = await findStaff()
  return staffRows('manage-newspaper', 'journal-des-actes', {
    head: async () => {
      await noteExport(staff?.accountId ?? null)
      return csvLine(['Quand', 'Qui', 'Quoi', 'À propos de', 'Détail'])
    },
    line,
    list: (after, limit) => listActsAfter(question, after, limit),
  })
}
