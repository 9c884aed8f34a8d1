import { defineConfig } from 'vitest/config'

/** Only the hostile server, with its table: npm run adversary. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/adversary/vault/**/*.test.ts'],
    globalSetup: ['test/database.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['./test/adversary/vault/table.ts'],
  },
})
