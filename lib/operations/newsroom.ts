import { existsSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { email } from '../accounts/account.rules'
import { ROLES } from '../accounts/capability.rules'
import { inviteToNewsroom } from '../accounts/invite-to-newsroom'
import { closeDatabase } from '../database'
import { openDatabase } from './open-database'
import { stopAll } from './processes'
import { loadSecrets } from './secrets'

// npm run newsroom -- invite MAIL [--role ROLE]: sends the one-time link by which somebody becomes a member, and prints it.
if (existsSync('.env')) process.loadEnvFile('.env')
const [command, mail] = process.argv.slice(2)
const wanted = process.argv.includes('--role') ? process.argv[process.argv.indexOf('--role') + 1] : 'administrator'
const role = ROLES.find((each) => each === wanted)
const address = email.safeParse(mail ?? '')

if (command !== 'invite' || !address.success || !role) {
  console.error(`Usage: npm run newsroom -- invite MAIL [--role ${ROLES.join('|')}]`)
  process.exit(2)
}

const folder = resolve(process.env.DATA_FOLDER ?? '.data')
mkdirSync(folder, { recursive: true })
Object.assign(process.env, loadSecrets(folder))
try {
  const database = await openDatabase(folder)
  process.env.DATABASE_URL = database.url
  process.env.SITE_URL ??= `http://localhost:${process.env.PORT ?? 3000}`
  const outcome = await inviteToNewsroom({ email: address.data, roles: [role] })
  await closeDatabase()
  await database.stop()
  console.log(
    outcome.ok
      ? `\n${outcome.link}\n\nThe link is good for seven days, once; a letter with it is on its way too.`
      : `✗ ${address.data} has an account already.`,
  )
  process.exitCode = outcome.ok ? 0 : 1
} catch (fault) {
  console.error(`✗ ${fault instanceof Error ? fault.message : fault}`)
  process.exitCode = 1
} finally {
  await stopAll()
}
