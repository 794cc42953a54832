import type { Metadata } from 'next'
import { requireStaff } from '@/app/_desk/staff-page'
import { dayOf, parisDay } from '@/lib/articles/dates.rules'
import { listLibrary } from '@/lib/media/library.queries'
import { type LibraryPicture, libraryPageQuestion, narrowingNames } from '@/lib/media/library.rules'
import { rightsState } from '@/lib/media/licence.rules'
import { mediaPath, widthFor } from '@/lib/media/variant.rules'
import { said } from '../_components/said'
import { Status } from '../_components/status'
import '../articles/pictures.css'
import './media.css'
import { UploadZone } from './upload-zone.client'

export const metadata: Metadata = { title: 'Médiathèque' }

const done: Record<string, string> = { supprimee: 'Image supprimée.' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The newspaper's pictures: sent, looked for, and by what right they are shown. */
export default async function LibraryPage({ searchParams }: Props) {
  await requireStaff('write-articles')
  const address = await searchParams
  const { q, avant, seulement } = libraryPageQuestion.parse(address)
  const { pictures, more } = await listLibrary({ q, before: avant, only: seulement })
  const status = said(address, done)
  const last = pictures.at(-1)
  const older = new URLSearchParams({
    ...(q && { q }),
    ...(seulement && { seulement }),
    ...(last && { avant: String(last.id) }),
  })
  return (
    <main className="newsroom-page">
      <h1>Médiathèque</h1>
      <Status words={status} />
      <UploadZone />
      <form method="get" className="newsroom-bar" aria-label="Chercher une image">
        <div>
          <label className="label" htmlFor="q">
            Nom de fichier, description, légende ou crédit
          </label>
          <input className="field" type="search" id="q" name="q" defaultValue={q} maxLength={100} />
        </div>
        <div>
          <label className="label" htmlFor="seulement">
            Ne montrer que
          </label>
          <select className="field" id="seulement" name="seulement" defaultValue={seulement ?? ''}>
            <option value="">Toutes</option>
            {Object.entries(narrowingNames).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button">
          Chercher
        </button>
      </form>
      {pictures.length === 0 && (
        <p className="empty">
          {q || seulement || avant ? 'Aucune image ne répond à cette demande.' : 'La médiathèque est vide.'}
        </p>
      )}
      <ul className="media-grid">
        {pictures.map((picture) => (
          <Card key={picture.id} picture={picture} />
        ))}
      </ul>
      {more && (
        <p>
          <a className="button" href={`/admin/media?${older}`}>
            Plus anciennes
          </a>
        </p>
      )}
    </main>
  )
}

const rightsWords = { unsaid: 'licence à préciser', over: 'droits arrivés à terme', fine: '' }

function Card({ picture }: { picture: LibraryPicture }) {
  const { id, fileName, width, height, alt, caption, credit, uploadedAt, uses } = picture
  const rights = rightsWords[rightsState(picture, parisDay(new Date()))]
  return (
    <li className="library-card">
      <a href={`/admin/media/${id}`}>
        <img
          src={mediaPath(picture, widthFor(picture, null, 320), 'webp')}
          width={width}
          height={height}
          alt=""
          loading="lazy"
        />
        <span className="library-name">{fileName}</span>
      </a>
      <p className="library-said">{alt || caption || (alt === '' ? 'Décorative' : 'Pas encore décrite')}</p>
      <p>
        {dayOf(new Date(uploadedAt))}
        {credit && ` · ${credit}`}
        {uses > 0 ? ` · ${uses} article${uses > 1 ? 's' : ''}` : ' · dans aucun article'}
      </p>
      {rights && <p className="media-rights">{rights}</p>}
    </li>
  )
}
