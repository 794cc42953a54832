import { setTextSize } from '@/app/(reading)/cookies/actions'

/** A−, A+, Réinitialiser: a plain form, which public/text-size.js answers on the spot where it may. */
export function TextSize() {
  return (
    <text-size class="text-size">
      <form action={setTextSize} aria-label="Taille du texte">
        <button type="submit" name="taille" value="moins" aria-label="Réduire le texte">
          A−
        </button>
        <button type="submit" name="taille" value="plus" aria-label="Agrandir le texte">
          A+
        </button>
        <button type="submit" name="taille" value="normale">
          Réinitialiser
        </button>
      </form>
      <span role="status" className="sr-only" />
    </text-size>
  )
}
