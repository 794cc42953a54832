import { setReading } from '@/app/(reading)/reglages/actions'
import type { ReadingSettings } from '@/lib/preferences/reading-settings.rules'

const choices = [
  { kind: 'face', legend: 'Caractères', names: ['Empattements', 'Sans', 'Dyslexie'] },
  { kind: 'spacing', legend: 'Interligne', names: ['Normal', 'Grand', 'Très grand'] },
  { kind: 'theme', legend: 'Couleurs', names: ['Système', 'Clair', 'Sépia', 'Sombre'] },
  { kind: 'images', legend: 'Images', names: ['Toutes', 'Réduites'] },
] as const

type Props = {
  /** The id of what the form stands in: without scripts, the page comes back to it. */
  place: 'reglages-lecture' | 'reglages'
  /** What is set now, where the page knows it; elsewhere the device marks it. */
  settings?: ReadingSettings
}

/** All of a reader's settings: each choice is one press, which public/reading-settings.js answers on the spot where it may. */
export function SettingsForm({ place, settings }: Props) {
  return (
    <form action={setReading}>
      <input type="hidden" name="place" value={place} />
      <fieldset>
        <legend>
          Taille du texte
          {settings && (
            <>
              {', '}
              <span data-size-shown="">{settings.size + 1}</span> sur 6
            </>
          )}
        </legend>
        <SizeSteps />
      </fieldset>
      {choices.map(({ kind, legend, names }) => (
        <fieldset key={kind}>
          <legend>{legend}</legend>
          <div className="steps">
            {names.map((name, step) => (
              <button
                key={name}
                type="submit"
                name="reglage"
                value={`${kind}.${step}`}
                data-step=""
                aria-pressed={settings && settings[kind] === step}
              >
                {name}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="settings-foot">
        <button type="submit" name="reglage" value="all.usual">
          Réglages d’origine
        </button>
        {place === 'reglages-lecture' && (
          <>
            <a href="/reglages">Page des réglages</a>
            <a href="/ma-lecture">Ma lecture</a>
          </>
        )}
      </p>
    </form>
  )
}

/** The three presses that change the text's size. */
export function SizeSteps() {
  return (
    <div className="steps">
      <button type="submit" name="reglage" value="size.less">
        A−<span className="sr-only"> Réduire le texte</span>
      </button>
      <button type="submit" name="reglage" value="size.more">
        A+<span className="sr-only"> Agrandir le texte</span>
      </button>
      <button type="submit" name="reglage" value="size.1">
        Réinitialiser
      </button>
    </div>
  )
}
