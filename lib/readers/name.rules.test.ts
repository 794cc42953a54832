import { describe, expect, it } from 'vitest'
import { commentForm } from '../comments/comment.rules'
import { nameKey, speaksForUs } from './name.rules'
import { linkForm } from './reader.rules'

describe('a name', () => {
  it('is the same however it is dressed up', () => {
    for (const dressed of ['Zoé L.', 'ZOE L', 'zoe-l', 'Zоé  L', 'Ｚoé L', 'Zoe I', 'Z0é L', 'Zoé Lㅤ', 'Zo\u200bé Lʼ'])
      expect(nameKey(dressed), dressed).toBe(nameKey('Zoé L.'))
    const others = ['Маrie Durand', 'Μarie Durand', 'Marie Durαnd', 'Marıe Durand', 'Marie Duranԁ', 'ᴍarie Durand']
    for (const other of [...others, 'Mar1e Durand', 'MARIE DURAND', 'Marie Durand\u1160'])
      expect(nameKey(other), other).toBe(nameKey('Marie Durand'))
    expect(nameKey('Marie Durant')).not.toBe(nameKey('Marie Durand'))
    for (const foreign of ['Зоя', '李小龍', 'عمر', 'Ἀλέξανδρος']) expect(nameKey(foreign), foreign).not.toBe('')
  })

  it('speaks for the newspaper by its office or its name', () => {
    const office = [
      'La Rédaction !',
      'Rédaction',
      'La rédacti0n',
      'MODÉRATRICE',
      'Admin',
      'Le modérateur Paul',
      'l a r é d a c t i o n',
    ]
    for (const name of office) expect(speaksForUs(name), name).toBe(true)
    for (const name of ['Un sujet', 'unsujet.fr', 'L’équipe d’Un sujet', 'UNSUJET', 'Journal un sujet'])
      expect(speaksForUs(name, 'unsujet.fr'), name).toBe(true)
    for (const name of ['Zoé', 'Jean Moderne', 'Un lecteur', 'Le Journalier', 'Sujet de discorde'])
      expect(speaksForUs(name, 'unsujet.fr'), name).toBe(false)
  })

  const comment = (name: string) => {
    const parsed = commentForm.safeParse({ articleId: '1', email: 'a@exemple.fr', body: 'Un avis', name })
    return parsed.success ? parsed.data.name : parsed.error.issues[0]?.message
  }
  it('is a name, and says so in a sentence where it is none', () => {
    expect(comment('  Jean-Luc  St.Just ')).toBe('Jean-Luc St.Just')
    expect(comment('ㅤㅤ')).toBe('Dites-nous comment vous appeler.')
    expect(comment('La rédaction')).toBe('Ce nom est celui de la rédaction.')
    for (const address of ['Votre compte: http://evil.example', 'www.evil.example', 'a@exemple.fr', 'Evil.com'])
      expect(comment(address), address).toBe('Un nom ne contient pas d’adresse.')
  })

  it('is asked for in the same words, or left out', () => {
    const typed = { email: 'a@exemple.fr' }
    expect(linkForm.parse({ ...typed, name: ' ' }).name).toBeNull()
    expect(linkForm.parse(typed).name).toBeNull()
    expect(linkForm.parse({ ...typed, name: 'Zoé' }).name).toBe('Zoé')
    expect(linkForm.safeParse({ ...typed, name: 'x'.repeat(61) }).error?.issues[0]).toMatchObject({
      path: ['name'],
      message: 'Au plus 60 caractères.',
    })
  })
})
