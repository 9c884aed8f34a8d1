import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/adversary/**/*.test.ts'],
    globalSetup: ['test/adversary/furnish.ts', 'test/database.ts'],
    // A house that is killed again and again stands up as quickly as the machine lets it.
    testTimeout: 600_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 60_000 } },
  },
})
