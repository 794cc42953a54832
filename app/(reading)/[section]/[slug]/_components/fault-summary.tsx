const labels: Record<string, string> = { name: 'Nom', email: 'Adresse électronique', body: 'Commentaire' }

/** What keeps a comment from leaving, said once above its form: each fault leads to its field. The message '' comes first. */
export function FaultSummary({ messages }: { messages: Record<string, string> }) {
  const { '': first, ...others } = messages
  const faults = Object.entries(others)
  const shown = faults.filter(([name]) => Object.hasOwn(labels, name))
  const hidden = faults.length > shown.length
  return (
    <div role="alert" className="notice">
      <p>{first ?? 'Votre commentaire n’est pas encore parti.'}</p>
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
