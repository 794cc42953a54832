// Loaded into the site's processes (--import): when the launcher is killed without a word, they do not outlive it.
const launcher = process.ppid

setInterval(() => {
  if (process.ppid !== launcher) process.kill(process.pid, 'SIGTERM')
}, 1000).unref()
