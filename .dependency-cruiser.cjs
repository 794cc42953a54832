// The imports that the house allows (decisions/0001). Each rule was seen to fire.
const ban = (name, from, to) => ({ name, severity: 'error', from, to })
const runtimeOnly = { dependencyTypesNot: ['type-only'] }
module.exports = {
  forbidden: [
    ban('no-circles', {}, { circular: true }),
    ban(
      'the-trade-knows-no-framework',
      { path: '^lib/' },
      { path: '^(app/|proxy\\.ts$|node_modules/(next|next-auth|react|react-dom|server-only)/)' },
    ),
    ban(
      'sql-lives-in-queries',
      { path: '^(app|lib)/', pathNot: '^lib/(database\\.ts$|operations/|.*\\.queries(\\.test)?\\.ts$)' },
      { path: '^(node_modules/(drizzle-orm|postgres|pg)/|drizzle/schema/)', ...runtimeOnly },
    ),
    ban(
      'rules-are-pure',
      { path: '\\.rules\\.ts$' },
      { pathNot: '(\\.rules\\.ts$|^node_modules/(zod|diff|unhomoglyph)/)', ...runtimeOnly },
    ),
    ban(
      'client-sees-only-rules',
      { path: '\\.client\\.tsx$' },
      { path: '^(lib|drizzle)/', pathNot: '\\.rules\\.ts$', ...runtimeOnly },
    ),
    ban(
      'no-client-components-for-readers',
      { path: '^app/\\((reading|previews)\\)/' },
      { path: '(\\.client\\.tsx$|^node_modules/next/(link|image|form)\\.js$)' },
    ),
    ban('readers-do-not-enter-the-newsroom', { path: '^app/\\((reading|previews)\\)/' }, { path: '^app/admin/' }),
    ban(
      'the-newsroom-does-not-borrow-from-readers',
      { path: '^app/admin/' },
      { path: '^app/\\((reading|previews)\\)/' },
    ),
    ban(
      'schema-depends-on-nothing',
      { path: '^drizzle/schema/' },
      { pathNot: '^(drizzle/schema/|node_modules/drizzle-orm/)' },
    ),
    ban('page-cache-stands-alone', { path: '^lib/page-cache/' }, { path: '^(app/|node_modules/(next|react)/)' }),
  ],
  required: [
    {
      name: 'an-invitation-is-its-own-capability',
      severity: 'error',
      module: { path: '^app/admin/(connexion|invitation|mot-de-passe)/.*actions\\.ts$' },
      to: { path: '^app/_desk/visitor-action\\.ts$' },
    },
    {
      name: 'newsroom-actions-check-a-capability',
      severity: 'error',
      module: { path: '^app/admin/(?!(connexion|invitation|mot-de-passe)/).*actions\\.ts$' },
      to: { path: '^app/_desk/staff-action\\.ts$' },
    },
    {
      name: 'reader-actions-name-the-caller',
      severity: 'error',
      module: { path: '^app/(?!admin/|_desk/).*actions\\.ts$' },
      to: { path: '^app/_desk/reader-action\\.ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
}
