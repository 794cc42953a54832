import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_desk/staff-page'
import { can } from '@/lib/accounts/capability.rules'
import { dayOf, parisDay } from '@/lib/articles/dates.rules'
import { LICENCES, licenceNames, rightsState } from '@/lib/media/licence.rules'
import { type DeskPicture, findDeskPicture, listPictureUses, listPortrayed } from '@/lib/media/picture.queries'
import { id } from '@/lib/typed-text.rules'
import { type Field, FieldsForm } from '../../_components/fields-form.client'
import { said } from '../../_components/said'
import { Status } from '../../_components/status'
import { removePicture, savePicture } from '../actions'
import '../media.css'
import { FocalField } from './focal-field.client'

export const metadata: Metadata = { title: 'Image' }

/** Uses that are named. */
const NAMED = 100

const fields: Field[] = [
  {
    name: 'alt',
    label: 'Description pour qui ne voit pas l’image',
    kind: 'line',
    hint: 'Reprise quand un article choisit l’image ; chacun peut la dire autrement.',
  },
  { name: 'decorative', label: 'Image décorative : rien à décrire', kind: 'box' },
  { name: 'caption', label: 'Légende', kind: 'lines' },
  { name: 'credit', label: 'Crédit', kind: 'line' },
  {
    name: 'licence',
    label: 'Licence',
    kind: 'choice',
    options: [['', 'Non précisée'], ...LICENCES.map((licence) => [licence, licenceNames[licence]] as const)],
  },
  { name: 'rights', label: 'Conditions', kind: 'lines', hint: 'Contrat, facture, provenance, restrictions.' },
  {
    name: 'rightsUntil',
    label: 'Droits jusqu’au',
    kind: 'line',
    hint: 'De la forme 2026-12-31. Vide : sans terme connu.',
  },
]

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ fait?: string | string[]; refus?: string | string[] }>
}

/** A picture: what it shows, whose it is, by what right, and where it is used. */
export default async function PicturePage({ params, searchParams }: Props) {
  const staff = await requireStaff('write-articles')
  const wanted = id.safeParse((await params).id)
  const picture = wanted.success ? await findDeskPicture(wanted.data) : null
  if (!picture) notFound()
  const [uses, portrayed] = await Promise.all([listPictureUses(picture.id, NAMED + 1), listPortrayed(picture.id)])
  const status = said(await searchParams, {})
  const isUsed = uses.length + portrayed.length > 0
  return (
    <main className="newsroom-page">
      <p className="mb-2">
        <a href="/admin/media">Médiathèque</a>
      </p>
      <h1 className="break-words">{picture.fileName}</h1>
      <p className="hint">{factsOf(picture)}</p>
      <Status words={status} />
      {rightsState(picture, parisDay(new Date())) === 'over' && (
        <p className="notice">Les droits de cette image sont arrivés à terme.</p>
      )}
      <FieldsForm
        action={savePicture}
        fields={fields}
        hidden={{ pictureId: picture.id }}
        typed={{
          alt: picture.alt ?? '',
          decorative: picture.alt === '' ? 'on' : '',
          caption: picture.caption,
          credit: picture.credit,
          licence: picture.licence,
          rights: picture.rights,
          rightsUntil: picture.rightsUntil ?? '',
        }}
        submit="Enregistrer"
      >
        <FocalField picture={picture} />
      </FieldsForm>
      <h2>Où elle est affichée</h2>
      {!isUsed && <p className="hint">Nulle part.</p>}
      <ul className="newsroom-list">
        {uses.slice(0, NAMED).map(({ articleId, headline, isRead }) => (
          <li key={articleId}>
            <a href={`/admin/articles/${articleId}`}>{headline || 'Un article sans titre'}</a>{' '}
            <span className="hint">{isRead ? 'en ligne' : 'pas en ligne'}</span>
          </li>
        ))}
        {portrayed.map(({ id: byline, name }) => (
          <li key={`byline-${byline}`}>
            Photo de <a href={`/admin/reglages/signatures/${byline}`}>{name}</a>
          </li>
        ))}
      </ul>
      {uses.length > NAMED && <p className="hint">Et d’autres articles.</p>}
      {can(staff.roles, 'delete-pictures') && (
        <form action={removePicture} className="newsroom-form">
          <h2>Supprimer</h2>
          <input type="hidden" name="pictureId" value={picture.id} />
          <p className="hint">L’image et tous ses fichiers disparaissent, sans retour possible.</p>
          {isUsed && (
            <label className="newsroom-check">
              <input type="checkbox" name="everywhere" /> La retirer de tout ce qui l’affiche, articles en ligne compris
            </label>
          )}
          <button type="submit" className="button">
            Supprimer l’image
          </button>
        </form>
      )}
    </main>
  )
}

const size = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

const weightOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)}\u00a0Ko` : `${size.format(bytes / 1_000_000)}\u00a0Mo`

function factsOf({ width, height, bytes, uploadedAt, uploadedBy }: DeskPicture): string {
  const weight = bytes === null ? '' : weightOf(bytes)
  const arrival = `arrivée le ${dayOf(uploadedAt)}${uploadedBy ? `, par ${uploadedBy}` : ''}`
  return [`${width}\u202f×\u202f${height}`, weight, arrival].filter(Boolean).join(' · ')
}
