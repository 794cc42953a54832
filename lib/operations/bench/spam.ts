import { learn, type Memory, nothingLearnt, spamSamples, trained } from '../../moderation/spam.samples'
import { SUSPECT_FROM, scoreOf, signsOf, whyOf } from '../../moderation/spam-score.rules'
import { quantile } from './freshness'

// npm run bench:spam: how well the comment filter's score tells spam from fair comments that it has never seen. Figures of samples
// that we wrote ourselves: they compare one version of the filter with another, and promise nothing about a newspaper's own spam.
const THRESHOLDS = [0.5, 0.8, SUSPECT_FROM, 0.99]
const RULINGS = [20, 50, Number.POSITIVE_INFINITY]
const ROUNDS = 20

const PARTS = 8

const heldOut = spamSamples.filter(({ isHeldOut }) => isHeldOut)

type Judged = { words: string; isSpam: boolean; score: number; why: string[] }

function judge({ seen, learnt }: Memory, samples = heldOut): Judged[] {
  return samples.map(({ words, isSpam }) => {
    const signs = signsOf(words)
    return { words, isSpam, score: scoreOf(signs, seen, learnt) ?? 0.5, why: whyOf(signs, seen, learnt) }
  })
}

/** Each part of the samples to train with, judged by what the other parts teach: what the score's own numbers were chosen by. */
function crossJudged(): Judged[] {
  const parts = Array.from({ length: PARTS }, (_, part) =>
    [true, false].flatMap((kind) => {
      const all = spamSamples.filter(({ isSpam, isHeldOut }) => isSpam === kind && !isHeldOut)
      // neighbours stay together, for they are of one campaign
      return all.filter((_, place) => Math.floor((place * PARTS) / all.length) === part)
    }),
  )
  return parts.flatMap((part) => {
    const memory = nothingLearnt()
    for (const other of parts) if (other !== part) for (const sample of other) learn(memory, sample)
    return judge(memory, part)
  })
}

function row(name: string, judged: Judged[], threshold: number): string {
  const count = (isSpam: boolean, isSuspected: boolean) =>
    judged.filter((each) => each.isSpam === isSpam && each.score >= threshold === isSuspected).length
  const [caught, missed, wronged, passed] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ]
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))
  const cells = [share(caught, caught + wronged), share(caught, caught + missed), caught, wronged, passed, missed]
  return `| ${[name, ...cells].join(' | ')} |`
}

const table = (first: string, rows: string[]) => [
  `| ${first} | precision | recall | spam suspected | fair suspected | fair let pass | spam let pass |`,
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...rows,
]

function time(): string {
  const { seen, learnt } = trained()
  const long = heldOut.map(({ words }) => words).join('\n')
  const median = (texts: string[]) =>
    quantile(
      Array.from({ length: ROUNDS }, () => texts).flatMap((all) =>
        all.map((words) => {
          const started = performance.now()
          scoreOf(signsOf(words), seen, learnt)
          return performance.now() - started
        }),
      ),
      0.5,
    ).toFixed(2)
  return `One comment is judged in ${median(heldOut.map(({ words }) => words))} ms, one of 5,000 characters in ${median([long.slice(0, 5000)])} ms (medians).`
}

const all = judge(trained())
const wrong = all.filter(({ score, isSpam }) => score >= SUSPECT_FROM !== isSpam)
const learnt = trained().learnt
console.log(
  [
    '',
    `Trained with ${learnt.spam} samples of spam and ${learnt.fair} fair comments; judged: ${heldOut.length} others. Suspected from ${SUSPECT_FROM}.`,
    '',
    ...table(
      'suspected from',
      THRESHOLDS.map((threshold) => row(`${threshold}`, all, threshold)),
    ),
    '',
    ...table(
      'rulings of each kind',
      RULINGS.map((count) => row(Number.isFinite(count) ? `${count}` : 'all', judge(trained(count)), SUSPECT_FROM)),
    ),
    '',
    `Cross-validated among the ${learnt.spam + learnt.fair} samples to train with, in ${PARTS} parts:`,
    '',
    ...table('suspected from', [row(`${SUSPECT_FROM}`, crossJudged(), SUSPECT_FROM)]),
    '',
    time(),
    '',
    'Judged wrongly:',
    ...wrong.map(({ words, isSpam, score, why }) => {
      const beginning = words.replace(/\s+/g, ' ').slice(0, 60)
      return `${isSpam ? 'spam' : 'fair'} ${score.toFixed(3)} ${beginning}${isSpam ? '' : ` (${why.join(', ')})`}`
    }),
    '',
  ].join('\n'),
)
