import { and, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { recoveryCodes, secondFactors, sessions } from '../../drizzle/schema/accounts'
import { database, type Transaction } from '../database'
import { seal, unseal } from '../privacy/seal'
import { hashToken } from './secret-token'

export type SecondFactor = { secret: string; confirmedAt: Date | null; lastStep: number | null }

const columns = {
  sealed: secondFactors.secretSealed,
  confirmedAt: secondFactors.confirmedAt,
  lastStep: secondFactors.lastStep,
}
type Row = { sealed: string; confirmedAt: Date | null; lastStep: number | null }
const opened = (row: Row | undefined): SecondFactor | null =>
  row ? { secret: unseal(row.sealed), confirmedAt: row.confirmedAt, lastStep: row.lastStep } : null

/** An account's second factor, offered or in use. Null: none. */
export async function findSecondFactor(accountId: number): Promise<SecondFactor | null> {
  const [row] = await database().select(columns).from(secondFactors).where(eq(secondFactors.accountId, accountId))
  return opened(row)
}

/** The same, and nobody uses it until the transaction ends: a code is taken once. */
export async function holdSecondFactor(tx: Transaction, accountId: number): Promise<SecondFactor | null> {
  const [row] = await tx.select(columns).from(secondFactors).where(eq(secondFactors.accountId, accountId)).for('update')
  return opened(row)
}

/** Whether an account shows a second factor when it signs in. */
export async function hasSecondFactor(accountId: number): Promise<boolean> {
  const rows = await database()
    .select({ id: secondFactors.accountId })
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)))
  return rows.length > 0
}

/** Offers a secret; one that is in use already stays. */
export async function offerSecret(tx: Transaction, accountId: number, secret: string): Promise<void> {
  const secretSealed = seal(secret)
  await tx
    .insert(secondFactors)
    .values({ accountId, secretSealed })
    .onConflictDoUpdate({
      target: secondFactors.accountId,
      set: { secretSealed },
      setWhere: isNull(secondFactors.confirmedAt),
    })
}

/** Notes the last code that was taken; with the first one the factor is in use. */
export async function noteStep(tx: Transaction, accountId: number, lastStep: number): Promise<void> {
  await tx
    .update(secondFactors)
    .set({ lastStep, confirmedAt: sql`coalesce(${secondFactors.confirmedAt}, now())` })
    .where(eq(secondFactors.accountId, accountId))
}

/** Takes an account's second factor away, its recovery codes too. False: it had none. */
export async function deleteSecondFactor(tx: Transaction, accountId: number): Promise<boolean> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  const gone = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.accountId, accountId))
    .returning({ at: secondFactors.confirmedAt })
  return gone.some(({ at }) => at !== null)
}

/** Recovery codes in place of all earlier ones. */
export async function putRecoveryCodes(tx: Transaction, accountId: number, codes: readonly string[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ accountId, codeHash: hashToken(code) })))
}

/** Uses a recovery code up. False: there is none such, or it was used. */
export async function takeRecoveryCode(tx: Transaction, accountId: number, code: string): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.accountId, accountId),
        eq(recoveryCodes.codeHash, hashToken(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ at: recoveryCodes.usedAt })
  return used.length > 0
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(accountId: number): Promise<number> {
  const [row] = await database()
    .select({ left: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
  return row?.left ?? 0
}

const isWaiting = (sessionId: string) =>
  and(
    eq(sessions.id, sessionId),
    eq(sessions.awaitsCode, true),
    isNull(sessions.revokedAt),
    sql`${sessions.expiresAt} > now()`,
  )

/** Whose session waits for its code. Null: it does not, or not any more. */
export async function findWaitingSession(sessionId: string): Promise<number | null> {
  const [row] = await database().select({ accountId: sessions.accountId }).from(sessions).where(isWaiting(sessionId))
  return row?.accountId ?? null
}

/** Opens a session that waits for its code. False: it does not, or not any more. */
export async function openWaitingSession(tx: Transaction, sessionId: string, expiresAt: Date): Promise<boolean> {
  const opened = await tx
    .update(sessions)
    .set({ awaitsCode: false, expiresAt })
    .where(isWaiting(sessionId))
    .returning({ id: sessions.id })
  return opened.length > 0
}
