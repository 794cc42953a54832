// The banner's answer without leaving the page: what was being read or written stays as it is. Without this, or if it does not
// succeed, the form goes the usual way and leads back.
const panel = document.querySelector('.consent')
const form = panel.querySelector('form')
// where the reader came from, to lead them back there
let before = null
let usual = false

panel.addEventListener('focusin', ({ relatedTarget }) => {
  if (relatedTarget && !panel.contains(relatedTarget)) before = relatedTarget
})

form.addEventListener('submit', async (event) => {
  const { submitter: button } = event
  if (usual || event.defaultPrevented || !button?.value) return
  event.preventDefault()
  try {
    const body = new FormData(form, button)
    // where it leads back to is this page: nothing of it is needed
    const { type } = await fetch(form.action, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(8000),
    })
    if (type !== 'opaqueredirect') throw new Error(type)
  } catch {
    usual = true
    form.requestSubmit(button)
    return
  }
  if (!document.cookie.includes('unsujet-consent=')) {
    tell(
      'Votre navigateur n’accepte pas les cookies : rien de facultatif n’est utilisé, et nous ne vous le redemanderons pas.',
    )
    return
  }
  dispatchEvent(new Event('preferences'))
  say('Votre choix est enregistré.')
  lead()
})

// nothing can be kept: it is said where the question was, until the next page (preferences.js asks on the first one alone)
function tell(words) {
  const text = panel.querySelector('p')
  text.setAttribute('role', 'status')
  text.tabIndex = -1
  text.textContent = words
  form.remove()
  text.focus()
}

function say(words) {
  const status = Object.assign(document.createElement('p'), { className: 'sr-only' })
  status.setAttribute('role', 'status')
  document.body.append(status)
  // a region is heard once it has been there
  setTimeout(() => status.append(words), 50)
}

function lead() {
  const main = document.querySelector('main')
  if (before?.isConnected) before.focus({ preventScroll: true })
  else if (main) {
    main.tabIndex = -1
    main.focus({ preventScroll: true })
  }
}
