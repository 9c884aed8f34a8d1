import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'

const named = (pattern: string) =>
  Object.fromEntries(globSync(pattern).map((file) => [basename(file).replace(/\.(tsx?|css)$/, ''), file]))

const withoutTests = (entries: Record<string, string>) =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => !file.includes('.test.')))

export default defineConfig({
  appType: 'custom',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  builder: {},
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        outDir: 'dist/browser',
        manifest: true,
        modulePreload: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: {
            ...withoutTests(named('src/**/*.element.{ts,tsx}')),
            house: 'src/look/house.css',
            vault: 'src/custody/room/vault.css',
          },
          output: { entryFileNames: 'assets/[name]-[hash].js' },
        },
      },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        ssr: true,
        copyPublicDir: false,
        sourcemap: true,
        rolldownOptions: {
          input: { main: 'src/main.ts', jam: 'src/app/jam.command.ts', ...named('src/**/*.thread.ts') },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: ['test/journeys/**', 'test/adversary/**', 'node_modules/**'],
    globalSetup: ['test/database.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
} as Parameters<typeof defineConfig>[0])
