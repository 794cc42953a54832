// In an open discussion a comment is shown at once if its browser has done a sum for it (ALTCHA). A worker does it while its
// author writes; what is sent sooner, or without, is read by a person first. Nothing is kept on the device.
const form = document.querySelector('.comment-form')
// not in the document, so that no browser fills in again what was used
const proof = Object.assign(document.createElement('input'), { type: 'hidden', name: 'proof' })
/** Milliseconds: a little less than the half hour for which a proof is good (lib/comments/proof.rules.ts). */
const LASTS = 28 * 60_000
const PATIENCE = 60_000
let worker
let due = 0

function renew() {
  if (Date.now() < due) return
  due = Date.now() + LASTS
  worker?.terminate()
  worker = new Worker(form.dataset.proofSolver)
  worker.onmessage = ({ data }) => {
    worker.terminate()
    // no network, or nothing is asked for
    if (!data) due = Date.now() + PATIENCE
    proof.value = data
  }
}

form.append(proof)
for (const each of ['focusin', 'input']) form.addEventListener(each, renew)
// a hand that comes back to send what was written long ago
form.addEventListener('pointerover', () => worker && renew())
// whoever comes back to the page writes another comment
form.addEventListener('submit', () => {
  due = 0
})
// quoted, or brought back with its faults: it may be sent without another touch
if (form.elements.body.value) renew()
