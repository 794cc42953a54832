// Tells the newspaper how far and how long an article is read, without telling by whom: nothing is kept on the device, each report
// only adds to sums, and a reader whose browser objects (Global Privacy Control, Do Not Track) sends none.
const { counts } = document.querySelector('script[data-counts]').dataset
const blocks = [...(document.querySelector('.article-body')?.children ?? [])]
const [opened] = performance.getEntriesByType('navigation')
// prepared beforehand: the newspaper has not counted this view, for it could not know that it would be seen
let unseen = opened?.activationStart > 0 || opened?.deliveryType === 'navigational-prefetch'
let quarters = 0
let told = 0
let toldSeconds = ''
let milliseconds = 0
let since = 0

// by whole blocks: the last one of each quarter of the text
const sight = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting || !since) continue
    quarters = Math.max(quarters, Math.floor((4 * (blocks.indexOf(target) + 1)) / blocks.length))
    sight.unobserve(target)
  }
})

const turn = () => {
  if (document.visibilityState === 'visible') {
    since ||= performance.now()
    // asked again, now that it counts
    sight.disconnect()
    for (const block of blocks) sight.observe(block)
  } else tell()
}

const tell = () => {
  if (!since) return
  milliseconds += performance.now() - since
  since = 0
  const seconds = Math.floor(milliseconds / 1000)
  const report = { p: counts, q: [told, quarters], s: [toldSeconds, seconds] }
  if (unseen) Object.assign(report, { v: 1, r: document.referrer })
  told = quarters
  toldSeconds = seconds
  if (blocks.length || unseen) navigator.sendBeacon('/mesure', new URLSearchParams(report))
  unseen = false
}

if (!navigator.globalPrivacyControl && navigator.doNotTrack !== '1') {
  document.addEventListener('visibilitychange', turn)
  addEventListener('pagehide', tell)
  // gone back to, as it was left
  addEventListener('pageshow', ({ persisted }) => {
    unseen ||= persisted
    turn()
  })
  turn()
}
