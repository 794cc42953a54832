import { describe, expect, it } from 'vitest'
import { datelineFlags } from './dateline.rules'

// a Wednesday
const flags = (text: string) => datelineFlags(text, '2026-11-25')
const found = (text: string) => flags(text).map(({ words, dated }) => [words, dated])

describe('words that age', () => {
  it.each([
    ['Moscou l’a annoncé hier.', 'hier', 'mardi 24 novembre 2026'],
    ["Le vote, avant-hier, n'a rien changé.", 'avant-hier', 'lundi 23 novembre 2026'],
    ["Aujourd'hui, le musée rouvre.", "Aujourd'hui", 'Mercredi 25 novembre 2026'],
    ['Il part demain matin.', 'demain matin', 'jeudi 26 novembre 2026 au matin'],
    ['Rendez-vous après-demain.', 'après-demain', 'vendredi 27 novembre 2026'],
    ['Les obsèques ont lieu ce matin.', 'ce matin', 'mercredi 25 novembre 2026 au matin'],
    ['Le Sénat vote cet après-midi.', 'cet après-midi', 'mercredi 25 novembre 2026 dans l’après-midi'],
    ['Il a neigé cette nuit.', 'cette nuit', null],
    ['Il a dit ce mercredi que non.', 'ce mercredi', 'ce mercredi 25 novembre 2026'],
    ['La réunion de ce lundi soir', 'ce lundi soir', 'ce lundi 23 novembre 2026 au soir'],
    ['Il a été élu mercredi dernier.', 'mercredi dernier', 'mercredi 18 novembre 2026'],
    ['Elle viendra mercredi prochain.', 'mercredi prochain', 'mercredi 2 décembre 2026'],
    ['Moscou a annoncé mercredi le retrait.', 'mercredi', 'mercredi 25 novembre 2026'],
    ['Vendredi, le juge a tranché.', 'Vendredi', 'Vendredi 27 novembre 2026'],
    ['un accord signé le 10 novembre dernier', '10 novembre dernier', '10 novembre 2026'],
    ['un accord signé le 26 novembre dernier', '26 novembre dernier', '26 novembre 2025'],
    ['le 1er mars prochain', '1er mars prochain', '1er mars 2027'],
    ['en septembre dernier', 'septembre dernier', 'septembre 2026'],
    ['Il y pensait la semaine dernière.', 'la semaine dernière', 'la semaine du 16 novembre 2026'],
    ['Le procès s’ouvre le mois prochain.', 'le mois prochain', 'en décembre 2026'],
    ['le bilan du mois dernier', 'du mois dernier', 'd’octobre 2026'],
    ['Il est mort l’an dernier.', 'l’an dernier', 'en 2025'],
    ['depuis l’année dernière', 'l’année dernière', '2025'],
    ['L’année dernière a été rude.', 'L’année dernière', null],
    ['Le week-end dernier, il pleuvait.', 'Le week-end dernier', null],
    ['l’été prochain', 'l’été prochain', null],
    ['Il joue cette semaine.', 'cette semaine', 'la semaine du 23 novembre 2026'],
    ['Le chômage baisse cette année.', 'cette année', 'en 2026'],
    ['Le chômage baisse ce mois-ci.', 'ce mois-ci', 'en novembre 2026'],
    ['Il est arrivé il y a deux jours.', 'il y a deux jours', 'lundi 23 novembre 2026'],
    ['Il revient dans trois semaines.', 'dans trois semaines', null],
    ['Il est absent depuis une semaine.', 'depuis une semaine', null],
    ['Il est absent depuis deux jours.', 'depuis deux jours', 'depuis lundi 23 novembre 2026'],
    ['Il a fermé il y a 20 ans.', 'il y a 20 ans', 'en 2006'],
    ['Il a fermé il y a une vingtaine d’années.', 'il y a une vingtaine d’années', null],
    ['La baisse de ces derniers jours', 'ces derniers jours', null],
    ['Au jour d’aujourd’hui, rien.', 'aujourd’hui', null],
    ['la réunion de demain', 'demain', null],
    // no-break spaces, as they are typed
    ['Il a dit ce\u00a0mercredi que non.', 'ce\u00a0mercredi', 'ce mercredi 25 novembre 2026'],
  ])('%j: « %s » becomes %j', (text, words, dated) => {
    expect(found(text)).toEqual([[words, dated]])
  })

  it.each([
    'ce mercredi 11 novembre 2020',
    'ce mercredi 11 novembre',
    'hier (mardi 10 novembre)',
    'hier, mardi 10 novembre 2020, à Bakou',
    'Mercredi 17 avril 2024, il a signé.',
    'le 10 novembre 2020, hier donc',
    'le monde de demain',
    'la France d’hier et d’aujourd’hui',
    'du jour au lendemain',
    'Hier encore, il était ministre.',
    'Hier comme aujourd’hui, le port vit de la pêche.',
    'Il a dit : « Nous partons demain. »',
    'Il a dit "hier" et rien d’autre.',
    'Le marché a lieu le mercredi et le samedi.',
    'tous les lundis, du lundi au vendredi, de lundi à jeudi',
    'le mardi gras, vendredi 13, le dimanche de Pâques',
    'Robinson et Vendredi vivent sur une île.',
    'ce jour-là, ce mercredi-là, cette année-là, cette nuit-là',
    'cette nuit de guerre, cette semaine de vacances',
    'Elle travaillait là depuis trois ans quand la guerre a éclaté.',
    'En 2014, il est parti dans trois semaines de mer.',
    'Le dernier mardi du mois, il écrit.',
    'Le 10 novembre, un accord a été signé.',
    'dans deux pays, depuis Paris, il y a du bruit',
    'cette année 2020',
  ])('%j keeps', (text) => {
    expect(found(text)).toEqual([])
  })

  it('says why, in a sentence', () => {
    expect(flags('ce mercredi')[0]?.why).toBe('Dans une semaine, ce sera un autre mercredi.')
    expect(flags('le 10 novembre dernier')[0]?.why).toBe('Dans un an, ce sera un autre 10 novembre.')
  })

  it('finds all of a paragraph in their order, each once, and nothing more once they are dated', () => {
    let text = 'Le président a dit hier que l’accord du 10 novembre dernier serait revu la semaine prochaine.'
    const all = flags(text)
    expect(all.map(({ words }) => words)).toEqual(['hier', '10 novembre dernier', 'la semaine prochaine'])
    for (const { from, to, dated } of all.reverse()) text = text.slice(0, from) + dated + text.slice(to)
    expect(text).toBe(
      'Le président a dit mardi 24 novembre 2026 que l’accord du 10 novembre 2026 serait revu la semaine du 30 novembre 2026.',
    )
    expect(flags(text)).toEqual([])
  })

  it('reads a long paragraph without being noticed', () => {
    const text = 'Le ministre a visité la ville et dit que rien ne changera dans le pays depuis ce discours. '.repeat(
      100,
    )
    const start = performance.now()
    flags(text)
    expect(performance.now() - start).toBeLessThan(100)
  })
})
