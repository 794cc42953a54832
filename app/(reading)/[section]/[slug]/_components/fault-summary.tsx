import { typeset } from '@/lib/articles/typography.rules'

/** What a reader reads who comes back for a text too late. */
export const GONE = typeset('Votre texte n’est plus ici : il n’y est gardé qu’une demi-heure.')

const commentLabels: Record<string, string> = { name: 'Nom', email: 'Adresse électronique', body: 'Commentaire' }

type Props = {
  messages: Record<string, string>
  /** The form's fields, by name; a comment's when left out. */
  labels?: Record<string, string>
  /** What has not been sent. */
  subject?: string
}

/** What keeps a form from leaving, said once above it: each fault leads to its field. The message '' comes first. */
export function FaultSummary({ messages, labels = commentLabels, subject = 'Votre commentaire' }: Props) {
  const { '': first, ...others } = messages
  const faults = Object.entries(others)
  const shown = faults.filter(([name]) => Object.hasOwn(labels, name))
  const hidden = faults.length > shown.length
  return (
    <div role="alert" className="notice">
      <p>{first ?? `${subject} n’est pas encore parti.`}</p>
      {hidden && <p>Le formulaire reçu était incomplet. En voici un nouveau avec votre texte, prêt à renvoyer.</p>}
      {shown.length > 0 && (
        <ul>
          {shown.map(([name, message]) => (
            <li key={name}>
              <a href={`#${name}`}>
                {labels[name]}
                {'\u202f'}: {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
