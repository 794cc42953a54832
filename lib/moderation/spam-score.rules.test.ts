import { describe, expect, it } from 'vitest'
import { learn, type Memory, nothingLearnt, spamSamples, trained } from './spam.samples'
import { SUSPECT_FROM, scoreOf, signsOf, whyOf } from './spam-score.rules'

const score = (words: string, { seen, learnt }: Memory) => scoreOf(signsOf(words), seen, learnt)
const wordSigns = (words: string) => signsOf(words).filter((sign) => !sign.startsWith(':mixed'))
const offer = 'Prêt entre particuliers, casino et voyance sans justificatif : écrivez-moi sur WhatsApp'

describe('the signs of a comment', () => {
  it('are its words, their pairs and what it is made of', () => {
    expect(signsOf('Prêt à 2 % : 5 000 € ! WhatsApp 06 39 98 12 41, https://www.pret.example/a?b=1')).toEqual(
      [':link', ':link-host=pret.example', ':money', ':money whatsapp', ':phone', ':phone :link', 'pret']
        .concat(['pret :money', 'whatsapp', 'whatsapp :phone'])
        .sort(),
    )
    expect(signsOf('www.un.example et deux.example')).toContain(':links-2+')
    expect(signsOf('ÉCRIVEZ VITE À moi@boite.example')).toEqual(
      expect.arrayContaining([':mail', ':caps', 'ecrivez', 'ecrivez vite', 'vite :mail']),
    )
    expect(signsOf('🔥🔥🔥')).toEqual([':emoji-3+'])
    expect(signsOf('a'.repeat(200))).toEqual([':long-word'])
  })

  it('are the same whatever invisible characters, look-alikes, accents or spaces stand between', () => {
    const plain = wordSigns('casino voyance whatsapp')
    expect(signsOf('ca\u200bsi\u00adno voy\u2060ance what\ufeffsapp')).toEqual(plain)
    expect(wordSigns('c\u0430sin\u043e v\u043ey\u0430nce wh\u0430tsapp')).toEqual(plain)
    expect(wordSigns('C\u0391SIN\u039f V\u041eYANCE WHATS\u0410PP')).toEqual(expect.arrayContaining(plain))
    expect(signsOf('\u{1d5d6}\u{1d5ee}\u{1d600}\u{1d5f6}\u{1d5fb}\u{1d5fc} voyançé whatsapp')).toEqual(plain)
    expect(signsOf('c.a.s.i.n.o v o y a n c e WHATSAPP').filter((sign) => sign !== ':caps')).toEqual(plain)
    expect(signsOf('cas1no voy4nce wh@tsapp')).toEqual(plain)
  })

  it('tell that letters are mixed, and leave Russian and Greek as they are', () => {
    expect(signsOf('c\u0430sino')).toContain(':mixed-script')
    expect(signsOf('Казино')).toEqual(['казино'])
    expect(signsOf('Καλημέρα')).toEqual(['καλημερα'])
  })

  it('are neither numbers nor addresses of persons', () => {
    const signs = signsOf(
      'Appelez le 06 39 98 12 41 ou +33 6 39 98 12 41, lea.martin@boite.example, @lea_martin, 4970 1012',
    )
    expect(signs.join('\n')).not.toMatch(/\d|martin|boite/)
  })

  it('do not take a sentence begun without a space for a link, nor a date for a telephone', () => {
    expect(signsOf('Il est parti.Bien fait pour lui. Le 05.10.2023, puis en 1998.')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^:/)]),
    )
  })

  it('are at most 300 of at most 60 characters, taken from both ends', () => {
    const long = `${Array.from({ length: 900 }, (_, place) => `mot${'abcdefghij'[place % 10]}${'x'.repeat(place % 23)}${String.fromCharCode(97 + (place % 26))}`).join(' ')} casino`
    const signs = signsOf(`début ${long} https://${'sous-domaine.'.repeat(20)}example`)
    expect(signs.length).toBeLessThanOrEqual(300)
    expect(signs).toEqual(expect.arrayContaining(['debut', 'casino']))
    expect(Math.max(...signs.map((sign) => sign.length))).toBeLessThanOrEqual(60)
  })

  it('are none when nothing is said', () => {
    expect(signsOf('')).toEqual([])
    expect(signsOf(' \n\u200b…!')).toEqual([])
  })
})

