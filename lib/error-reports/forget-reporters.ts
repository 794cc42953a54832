import { transaction } from '../database'
import { eraseReporters } from './error-report.queries'

/**
 * Erases who sent reports: 30 days after they were handled, a year after they arrived at the latest, as the page
 * « Confidentialité » says. Answers how many.
 */
export const forgetReporters = (): Promise<number> => transaction(eraseReporters)
