'use client'

export type Update = 'fault' | 'substance'

const choices: { update: Update; words: string }[] = [
  { update: 'fault', words: 'Une faute corrigée\u202f: l’heure de mise à jour ne change pas' },
  { update: 'substance', words: 'Un changement sur le fond\u202f: l’heure de mise à jour change' },
]

/** What an update changes for whoever read the article already. */
export function UpdateChoice({ update, onChange }: { update: Update; onChange: (update: Update) => void }) {
  return (
    <fieldset>
      <legend className="label">Que change cette mise à jour{'\u202f'}?</legend>
      {choices.map((each) => (
        <label key={each.update} className="newsroom-check">
          <input type="radio" name="update" checked={update === each.update} onChange={() => onChange(each.update)} />
          {each.words}
        </label>
      ))}
    </fieldset>
  )
}
