export const ROLES = ['journalist', 'editor', 'moderator', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const roleNames: Record<Role, string> = {
  journalist: 'Journaliste',
  editor: 'Secrétariat de rédaction',
  moderator: 'Modération',
  administrator: 'Administration',
}

/** What one may be allowed to do, and who may. */
const holders = {
  'keep-own-account': ROLES,
  'enter-newsroom': ['journalist', 'editor', 'moderator', 'administrator'],
  'write-articles': ['journalist', 'editor', 'administrator'],
  // whoever only writes submits, unless an administrator lets them publish alone (lib/desk/stage.rules.ts)
  'approve-articles': ['editor', 'administrator'],
  'handle-replies': ['editor', 'administrator'],
  'delete-pictures': ['editor', 'administrator'],
  'arrange-front': ['editor', 'administrator'],
  'handle-error-reports': ['journalist', 'editor', 'administrator'],
  'lead-discussions': ['journalist', 'editor', 'moderator', 'administrator'],
  'moderate-comments': ['moderator', 'administrator'],
  'set-moderation': ['moderator', 'administrator'],
  'read-audience': ['journalist', 'editor', 'administrator'],
  'manage-redirects': ['editor', 'administrator'],
  'manage-newspaper': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Capability = keyof typeof holders

/** Whoever is signed in keeps their own account, whatever else they may not do yet. */
export const can = (roles: readonly Role[], capability: Capability): boolean =>
  capability === 'keep-own-account' || roles.some((role) => (holders[capability] as readonly Role[]).includes(role))
