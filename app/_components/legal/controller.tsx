import { ourNewspaper } from '@/app/_desk/newspaper'
import { typeset } from '@/lib/articles/typography.rules'
import { MailTo } from './mail-to'

/** Who answers for what is kept of persons, and how they are reached (RGPD, article 13(1)(a) and (b)). */
export async function Controller() {
  const { publisher, publisherAddress, contactEmail, dataProtectionOfficer } = await ourNewspaper()
  return (
    <>
      <p>
        {typeset(`Le responsable du traitement est ${publisher || '…'}, ${inLine(publisherAddress) || '…'}`)} (
        <MailTo address={contactEmail} />
        ).
      </p>
      {dataProtectionOfficer && (
        <p>{typeset(`Délégué ou déléguée à la protection des données : ${inLine(dataProtectionOfficer)}.`)}</p>
      )}
    </>
  )
}

/** The same in a sentence, before a choice about cookies. */
export async function Asker() {
  const { publisher, contactEmail } = await ourNewspaper()
  return (
    <p>
      {typeset(`La question vous est posée par ${publisher || '…'}`)} (<MailTo address={contactEmail} />
      ).
    </p>
  )
}

const inLine = (lines: string): string => lines.replace(/\n+/g, ', ').replace(/\.$/, '')
