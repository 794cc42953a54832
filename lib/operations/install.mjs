// Plain Node, no dependency: it runs before there are any. Installs what the lockfile names, when it is not there yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
process.chdir(root)

const stop = (sentence) => {
  console.error(`✗ ${sentence}`)
  process.exit(1)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then run this again.`)
}

const wanted = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(readFileSync('package.json'))
  .digest('hex')
const stamp = 'node_modules/.installed'
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('… installing dependencies from the lockfile (about half a minute)')
  const started = Date.now()
  // development packages too: the build and the tests want them, whatever NODE_ENV says
  const npm = spawnSync('npm', ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (npm.status !== 0)
    stop('npm install failed (its words are above). Check the network and the disk, then run this again.')
  writeFileSync(
    stamp,
    createHash('sha256').update(readFileSync('package-lock.json')).update(readFileSync('package.json')).digest('hex'),
  )
  console.log(`✓ dependencies installed (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

const onPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

if (process.argv.includes('--with-browser') && !hasBrowser()) {
  console.log('… installing a Chromium for the browser tests')
  const bundled = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 })
  if (bundled.status !== 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    })
  }
  if (bundled.status !== 0 && !hasBrowser())
    stop('No Chromium could be installed. Install one, or name it in CHROMIUM_PATH, then run this again.')
  console.log('✓ a Chromium is there')
}

function hasBrowser() {
  if (process.env.CHROMIUM_PATH && existsSync(process.env.CHROMIUM_PATH)) return true
  if (['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(onPath)) return true
  const asked = spawnSync('node', ['-e', "console.log(require('@playwright/test').chromium.executablePath())"])
  return existsSync(asked.stdout?.toString().trim() || '/nowhere')
}
