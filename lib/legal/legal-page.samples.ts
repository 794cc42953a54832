import { type Newspaper, newspaper } from '../settings/settings.rules'

/** A newspaper that has filled in everything. */
export const completePaper: Newspaper = newspaper.parse({
  name: 'Le Journal',
  tagline: 'Chaque jour',
  contactEmail: 'redaction@exemple.fr',
  publisher: 'Éditions Ici',
  publisherKind: 'company',
  publisherAddress: '1, rue Haute\n75000 Paris',
  publisherPhone: '01 99 00 00 01',
  registration: 'RCS Paris 000 000 000',
  capital: '1 000 €',
  publicationDirector: 'Camille Aubry',
  hostName: 'Un hébergeur',
  hostAddress: '2, quai Bas\n59000 Lille',
  hostPhone: '03 53 01 00 02',
  dataProtectionOfficer: 'Dominique Roy',
})
