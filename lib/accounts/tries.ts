import { consume, forget } from '../limits/limiter.queries'

// Back-off: the window in which tries are counted grows with their number. A person who mistypes waits a minute; whoever
// guesses has 5 tries a minute, 15 an hour and 40 a day for one account, and three times that from one address.
const windows = [
  { name: 'minute', points: 5, seconds: 60 },
  { name: 'hour', points: 15, seconds: 3600 },
  { name: 'day', points: 40, seconds: 86_400 },
]

/** What is guessed at: each is counted by itself. */
type Guess = 'sign-in' | 'code' | 'password-again'

/**
 * Counts a try, before it is looked at: many at once get no more than one after the other. False: it was one too many.
 *
 * @param account whose it is, by address or number
 * @param addressKey keyed hash of the network address; whoever is signed in already is counted by their account alone
 */
export async function mayTry(guess: Guess, account: string, addressKey?: string): Promise<boolean> {
  const asked = windows.flatMap(({ name, points, seconds }) => [
    consume({ prefix: `${guess}-${name}-account`, points, seconds, key: account }),
    // a newsroom of many may stand behind one address
    ...(addressKey === undefined
      ? []
      : [consume({ prefix: `${guess}-${name}-address`, points: points * 3, seconds, key: addressKey })]),
  ])
  return (await Promise.all(asked)).every(Boolean)
}

/** Takes back what was counted for an account: the right answer came. */
export async function forgetTries(guess: Guess, account: string): Promise<void> {
  await Promise.all(windows.map(({ name }) => forget({ prefix: `${guess}-${name}-account`, key: account })))
}
