// Has the service worker keep what was read, for when there is no network. It waits until the page has all it needs itself.
const register = () => navigator.serviceWorker.register('/sw.js').catch(() => {})
if (navigator.serviceWorker) {
  if (document.readyState === 'complete') register()
  else addEventListener('load', register)
}
