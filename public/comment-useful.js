// « Utile » without leaving: the form goes as it is, and goes the usual way, to a page that says why, if that does not succeed.
// Nothing is noted on the device: a page reloaded is everybody's again, and a second press finds its vote counted.
const underWay = new Set()
let usual = false
let status = null

// a press cut off by its reader's leaving is not to hold them back
let left = false
for (const each of ['pagehide', 'pageshow']) {
  addEventListener(each, () => {
    left = each === 'pagehide'
  })
}

addEventListener('submit', async (event) => {
  const { target: form, submitter: button } = event
  // Next, without the page cache in front of it, has taken it by now
  if (usual || event.defaultPrevented || !form.requestSubmit || !button?.matches('.comment-useful')) return
  event.preventDefault()
  const { name, value: id } = button
  if (underWay.has(id)) return
  underWay.add(id)
  say('')
  try {
    const count = await send(form, name, id)
    show(id, name === 'utile', count)
  } catch {
    if (!left) {
      usual = true
      form.requestSubmit(button)
      usual = false
    }
  }
  underWay.delete(id)
})

/** How many find it useful now: a counted vote leads to an address that says so. */
async function send(form, name, id) {
  const body = new FormData(form)
  body.append(name, id)
  // slower, it is better watched as a page that loads
  const signal = AbortSignal.timeout(8000)
  const { ok, url } = await fetch(form.action, { method: 'POST', body, signal, keepalive: true })
  const count = new URL(url).searchParams.get('compte')
  if (!ok || !count) throw new Error(url)
  return count
}

// a comment pinned on top stands on the page twice
function show(id, pressed, count) {
  for (const button of document.querySelectorAll(`.comment-useful[value="${id}"]`)) {
    button.name = pressed ? 'retirer' : 'utile'
    button.setAttribute('aria-pressed', String(pressed))
    button.replaceChildren(count > 0 ? `Utile (${count})` : 'Utile', button.querySelector('span'))
  }
  say(pressed ? 'Merci, c’est noté.' : 'Votre avis est retiré.')
}

// emptied at each press: the same words twice are news twice
function say(words) {
  if (!status) {
    status = Object.assign(document.createElement('p'), { className: 'sr-only' })
    status.setAttribute('role', 'status')
    document.querySelector('#commentaires').append(status)
  }
  status.textContent = words
}
