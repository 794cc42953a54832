import { h2, keyPoints, p } from '../blocks'
import type { SeedArticle } from '../seed-article'

export const article: SeedArticle = {
  slug: 'retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin',
  section: 'actualite',
  headline: 'Retrait des forces de paix russes de Karabakh confirmé par le Kremlin',
  standfirst:
    'Moscou a annoncé mercredi le début du départ de ses unités déployées au Haut-Karabakh, sept mois après la reprise de l’enclave par l’Azerbaïdjan.',
  bylines: ['chia'],
  keywords: ['Haut-Karabakh', 'Azerbaïdjan', 'Arménie', 'Russie', 'diplomatie'],
  illustration: {
    file: 'retrait-des-forces-de-paix-russes-de-karabakh-confirme-par-le-kremlin.svg',
    alt: 'Des crêtes montagneuses superposées sous un soleil rouge ; une colonne de camions s’éloigne sur une route en lacets.',
    caption: 'Illustration : la région du Haut-Karabakh.',
    credit: 'Dessin : rédaction',
  },
  publishedAt: '2024-04-17T14:05:00+02:00',
  updatedAt: '2024-04-17T16:30:00+02:00',
  body: [
    keyPoints(
      'Le Kremlin confirme le début du retrait des forces russes de maintien de la paix du Nagorny Karabakh.',
      'Selon un conseiller du président azerbaïdjanais, la décision a été prise au plus haut niveau entre Bakou et Moscou.',
      'Ces forces surveillaient le cessez-le-feu conclu après les 44 jours de combats de 2020.',
      'L’Azerbaïdjan a déclaré en septembre 2023 avoir rétabli sa « souveraineté » sur toute la région.',
    ),
    p(
      'La présidence russe, via le Kremlin, a annoncé ce mercredi le début du retrait de ses forces de maintien de la paix déployées dans la région du Nagorny Karabakh. Cette décision intervient après 7 mois depuis la déclaration par l’Azerbaïdjan de la reprise de cette enclave contrôlée par des séparatistes arméniens depuis environ trois décennies.',
    ),
    h2('Confirmation officielle du Kremlin'),
    p(
      'Dmitri Peskov, le porte-parole du Kremlin, a répondu aux questions des journalistes concernant le retrait des unités militaires russes déployées dans la région en affirmant : « Oui, c’est effectivement vrai ».',
    ),
    h2('Une décision de haut niveau'),
    p(
      'Selon Hikmet Hajiyev, conseiller du président azerbaïdjanais Ilham Aliyev, cette décision de retrait a été prise au plus haut niveau entre Bakou et Moscou.',
    ),
    p(
      'L’agence de presse gouvernementale azérie, Azertag, a rapporté les propos du conseiller : « Le processus a démarré… Les ministères de la Défense de l’Azerbaïdjan et de la Russie dirigent les opérations nécessaires pour mettre en œuvre cette décision ».',
    ),
    h2('Contexte historique'),
    p(
      'L’armée azerbaïdjanaise a lancé le 27 septembre 2020 une opération militaire pour récupérer des territoires qu’elle considère historiquement comme siens dans la région contestée, et après 44 jours de combats, la Russie a annoncé le 10 novembre dernier un accord de cessez-le-feu entre les parties, prévoyant la reprise par Bakou du contrôle de provinces considérées comme étant sous « occupation arménienne ».',
    ),
    h2('Présence de forces russes et conséquences'),
    p(
      'L’accord a également prévu le déploiement de forces militaires russes pour surveiller le cessez-le-feu dans la région. Suite à une deuxième opération militaire, l’Azerbaïdjan a déclaré en septembre 2023 avoir rétabli sa « souveraineté » sur toute la région, avec le retrait des séparatistes arméniens et la remise de leurs armes conformément à un nouvel accord de cessez-le-feu.',
    ),
    h2('Objectif de réintégration pacifique'),
    p(
      'Le gouvernement azerbaïdjanais a alors précisé son intention de « réintégrer pacifiquement » les Arméniens dans la région en soutenant le processus de normalisation entre l’Arménie et l’Azerbaïdjan.',
    ),
  ],
  comments: [
    {
      name: 'Bernard T.',
      body: 'Merci pour ce rappel des dates. On oublie vite que le cessez-le-feu de 2020 prévoyait déjà la présence de ces unités.',
      hoursAfter: 0.8,
    },
    {
      name: 'Claire Vasseur',
      body: 'Question sincère : sait-on combien de temps doit durer le retrait, et qui observera ce qui se passe ensuite sur place ?',
      hoursAfter: 1.4,
    },
    {
      name: 'Hervé',
      body: 'L’article dit que le processus vient seulement de démarrer. Pour la durée, je n’ai rien vu d’officiel non plus.',
      hoursAfter: 2.1,
      replyTo: 1,
    },
    {
      name: 'M. Sarrazin',
      body: 'Une carte aiderait beaucoup ceux qui, comme moi, situent mal la région. Pour le reste, c’est clair et sans parti pris.',
      hoursAfter: 5.5,
    },
    {
      name: 'Lecteur du soir',
      body: 'Il me semble que « le 10 novembre dernier » désigne le 10 novembre 2020. Cela vaudrait peut-être une précision.',
      hoursAfter: 8,
      state: 'waiting',
    },
  ],
}
