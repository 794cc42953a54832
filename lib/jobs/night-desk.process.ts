import sharp from 'sharp'
import { tellHub } from '../announcements/tell-hub'
import { tellSearchEngines } from '../announcements/tell-search-engines'
import { addUpAudience } from '../audience/add-up-audience'
import { showRecommendations } from '../comments/show-recommendations'
import { closeDatabase, transaction } from '../database'
import { publishDue } from '../desk/publish-due'
import { environment } from '../environment'
import { turnFrontOver } from '../front/turn-front-over'
import { log } from '../log'
import { sendMail } from '../mail/send-mail'
import { makeVariants } from '../media/make-variants'
import { orderMissingVariants } from '../media/order-missing-variants'
import { removePictureFiles } from '../media/remove-picture-files'
import { tellOfRuling } from '../moderation/tell-of-ruling'
import { forgetExpired } from '../privacy/forget-expired'
import { searchAnew } from '../search/search-anew'
import { printSitemaps } from '../sitemaps/print-sitemaps'
import { addJob } from './job.queries'
import { faultOf } from './job.rules'
import { openNightDesk } from './night-desk'

// A process of its own, so that its work never holds up a page. Started by lib/operations/site.ts.
// one picture by one thread, and nothing kept of it: there is time
sharp.concurrency(1)
sharp.cache(false)
const workers = {
  'add-up-audience': async () => void (await addUpAudience()),
  'forget-expired': async () => void (await forgetExpired()),
  'make-variants': makeVariants,
  'print-sitemaps': () => printSitemaps(),
  'publish-due': () => publishDue(),
  'remove-picture-files': removePictureFiles,
  'search-anew': searchAnew,
  'send-mail': sendMail,
  'show-recommendations': showRecommendations,
  'tell-hub': () => tellHub(),
  'tell-of-ruling': tellOfRuling,
  'tell-search-engines': () => tellSearchEngines(),
  'turn-front-over': () => turnFrontOver(),
}
const desk = await openNightDesk(environment().databaseUrl, workers, log())

const leave = () => void desk.close().catch(() => {})
process.on('SIGTERM', leave)
process.on('SIGINT', leave)

// what was to appear while the site was off appears at once
await transaction((tx) => addJob(tx, 'publish-due', {}, { jobKey: 'publish-due' }))
await orderMissingVariants()
// what became due while the site was off is not to wait for the next round
await transaction(async (tx) => {
  // first: what is a day old goes, and is to be in the sums by then
  await addJob(tx, 'add-up-audience', {}, { jobKey: 'add-up-audience', priority: -1 })
  await addJob(tx, 'forget-expired', {}, { jobKey: 'forget-expired' })
  await addJob(tx, 'print-sitemaps', {}, { jobKey: 'print-sitemaps' })
  await addJob(tx, 'tell-hub', {}, { jobKey: 'tell-hub' })
  await addJob(tx, 'tell-search-engines', {}, { jobKey: 'tell-search-engines' })
  await addJob(tx, 'turn-front-over', {}, { jobKey: 'turn-front-over' })
})
const code = await desk.closed.then(
  () => 0,
  (fault: unknown) => {
    log().error({ fault: faultOf(fault) }, 'the night desk could not go on')
    return 1
  },
)
await closeDatabase()
process.exit(code)
