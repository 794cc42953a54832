import { describe, expect, it } from 'vitest'
import { commentForm } from './comment.rules'

const sent = { articleId: '3', parentId: '', name: 'Zoé', email: 'Zoe@Exemple.fr', body: 'Merci.' }
const parse = (changes: Record<string, unknown>) => commentForm.safeParse({ ...sent, website: '', ...changes })

describe('the comment form', () => {
  it('takes emoji, right-to-left letters and markup as they were typed', () => {
    const body = 'Bravo 👩‍👩‍👧 ! مرحبا بالجميع <script>alert(1)</script> & <b>'
    expect(parse({ body }).data).toMatchObject({ articleId: 3, parentId: undefined, body, email: 'zoe@exemple.fr' })
  })

  it('loses control characters and direction overrides, so that a name cannot turn the page around', () => {
    const { data } = parse({ name: 'A\u202elice\u0000', body: 'un\u0007\r\ndeux' })
    expect(data).toMatchObject({ name: 'Alice', body: 'un\ndeux' })
  })

  it('says in French what is missing, sent twice, too short or too long', () => {
    const cases: [string, unknown, string][] = [
      ['name', undefined, 'Dites-nous comment vous appeler.'],
      ['name', ['a', 'b'], 'Dites-nous comment vous appeler.'],
      ['name', 'x'.repeat(61), 'Au plus 60 caractères.'],
      ['email', 'zoe', 'Une adresse électronique, comme nom@exemple.fr.'],
      ['email', undefined, 'Une adresse électronique, comme nom@exemple.fr.'],
      ['body', ' \n\u0000 ', 'Votre commentaire est vide.'],
      ['body', 'x'.repeat(5001), 'Au plus 5 000 caractères.'],
    ]
    for (const [field, value, message] of cases) {
      const issue = parse({ [field]: value }).error?.issues[0]
      expect([issue?.path[0], issue?.message.replace(/\s/g, ' ')], `${field}`).toEqual([field, message])
    }
  })

  it('takes a word of ten thousand letters for too long, and emoji alone for nothing', () => {
    expect(parse({ body: 'x'.repeat(10_000) }).error?.issues[0]?.message).toContain('5 000')
    expect(parse({ body: '😂'.repeat(500) }).error?.issues[0]?.message).toBe('Dites-le avec des mots.')
    expect(parse({ name: '!!' }).error?.issues[0]?.message).toBe('Dites-nous comment vous appeler.')
  })

  it('takes no other parent than a comment’s number, or none', () => {
    expect(parse({ parentId: '12' }).data?.parentId).toBe(12)
    expect(parse({ parentId: undefined }).success).toBe(true)
    for (const parentId of ['x', '-1', '1.5', ['1', '2']]) expect(parse({ parentId }).success).toBe(false)
  })
})
