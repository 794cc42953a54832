import { publicFile } from '@/app/_desk/public-file'
import { chooseConsent } from '@/app/(reading)/cookies/actions'
import { banner } from '@/lib/consent/consent.rules'

/** The welcome, with three answers of equal weight. It blocks nothing: not answering is refusing (CNIL 2020-091, § 30). */
export function ConsentBanner() {
  return (
    <section className="consent" aria-labelledby="consent-title">
      <h2 id="consent-title">{banner.title}</h2>
      <p>{banner.text}</p>
      <form action={chooseConsent} className="consent-answers">
        <input type="hidden" name="ou" value="bandeau" />
        <button type="submit" name="choix" value="accept" className="button">
          {banner.accept}
        </button>
        <button type="submit" name="choix" value="refuse" className="button">
          {banner.refuse}
        </button>
        <a href="/cookies" className="button">
          {banner.more}
        </a>
      </form>
      <script type="module" src={publicFile('/consent.js')} />
    </section>
  )
}
