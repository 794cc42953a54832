import { describe, expect, it } from 'vitest'
import { type ApprovedComment, commentForm, threaded } from './comment.rules'

const sent = { articleId: '3', parentId: '', name: 'Zoé', email: 'Zoe@Exemple.fr', body: 'Merci.' }
const parse = (changes: Record<string, unknown>) =>
  commentForm.safeParse({ ...sent, formKey: 'k'.repeat(32), shown: '1.x', website: '', ...changes })

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

  it('takes no other parent than a comment’s number, or none', () => {
    expect(parse({ parentId: '12' }).data?.parentId).toBe(12)
    expect(parse({ parentId: undefined }).success).toBe(true)
    for (const parentId of ['x', '-1', '1.5', ['1', '2']]) expect(parse({ parentId }).success).toBe(false)
  })
})

describe('threaded', () => {
  const comment = (id: number, parentId: number | null = null): ApprovedComment => ({
    id,
    parentId,
    name: '',
    body: '',
    postedAt: new Date(id),
  })

  it('puts each answer under what it answers, oldest first', () => {
    const inOrder = threaded([comment(1), comment(2), comment(3, 1), comment(4, 2), comment(5, 1), comment(6, 3)])
    expect(inOrder.map(({ id, depth }) => [id, depth])).toEqual([
      [1, 0],
      [3, 1],
      [6, 2],
      [5, 1],
      [2, 0],
      [4, 1],
    ])
  })

  it('keeps an answer whose parent is not shown, and survives a thousand answers in a chain', () => {
    expect(threaded([comment(2, 1)])).toMatchObject([{ id: 2, depth: 0 }])
    const chain = Array.from({ length: 1000 }, (_, place) => comment(place + 1, place || null))
    expect(threaded(chain)).toHaveLength(1000)
    expect(Math.max(...threaded(chain).map(({ depth }) => depth))).toBe(4)
  })
})
