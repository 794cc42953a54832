import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }
const pure = ['**/*.rules.test.ts', 'lib/page-cache/**/!(*.queries).test.ts']

export default defineConfig({
  test: {
    projects: [
      { resolve: { alias }, test: { name: 'rules', include: pure, exclude: ['node_modules/**'], testTimeout: 30_000 } },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['lib/**/*.test.ts', 'app/**/*.test.ts'],
          exclude: [...pure, 'node_modules/**'],
          globalSetup: ['lib/operations/testing/global-setup.ts'],
          setupFiles: ['lib/operations/testing/database-file.ts'],
          pool: 'forks',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
