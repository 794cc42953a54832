import type { Metadata } from 'next'
import { Fragment } from 'react'
import { Controller } from '@/app/_components/legal/controller'
import { OwnText } from '@/app/_components/legal/own-text'
import { ourLegalPage } from '@/app/_desk/legal-page'
import { ourNewspaper } from '@/app/_desk/newspaper'
import { keepUntilChanged } from '@/app/_desk/page-cache'
import { typeset } from '@/lib/articles/typography.rules'
import { groundsOf, keptBy, NO_TRANSFER, type Processing, processings } from '@/lib/privacy/register.rules'
import { LegalDates } from '../_components/legal-page'
import { TextPage } from '../_components/text-page'
import { wordsOf } from './processing-words'
import { YourRights } from './your-rights'

export const generateMetadata = (): Metadata => ({
  title: 'Confidentialité',
  description: 'Vos droits, ce que le site garde, pourquoi et combien de temps.',
  alternates: { canonical: '/confidentialite' },
  other: keepUntilChanged({}),
})

/**
 * The privacy centre: every right with its button, then each processing of the register (RGPD, article 13). It is there whether it is
 * published or not: rights do not wait for the newspaper to say who answers for them.
 */
export default async function PrivacyPage() {
  const [{ name }, { publishedAt, ownText }] = await Promise.all([ourNewspaper(), ourLegalPage('confidentialite')])
  return (
    <TextPage title="Confidentialité">
      <LegalDates page="confidentialite" />
      <p>
        {name} se lit sans compte, sans publicité et sans pistage. Voici vos droits, puis ce que le site garde, et
        pourquoi.
      </p>
      {publishedAt ? <Controller /> : <p>Le journal n’a pas encore dit qui répond de ces données.</p>}
      <h2 id="droits">Vos droits</h2>
      <YourRights />
      <h2 id="durees">Ce qui est gardé, et combien de temps</h2>
      <p>
        Toutes les dix minutes, le site efface de lui-même ce qui est arrivé à son terme. Les adresses électroniques des
        lecteurs sont scellées{'\u202f'}; personne d’autre que la rédaction n’accède à ce qui n’est pas publié. Rien
        n’est vendu, le site lui-même n’envoie rien hors de l’Union européenne, et aucune décision sur vous n’est prise
        par une machine seule, hors les limites que dit la modération.
      </p>
      {processings.map(([id, processing]) => (
        <Fragment key={id}>
          <h3 id={id}>{typeset(processing.name)}</h3>
          {wordsOf[id]}
          <Facts processing={processing} />
        </Fragment>
      ))}
      {publishedAt && <OwnText text={ownText} />}
    </TextPage>
  )
}

function Facts({ processing }: { processing: Processing }) {
  const { purpose, recipients, transfers, howLong } = processing
  const lines: [string, string][] = [
    ['Pourquoi', purpose],
    ['Base légale', groundsOf(processing)],
    ['Qui y a accès', recipients],
    ...(transfers === NO_TRANSFER ? [] : [['Hors de l’Union européenne', transfers] as [string, string]]),
  ]
  return (
    <dl className="processing">
      {lines.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{typeset(words)}</dd>
        </div>
      ))}
      <div>
        <dt>Combien de temps</dt>
        {howLong && <dd>{typeset(howLong)}</dd>}
        {keptBy(processing).map((kept) => (
          <dd key={kept.what}>
            {typeset(`${kept.what} : `)}
            <strong>{typeset(kept.howLong)}</strong>. {typeset(kept.why)}
          </dd>
        ))}
      </div>
    </dl>
  )
}
