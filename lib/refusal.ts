/** An expected "no". It is returned, never thrown, so that the caller has to look at it. */
export type Refusal<Reason extends string> = { ok: false; reason: Reason }

/** What a command answers: its value, or the reason why it did nothing. */
export type Outcome<Value, Reason extends string> = ({ ok: true } & Value) | Refusal<Reason>

export const refuse = <Reason extends string>(reason: Reason): Refusal<Reason> => ({ ok: false, reason })
