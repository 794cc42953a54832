'use client'

import { useActionState } from 'react'
import type { Newspaper } from '@/lib/settings/settings.rules'
import { saveNewspaper } from './actions'

const fields: [keyof Newspaper, string, 'line' | 'lines'][] = [
  ['name', 'Nom du journal', 'line'],
  ['tagline', 'Devise', 'line'],
  ['donationUrl', 'Adresse de la page de don', 'line'],
  ['contactEmail', 'Adresse électronique de contact', 'line'],
  ['publisher', 'Éditeur (mentions légales)', 'line'],
  ['publisherAddress', 'Siège de l’éditeur', 'lines'],
  ['publisherPhone', 'Téléphone de l’éditeur', 'line'],
  ['registration', 'Immatriculation et capital', 'line'],
  ['publicationDirector', 'Directeur ou directrice de la publication', 'line'],
  ['host', 'Hébergeur : nom, adresse, téléphone', 'lines'],
]

export function SettingsForm({ paper }: { paper: Newspaper }) {
  const [state, act, busy] = useActionState(saveNewspaper, { said: '', messages: {}, typed: paper })
  return (
    <form action={act} className="newsroom-form">
      {fields.map(([name, label, kind]) => {
        const described = {
          id: name,
          name,
          className: 'field',
          defaultValue: state.typed[name] ?? '',
          'aria-invalid': state.messages[name] ? true : undefined,
          'aria-describedby': `${name}-fault`,
        }
        return (
          <div key={name}>
            <label className="label" htmlFor={name}>
              {label}
            </label>
            {kind === 'line' ? <input {...described} /> : <textarea rows={3} {...described} />}
            <p className="fault" id={`${name}-fault`}>
              {state.messages[name]}
            </p>
          </div>
        )
      })}
      <p role="status">{state.said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Enregistrer les réglages
      </button>
    </form>
  )
}
