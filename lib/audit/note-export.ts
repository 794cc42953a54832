import { transaction } from '../database'
import { noteAct } from './audit.queries'

/** Writes down that somebody took the log away. */
export const noteExport = (by: number | null): Promise<void> =>
  transaction((tx) => noteAct(tx, { act: 'log-exported', by }))
