import { describe, expect, it } from 'vitest'
import { wrongAdsLine } from './ads.rules'
import { distribution, distributionForm, typedDistribution } from './distribution.rules'
import { humansText, miningFile, miningSaid, robotsText, securityText } from './machine-files.rules'

const site = 'https://journal.example'
const open = distribution.parse({})

/** Whether robots.txt lets a robot have a path: the group that names it, else everybody's (RFC 9309, section 2.2.1). */
function mayRead(text: string, robot: string, path: string): boolean {
  const groups = text.split('\n\n').map((group) => group.split('\n'))
  const of = (name: string) => groups.find((lines) => lines.includes(`User-agent: ${name}`))
  const rules = (of(robot) ?? of('*') ?? []).filter((line) => line.startsWith('Disallow: '))
  return !rules.some((line) => new RegExp(`^${line.slice(10).replaceAll('*', '.*')}`).test(path))
}

describe('robots.txt', () => {
  it('keeps all robots from the newsroom and from forms, and shows them the sitemaps', () => {
    const text = robotsText(open, site)
    for (const robot of ['Googlebot', 'GPTBot', 'PerplexityBot']) {
      for (const path of ['/monde/un-titre', '/monde/versions-originales'])
        expect(mayRead(text, robot, path), path).toBe(true)
      for (const path of [
        '/admin',
        '/api/auth',
        '/monde/un-titre/commenter',
        '/monde/un-titre/commentaires/3/signaler',
        '/monde/un-titre/versions',
        '/monde/un-titre/versions?de=1&a=2',
      ])
        expect(mayRead(text, robot, path), path).toBe(false)
    }
    expect(text).toContain(`Sitemap: ${site}/sitemap.xml\nSitemap: ${site}/sitemaps/actualites.xml\n`)
  })

  it('asks the robots of a group that is refused to stay away, and no others', () => {
    const training = robotsText({ ...open, refuseTraining: true }, site)
    for (const robot of ['GPTBot', 'ClaudeBot', 'CCBot', 'Google-Extended', 'Applebot-Extended', 'Bytespider'])
      expect(mayRead(training, robot, '/'), robot).toBe(false)
    for (const robot of ['Googlebot', 'Bingbot', 'Applebot', 'OAI-SearchBot', 'PerplexityBot'])
      expect(mayRead(training, robot, '/'), robot).toBe(true)
    const answers = robotsText({ ...open, refuseAnswers: true }, site)
    for (const robot of ['OAI-SearchBot', 'PerplexityBot', 'Claude-User'])
      expect(mayRead(answers, robot, '/'), robot).toBe(false)
    for (const robot of ['Googlebot', 'GPTBot']) expect(mayRead(answers, robot, '/'), robot).toBe(true)
  })
})

describe('text and data mining', () => {
  it('is reserved in the file and on pages alike, or said nothing of', () => {
    const miningPolicy = 'https://journal.example/fouille'
    const reserved = { ...open, reserveMining: true, miningPolicy }
    expect(miningSaid(reserved)).toEqual({ 'tdm-reservation': '1', 'tdm-policy': miningPolicy })
    expect(JSON.parse(miningFile(reserved) ?? '')).toEqual([
      { location: '/', 'tdm-reservation': 1, 'tdm-policy': miningPolicy },
    ])
    expect(miningSaid({ ...reserved, miningPolicy: '' })).toEqual({ 'tdm-reservation': '1' })
    expect(miningSaid({ ...reserved, reserveMining: false })).toEqual({})
    expect(miningFile(open)).toBe(null)
  })
})

describe('security.txt', () => {
  it('names a contact, and expires within a year, whenever it is read', () => {
    for (const now of ['2026-01-01T00:00:00Z', '2026-07-31T23:59:59Z', '2026-12-31T23:59:59Z']) {
      const text = securityText('securite@journal.example', site, new Date(now)) ?? ''
      const months = (Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '') - Date.parse(now)) / (30.4 * 86_400_000)
      expect(months, now).toBeGreaterThan(5.9)
      expect(months, now).toBeLessThan(7.1)
      expect(text).toMatch(/^Contact: mailto:securite@journal\.example$/m)
      expect(text).toContain(`Canonical: ${site}/.well-known/security.txt`)
    }
    expect(securityText('https://x.example/faille', site, new Date())).toMatch(
      /^Contact: https:\/\/x\.example\/faille$/m,
    )
    expect(securityText('', site, new Date())).toBe(null)
  })
})

describe('humans.txt', () => {
  it('names who writes, and what they do', () => {
    const people = [
      { name: 'Ada', role: 'Rédactrice en chef' },
      { name: 'Luc', role: '' },
    ]
    expect(humansText({ name: 'Le Jour', people }, site)).toContain('Ada, Rédactrice en chef\nLuc\n')
    expect(humansText({ name: 'Le Jour', people: [] }, site)).toMatch(
      /^\/\* SITE \*\/\nLe Jour, https:\/\/journal\.example\/\n/,
    )
  })
})

describe('ads.txt', () => {
  it('is taken line by line, and the wrong one is named', () => {
    const good =
      '# régie\nexample.com, 123, DIRECT, f08c47fec0942fa0\n\nexample.net,a-b,reseller # note\ncontact=x@y.example'
    expect(wrongAdsLine(good)).toBe(null)
    expect(wrongAdsLine(`${good}\n<script>`)).toBe(6)
    expect(wrongAdsLine('example.com, 123')).toBe(1)
    const sent = distributionForm.safeParse({ ...typedDistribution(open), ads: 'example.com, 123, DIRECT\noups' })
    expect(sent.error?.issues[0]).toMatchObject({ path: ['ads'], message: expect.stringMatching(/^Ligne 2/) })
  })
})

describe('the contact for faults of security', () => {
  it('is an electronic address, a page of ours or of others, or nothing', () => {
    const take = (securityContact: string) =>
      distributionForm.safeParse({ ...typedDistribution(open), securityContact }).success
    for (const contact of ['', 'securite@journal.example', 'https://x.example/faille'])
      expect(take(contact), contact).toBe(true)
    for (const contact of ['x', 'http://x.example', 'javascript:alert(1)', 'a@b.example\nContact: c@d.example'])
      expect(take(contact), contact).toBe(false)
  })
})
