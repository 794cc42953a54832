import { setReading } from '@/app/(reading)/reglages/actions'
import { SizeSteps } from './settings-form'

/** A−, A+, Réinitialiser beside the text itself: a plain form, which public/reading-settings.js answers on the spot where it may. */
export function TextSize() {
  return (
    <reading-settings class="text-size">
      <form id="taille-du-texte" action={setReading} aria-label="Taille du texte">
        <input type="hidden" name="place" value="taille-du-texte" />
        <SizeSteps />
      </form>
      <span role="status" className="sr-only" />
    </reading-settings>
  )
}
