import { Moment } from '@/app/_components/moment'
import {
  answerSentence,
  CHANNELS,
  channelNames,
  occasionNames,
  stateNames,
} from '@/lib/announcements/announcement.rules'
import type { AnnouncementRow, ChannelOverview } from '@/lib/announcements/overview.queries'
import { typeset } from '@/lib/articles/typography.rules'
import { countOf } from '@/lib/said-figures.rules'
import { retry } from './actions'

type Props = { overviews: ChannelOverview[]; latest: AnnouncementRow[] }

/** Who was told of what, and what waits to be told. */
export function Announcements({ overviews, latest }: Props) {
  return (
    <>
      {CHANNELS.map((channel) => (
        <Channel key={channel} {...(overviews.find((each) => each.channel === channel) ?? none(channel))} />
      ))}
      {latest.length > 0 && (
        <div className="newsroom-scroll">
          <table className="newsroom-table">
            <caption className="sr-only">Annonces en attente, abandonnées, puis les dernières envoyées</caption>
            <thead>
              <tr>
                <th scope="col">Adresse</th>
                <th scope="col">Occasion</th>
                <th scope="col">À qui</th>
                <th scope="col">État</th>
                <th scope="col">Essais</th>
                <th scope="col">Dernière réponse</th>
              </tr>
            </thead>
            <tbody>
              {latest.map(({ id, channel, address, occasion, state, attempts, sentAt, nextTryAt, lastAnswer }) => (
                <tr key={id}>
                  <td>
                    <a href={address}>{address}</a>
                  </td>
                  <td>{occasionNames[occasion]}</td>
                  <td>{channelNames[channel]}</td>
                  <td>
                    {stateNames[state]}
                    {sentAt && (
                      <>
                        , <Moment at={sentAt} />
                      </>
                    )}
                    {state === 'waiting' && (
                      <>
                        , prochain essai le <Moment at={nextTryAt} />
                      </>
                    )}
                  </td>
                  <td>{countOf(attempts)}</td>
                  <td>{typeset(answerSentence(lastAnswer)) || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

const none = (channel: ChannelOverview['channel']): ChannelOverview => ({
  channel,
  lastSent: null,
  waiting: 0,
  failed: 0,
})

function Channel({ channel, lastSent, waiting, failed }: ChannelOverview) {
  return (
    <section className="mb-4" aria-label={`Annonces, ${channelNames[channel]}`}>
      <h3 className="font-semibold">{channelNames[channel]}</h3>
      <p>
        {lastSent ? (
          <>
            Dernière annonce le <Moment at={lastSent} />.{' '}
          </>
        ) : (
          'Aucune annonce n’a encore été envoyée. '
        )}
        {countOf(waiting)} en attente, {countOf(failed)} abandonnée{failed > 1 && 's'}.
      </p>
      {waiting + failed > 0 && (
        <form action={retry}>
          <input type="hidden" name="channel" value={channel} />
          <button type="submit" className="button button-small" aria-label={`Réessayer, ${channelNames[channel]}`}>
            Réessayer
          </button>
        </form>
      )}
    </section>
  )
}
