import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Capability, can, ROLES, type Role } from '../../lib/accounts/capability.rules'
import { expect, signIn, test } from '../fixtures'

/**
 * Every server action of the newsroom, by file and name, and what it takes to be let in. `null`: whoever is not signed in, too.
 * A new one that is not named here fails the test.
 */
const needed: Record<string, Record<string, Capability | null>> = {
  'articles/[id]/actions': { moveArticle: 'write-articles', changeEmbargo: 'write-articles' },
  'articles/[id]/apercu/actions': { share: 'write-articles', withdrawLink: 'write-articles' },
  'articles/[id]/versions/actions': { restore: 'write-articles', withhold: 'approve-articles' },
  'articles/actions': { startArticle: 'write-articles' },
  'calendrier/actions': {
    pitch: 'write-articles',
    save: 'write-articles',
    decide: 'write-articles',
    begin: 'write-articles',
    move: 'write-articles',
    moveAndReturn: 'write-articles',
  },
  'compte/actions': {
    leaveNewsroom: 'keep-own-account',
    replacePassword: 'keep-own-account',
    closeSession: 'keep-own-account',
  },
  'compte/deux-etapes/actions': {
    offer: 'keep-own-account',
    confirm: 'keep-own-account',
    renew: 'keep-own-account',
    stop: 'keep-own-account',
  },
  'connexion/actions': { sendCode: null, startOver: null },
  'invitation/[token]/actions': { becomeMember: null },
  'media/actions': { savePicture: 'write-articles', removePicture: 'delete-pictures' },
  'moderation/[article]/actions': {
    answer: 'lead-discussions',
    pin: 'lead-discussions',
    setRules: 'lead-discussions',
  },
  'moderation/actions': { decide: 'moderate-comments' },
  'moderation/recours/actions': { settle: 'moderate-comments' },
  'moderation/reglages/actions': { saveRules: 'set-moderation' },
  'moderation/sanctions/actions': { sanction: 'moderate-comments', lift: 'moderate-comments' },
  'moderation/signales/actions': { settle: 'moderate-comments' },
  'mot-de-passe/actions': { askForLink: null, chooseByLink: null },
  'reglages/bureau/actions': { saveDesk: 'manage-newspaper' },
  'reglages/actions': { saveNewspaper: 'manage-newspaper', inviteMember: 'manage-newspaper' },
  'reglages/diffusion/actions': { saveDistribution: 'manage-newspaper', retry: 'manage-newspaper' },
  'reglages/donnees/actions': { settle: 'manage-newspaper' },
  'reglages/membres/actions': { changeMember: 'manage-newspaper', saveAccountSettings: 'manage-newspaper' },
  'reglages/menus/actions': { saveMenus: 'manage-newspaper' },
  'reglages/mots-cles/actions': { saveKeyword: 'manage-newspaper' },
  'reglages/pages-legales/actions': { decide: 'manage-newspaper' },
  'reglages/redirections/actions': {
    redirectAddress: 'manage-redirects',
    removeRedirect: 'manage-redirects',
    forgetAddress: 'manage-redirects',
  },
  'reglages/rubriques/actions': {
    openSection: 'manage-newspaper',
    saveSection: 'manage-newspaper',
    moveSection: 'manage-newspaper',
    removeSection: 'manage-newspaper',
  },
  'reglages/signatures/actions': { saveByline: 'manage-newspaper', removeByline: 'manage-newspaper' },
  'reponses/actions': { logRequest: 'handle-replies', mend: 'handle-replies', decide: 'handle-replies' },
  'signalements/actions': { settle: 'handle-error-reports' },
  'une/actions': { place: 'arrange-front' },
}

/** Addresses that answer in JSON or hand out a file. */
const addresses: { method: 'GET' | 'POST'; path: string; capability: Capability }[] = [
  { method: 'GET', path: '/admin/media/library', capability: 'write-articles' },
  { method: 'POST', path: '/admin/media/pictures', capability: 'write-articles' },
  { method: 'POST', path: '/admin/media/upload', capability: 'write-articles' },
  { method: 'GET', path: '/admin/articles/1/texte', capability: 'write-articles' },
  { method: 'POST', path: '/admin/articles/1/texte', capability: 'write-articles' },
  { method: 'GET', path: '/admin/articles/1/parution', capability: 'write-articles' },
  { method: 'POST', path: '/admin/articles/1/presence', capability: 'write-articles' },
  { method: 'GET', path: '/admin/articles/1/notes?numero=1', capability: 'write-articles' },
  { method: 'POST', path: '/admin/articles/1/notes', capability: 'write-articles' },
  { method: 'POST', path: '/admin/embeds', capability: 'write-articles' },
  { method: 'GET', path: '/admin/links/targets', capability: 'write-articles' },
  { method: 'POST', path: '/admin/links/dead', capability: 'write-articles' },
  { method: 'GET', path: '/admin/une/articles', capability: 'arrange-front' },
  { method: 'POST', path: '/admin/une/arrangement', capability: 'arrange-front' },
  { method: 'GET', path: '/admin/moderation/file', capability: 'moderate-comments' },
  { method: 'POST', path: '/admin/moderation/decisions', capability: 'moderate-comments' },
  { method: 'POST', path: '/admin/moderation/annulation', capability: 'moderate-comments' },
  { method: 'POST', path: '/admin/moderation/ouvert', capability: 'moderate-comments' },
  { method: 'GET', path: '/admin/moderation/registre', capability: 'moderate-comments' },
  { method: 'GET', path: '/admin/moderation/chiffres/csv', capability: 'moderate-comments' },
  { method: 'GET', path: '/admin/audience/csv', capability: 'read-audience' },
  { method: 'GET', path: '/admin/reglages/actes/csv', capability: 'manage-newspaper' },
  { method: 'GET', path: '/admin/reglages/donnees/registre', capability: 'manage-newspaper' },
  { method: 'GET', path: '/admin/reglages/donnees/registre-json', capability: 'manage-newspaper' },
  { method: 'GET', path: '/admin/reglages/consentement/registre', capability: 'manage-newspaper' },
  { method: 'GET', path: '/admin/reglages/consentement/preuves', capability: 'manage-newspaper' },
]

