'use client'

import { useActionState } from 'react'
import { FormField } from '../_components/form-field.client'
import { TextField } from '../_components/text-field.client'
import { logRequest } from './actions'

/**
 * A request for an answer, as it came. What was typed stays when it cannot be taken.
 *
 * @param article the address of the one that was chosen, or ''
 * @param today the day of Paris, `2026-11-27`
 */
export function ReplyForm({ article, today }: { article: string; today: string }) {
  const [{ said, messages, typed }, act, busy] = useActionState(logRequest, {
    said: '',
    messages: {},
    typed: { article, receivedDay: today },
  })
  const field = (name: string) => ({ name, typed: typed[name] ?? '', fault: messages[name] })
  return (
    <form action={act} className="newsroom-form">
      <FormField
        {...field('article')}
        label="Adresse de l’article"
        hint="Celle de sa page, entière ou à partir de « / ». Une ancienne adresse convient."
        field={{ kind: 'line' }}
      />
      <FormField
        {...field('claimant')}
        label="Qui répond"
        hint="Le nom que les lecteurs liront."
        field={{ kind: 'line' }}
      />
      <FormField
        {...field('contact')}
        label="Comment lui écrire"
        hint="Une adresse électronique ou postale. Gardée scellée, effacée un an après la décision."
        field={{ kind: 'lines', rows: 3 }}
      />
      <fieldset>
        <legend className="label">Réception</legend>
        <TextField
          id="receivedDay"
          name="receivedDay"
          type="date"
          label="Jour"
          defaultValue={typed.receivedDay ?? ''}
          fault={messages.receivedDay}
        />
        <TextField
          id="receivedTime"
          name="receivedTime"
          type="time"
          label="Heure, à Paris"
          hint="Les trois jours courent d’ici."
          defaultValue={typed.receivedTime ?? ''}
          fault={messages.receivedTime}
        />
      </fieldset>
      <FormField
        {...field('request')}
        label="Demande (facultatif)"
        hint="Comment elle est venue, les passages en cause, qui la présente. Les lecteurs n’en voient rien."
        field={{ kind: 'lines', rows: 4 }}
      />
      <FormField
        {...field('text')}
        label="Texte de la réponse"
        hint="Tel qu’il a été envoyé. Une ligne vide sépare deux paragraphes."
        field={{ kind: 'lines', rows: 14 }}
      />
      <p role="status">{said}</p>
      <button type="submit" className="button button-strong" disabled={busy}>
        Enregistrer
      </button>
    </form>
  )
}