describe('the score', () => {
  it('is not given before twenty rulings of each kind', () => {
    const memory = trained(19)
    expect(score(offer, memory)).toBeNull()
    expect(whyOf(signsOf(offer), memory.seen, memory.learnt)).toEqual([])
    expect(score(offer, trained(20))).not.toBeNull()
    expect(scoreOf(signsOf(offer), new Map(), { spam: 500, fair: 19 })).toBeNull()
  })

  it('is neither for nor against what was never seen', () => {
    expect(score('', trained())).toBe(0.5)
    expect(score('zzyzx qwfpg', trained())).toBe(0.5)
  })

  it('suspects an advertisement, also one that is spelt with tricks, and tells why', () => {
    const memory = trained()
    expect(score(offer, memory)).toBeGreaterThanOrEqual(SUSPECT_FROM)
    const tricked = offer.replaceAll('i', 'i\u200b').replaceAll('o', '\u043e')
    expect(score(tricked, memory)).toBeGreaterThanOrEqual(SUSPECT_FROM)
    const reasons = whyOf(signsOf(offer), memory.seen, memory.learnt)
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.length).toBeLessThanOrEqual(5)
    for (const sign of reasons) expect(signsOf(offer)).toContain(sign)
  })

  it('does not suspect a comment of a link or a word alone, however much spam had it', () => {
    const memory = trained()
    memory.learnt = { spam: 1000, fair: 1000 }
    for (const sign of [':link', 'casino', ':phone']) memory.seen.set(sign, { spam: 1000, fair: 0 })
    expect(score('Casino : https://exemple.fr', memory)).toBeLessThan(SUSPECT_FROM)
  })

  it('is exactly what it was when a mistaken ruling is overturned', () => {
    const memory = trained()
    const before = spamSamples.map(({ words }) => score(words, memory))
    const mistaken = Array.from({ length: 30 }, (_, place) => ({ words: `${offer} ${place}`, isSpam: false }))
    for (const each of mistaken) learn(memory, each)
    expect(score(offer, memory)).toBeLessThan(SUSPECT_FROM)
    for (const each of mistaken) learn(memory, each, -1)
    expect(spamSamples.map(({ words }) => score(words, memory))).toEqual(before)
    expect(score(offer, memory)).toBeGreaterThanOrEqual(SUSPECT_FROM)
  })

  it('finds half of the spam that it never saw, and hardly ever wrongs a fair comment', () => {
    const memory = trained()
    const suspected = spamSamples.filter(
      ({ words, isHeldOut }) => isHeldOut && (score(words, memory) ?? 0) >= SUSPECT_FROM,
    )
    const spam = spamSamples.filter(({ isSpam, isHeldOut }) => isSpam && isHeldOut)
    const caught = suspected.filter(({ isSpam }) => isSpam)
    expect(caught.length / suspected.length).toBeGreaterThanOrEqual(0.95)
    expect(caught.length / spam.length).toBeGreaterThanOrEqual(0.5)
  })

  it('is a number between 0 and 1 for whatever is typed and whatever was counted', () => {
    const random = generator(7)
    const pieces = [
      'casino',
      ' ',
      '\n',
      '.',
      '@',
      '\ud800',
      '\u200d',
      'é',
      '\u0301',
      'Ж',
      'ﬁ',
      '€',
      '0',
      '9',
      '👩‍👩‍👧',
      '\u0000',
      'http://',
      ':link',
      '-',
      '(',
    ]
    const memory = nothingLearnt()
    for (let round = 0; round < 400; round++) {
      const words = Array.from({ length: random(60) }, () => pieces[random(pieces.length)]).join('')
      const signs = signsOf(words)
      expect(signs).toEqual([...new Set(signsOf(words))].sort())
      memory.learnt = { spam: 20 + random(1e6), fair: 20 + random(1e6) }
      for (const sign of signs) {
        expect(sign.isWellFormed()).toBe(true)
        const most = random(2) ? 60 : 1e6
        memory.seen.set(sign, { spam: random(most) - random(50), fair: random(4) * random(most) - random(50) })
      }
      const given = scoreOf(signs, memory.seen, memory.learnt)
      expect(given).toBeGreaterThanOrEqual(0)
      expect(given).toBeLessThanOrEqual(1)
    }
  })

  it('is found quickly, also of comments that were made to be slow', () => {
    for (const piece of [
      '1 ',
      '0 1.',
      'a.',
      'a@',
      'a b ',
      'http://',
      '-',
      'é',
      'a-a.',
      '@a_',
      '€1 ',
      'x1x',
      'ж',
      'Ж ',
      'a\u0430',
    ]) {
      const words = piece.repeat(5000 / piece.length)
      const started = performance.now()
      signsOf(words)
      expect(performance.now() - started, piece).toBeLessThan(500)
    }
  })
})

describe('the samples', () => {
  it('are many, distinct, and a third of each kind is held out', () => {
    for (const kind of [true, false]) {
      const all = spamSamples.filter(({ isSpam }) => isSpam === kind)
      expect(all.length).toBeGreaterThanOrEqual(160)
      expect(all.filter(({ isHeldOut }) => isHeldOut).length / all.length).toBeGreaterThanOrEqual(1 / 3)
    }
    expect(new Set(spamSamples.map(({ words }) => signsOf(words).join())).size).toBe(spamSamples.length)
  })

  it('name no address and no telephone number that could be somebody’s', () => {
    for (const { words } of spamSamples) {
      for (const sign of signsOf(words)) {
        if (sign.startsWith(':link-host=')) expect(sign).toMatch(/[.=](exemple\.fr|example)$/)
      }
      for (const [, domain] of words.matchAll(/[\w.-]+@([\w-]+\.[\w.-]*\w)/g)) {
        expect(domain).toMatch(/(^|\.)(exemple\.fr|example)$/)
      }
      for (const [number] of words.matchAll(/(?:\+\d|\b0)(?:[\s.]?\d){8,}/g)) {
        expect(number).toMatch(/^(?:(?:0|\+33 )6 39 98|01 99 00|\+44 7700 900|\+1 202 555 01)/)
      }
    }
  })
})

/** Numbers below a limit, the same in every run (a linear congruence, Numerical Recipes' constants). */
function generator(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