type Action = { id: string; file: string; name: string; page: string; capability: Capability | null }

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

/** The actions of the build under test, by the names that it gave them. */
function builtActions(): Action[] {
  const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  return Object.entries(manifest.node).flatMap(([id, { filename, exportedName: name, workers }]) => {
    const [, file] = /^app\/admin\/(.*)\.ts$/.exec(filename) ?? []
    if (file === undefined) return []
    const capability = needed[file]?.[name]
    if (capability === undefined) throw new Error(`${file} ${name}: who may?`)
    const [worker = ''] = Object.keys(workers)
    const page = worker.replace(/^app|\/page$/g, '').replace(/\[[^\]]+\]/g, '1')
    return [{ id, file, name, page, capability }]
  })
}

const FORBIDDEN = /refus=forbidden|"reason":"forbidden"|Votre compte ne permet pas cette action/
const SIGNED_OUT = /refus=signed-out|"reason":"signed-out"|Votre session a expiré|\/admin\/connexion/

/** What an action answers to an empty form, called as the browser's code calls it: its state and its form, or its form alone. */
async function call(page: Page, { id, page: path }: Action, shape: 'state' | 'form'): Promise<string> {
  const answer = await page.request.post(path, {
    maxRedirects: 0,
    headers: { 'next-action': id, accept: 'text/x-component', origin: new URL(page.url()).origin },
    multipart: { '1_rien': '', '0': shape === 'state' ? '[{"said":"","messages":{},"typed":{}},"$K1"]' : '["$K1"]' },
  })
  const { 'x-action-redirect': redirect = '', location = '' } = answer.headers()
  return [redirect, location, await answer.text()].join('\n')
}

/** Whether an action refuses so, in the shape that it takes. */
async function isRefused(page: Page, action: Action, refusal: RegExp): Promise<boolean> {
  for (const shape of ['form', 'state'] as const) if (refusal.test(await call(page, action, shape))) return true
  return false
}

test('every action of the newsroom refuses every role that lacks what it takes, and whoever is not signed in', async ({
  fresh,
}) => {
  test.setTimeout(600_000)
  const actions = builtActions()
  expect(actions).toHaveLength(Object.values(needed).flatMap((names) => Object.keys(names)).length)
  const guarded = actions.filter(({ capability }) => capability !== null && capability !== 'keep-own-account')
  const wrong: string[] = []
  for (const role of ROLES) {
    const page = await (await fresh()).newPage()
    await signIn(page, role)
    for (const action of guarded) {
      if (may(role, action.capability)) continue
      if (!(await isRefused(page, action, FORBIDDEN))) wrong.push(`${role}: ${action.file} ${action.name}`)
    }
  }
  const nobody = await (await fresh()).newPage()
  await nobody.goto('/admin/connexion')
  for (const action of actions) {
    if (action.capability === null) continue
    if (!(await isRefused(nobody, action, SIGNED_OUT))) wrong.push(`nobody: ${action.file} ${action.name}`)
  }
  expect(wrong).toEqual([])
})

test('whoever has what it takes is not refused for who they are', async ({ fresh }) => {
  test.setTimeout(300_000)
  // an empty form does nothing: but these have no form
  const without = [
    'startArticle',
    'retry',
    'saveAccountSettings',
    'saveMenus',
    'saveDistribution',
    'saveDesk',
    'saveRules',
  ]
  const wrong: string[] = []
  for (const role of ROLES) {
    const page = await (await fresh()).newPage()
    await signIn(page, role)
    for (const action of builtActions()) {
      if (action.capability === null || action.capability === 'keep-own-account' || without.includes(action.name))
        continue
      if (may(role, action.capability) && (await isRefused(page, action, FORBIDDEN))) {
        wrong.push(`${role}: ${action.file} ${action.name}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('every address of the newsroom that answers machines refuses whoever lacks what it takes', async ({ fresh }) => {
  test.setTimeout(300_000)
  const wrong: string[] = []
  const asked = async (page: Page, who: Role | null) => {
    for (const { method, path, capability } of addresses) {
      const answer = await page.request.fetch(path, {
        method,
        maxRedirects: 0,
        headers: { 'sec-fetch-site': 'same-origin' },
        ...(method === 'POST' && { data: {} }),
      })
      const location = answer.headers().location ?? ''
      const isShut = [401, 403, 404].includes(answer.status()) || /\/admin\/(refus|connexion)/.test(location)
      const shouldBe = who === null || !may(who, capability)
      if (isShut !== shouldBe && !(answer.status() === 404 && !shouldBe)) {
        wrong.push(`${who ?? 'nobody'}: ${method} ${path} ${answer.status()} ${location}`)
      }
    }
  }
  for (const role of ROLES) {
    const page = await (await fresh()).newPage()
    await signIn(page, role)
    await asked(page, role)
  }
  const nobody = await (await fresh()).newPage()
  await nobody.goto('/admin/connexion')
  await asked(nobody, null)
  expect(wrong).toEqual([])
})

const may = (role: Role, capability: Capability | null): boolean => capability === null || can([role], capability)
