type Field = { name: string; label: string; hint: string } & (
  | { kind: 'line' | 'lines' | 'box' }
  | { kind: 'choice'; options: readonly (readonly [value: string, label: string])[] }
)

/** The form « Diffusion », section by section: what is added here is shown, and is to be in distribution.rules.ts too. */
export const fieldGroups: readonly { title: string; fields: readonly Field[] }[] = [
  {
    title: 'Flux',
    fields: [
      {
        name: 'feeds',
        label: 'Ce que contiennent les flux',
        hint: 'Le texte entier se lit dans le lecteur de flux ; le chapô y annonce l’article, qui se lit ici.',
        kind: 'choice',
        options: [
          ['summary', 'Le titre et le chapô'],
          ['full', 'L’article entier'],
        ],
      },
      {
        name: 'hub',
        label: 'Relais WebSub',
        hint: 'Averti à chaque parution, il prévient aussitôt les lecteurs de flux. Vide : personne n’est averti.',
        kind: 'line',
      },
    ],
  },
  {
    title: 'Moteurs de recherche',
    fields: [
      {
        name: 'indexNow',
        label: 'Annoncer les articles par IndexNow',
        hint: 'Bing, Yandex, Seznam et Naver apprennent dans la minute ce qui paraît, change ou est retiré.',
        kind: 'box',
      },
    ],
  },
]
