import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/adversary/**/*.test.ts'],
    globalSetup: ['test/adversary/furnish.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
})
