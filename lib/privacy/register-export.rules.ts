import { dayOf } from '../articles/dates.rules'
import { csvLine } from '../csv.rules'
import { type Newspaper, settingNames } from '../settings/settings.rules'
import { groundsOf, keptBy, type Processing, processings, securities } from './register.rules'

/** What article 30(1)(a) has the register begin with. */
const asked = [
  'publisher',
  'publisherAddress',
  'contactEmail',
  'publicationDirector',
  'hostName',
  'hostAddress',
] as const

const missingFrom = (paper: Newspaper): string[] =>
  asked.filter((field) => paper[field] === '').map((field) => settingNames[field])

const inLine = (text: string): string => text.replace(/\n+/g, ', ')
const hostOf = ({ hostName, hostAddress }: Newspaper): string =>
  [hostName, inLine(hostAddress)].filter(Boolean).join(', ')
const durationOf = (processing: Processing): string =>
  processing.howLong ??
  keptBy(processing)
    .map(({ what, howLong }) => `${what} : ${howLong}`)
    .join('\n')

/** The register as a table: who answers for it, then a line for each processing. */
export function registerTable(paper: Newspaper, at: Date): string {
  const missing = missingFrom(paper)
  const heading: [string, string][] = [
    ['Registre des traitements (RGPD, article 30)', paper.name],
    ['Exporté le', dayOf(at)],
    ['Responsable du traitement', paper.publisher],
    ['Adresse', inLine(paper.publisherAddress)],
    ['Représenté par', paper.publicationDirector],
    ['Contact', paper.contactEmail],
    ['Délégué à la protection des données', inLine(paper.dataProtectionOfficer) || 'Aucun n’est désigné'],
    ['Hébergeur', hostOf(paper)],
    ...(missing.length > 0 ? [['Manque dans les réglages', missing.join(', ')] as [string, string]] : []),
  ]
  const columns = [
    'Traitement',
    'Finalité',
    'Base légale',
    'Personnes',
    'Données',
    'Destinataires',
    'Hors UE',
    'Durées',
    'Sécurité',
  ]
  const lines = processings.map(([, processing]) => [
    processing.name,
    processing.purpose,
    groundsOf(processing),
    processing.persons,
    processing.data,
    processing.recipients,
    processing.transfers,
    durationOf(processing),
    securityOf(processing).join('\n'),
  ])
  return [...heading, [], columns, ...lines].map(csvLine).join('')
}

/** The same for machines. */
export function registerDocument(paper: Newspaper, at: Date): string {
  const written = {
    register: 'RGPD, article 30',
    newspaper: paper.name,
    exportedAt: at.toISOString(),
    controller: {
      name: paper.publisher,
      address: paper.publisherAddress,
      contact: paper.contactEmail,
      director: paper.publicationDirector,
      dataProtectionOfficer: paper.dataProtectionOfficer || null,
    },
    host: hostOf(paper),
    missing: missingFrom(paper),
    processings: processings.map(([id, processing]) => ({
      id,
      name: processing.name,
      purpose: processing.purpose,
      grounds: processing.grounds.map(({ point, words }) => ({ article: `6(1)(${point})`, words })),
      persons: processing.persons,
      data: processing.data,
      recipients: processing.recipients,
      transfers: processing.transfers,
      kept: keptBy(processing),
      howLong: processing.howLong ?? null,
      security: securityOf(processing),
    })),
  }
  return `${JSON.stringify(written, null, 2)}\n`
}

const securityOf = ({ security }: Processing): string[] => security.map((id) => securities[id])
