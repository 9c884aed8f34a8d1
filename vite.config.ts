import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { listBuild } from './bin/build-list.ts'
import { onePage } from './bin/one-page.ts'
import { packAssets } from './bin/pack-assets.ts'

const named = (pattern: string) =>
  Object.fromEntries(globSync(pattern).map((file) => [basename(file).replace(/\.(tsx?|css)$/, ''), file]))

const withoutTests = (entries: Record<string, string>) =>
  Object.fromEntries(Object.entries(entries).filter(([, file]) => !file.includes('.test.')))

/**
 * age can also seal to hardware keys (tags, P-256). The vault refuses their recipients long before (`isHybrid`), so browsers
 * need not load a second elliptic curve: 10 kB. Fails when age comes in another shape.
 */
const withoutTags: Plugin = {
  name: 'without-tags',
  transform(code, id) {
    if (!id.endsWith('/age-encryption/dist/index.js')) return null
    const loads = 'import { TagRecipient, HybridTagRecipient } from "./recipients.js";'
    if (!code.includes(loads)) throw new Error('age-encryption has changed: look at without-tags again')
    const none = 'class TagRecipient { constructor() { throw new Error("no hardware keys") } }'
    return code.replace(loads, `${none}; const HybridTagRecipient = TagRecipient;`)
  },
}
const treeshake = {
  // They only make further key exchanges of @noble/post-quantum that nobody asks for.
  manualPureFunctions: ['QSF', 'createKitchenSink', 'ecdhKem'],
  // Whoever only seals needs no list of words: 7 kB.
  moduleSideEffects: (id: string) => !id.includes('/src/vault/words/'),
}

/** Libraries of many files of which the server needs a part: built in, what nobody asks for takes no memory. */
const shaken = [
  ...['zod', 'kysely', 'hono', '@hono/node-server', 'nodemailer', 'yaml', 'age-encryption', 'csv-parse'],
  ...['fflate', 'otpauth', 'ical-generator', 'feed', 'preact', 'preact-render-to-string'],
  ...[/^@noble\//, /^@scure\//],
]

/** A program with one letter beyond Latin-1 takes two bytes in memory for each of its letters: 4 MB. */
const inLatin: Plugin = {
  name: 'in-latin',
  generateBundle(_, files) {
    const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue
      if (/String\.raw`[^`]*[^\0-\xff]/.test(file.code)) throw new Error('a raw text is no place for escapes')
      file.code = file.code.replace(/[^\0-\xff]/g, escaped)
    }
  },
}

/**
 * Who pretends to be a browser, or that time and network are others, leaves that behind in the process and keeps to itself; so
 * does who looks at the plans of statements, which are counted for a whole process.
 */
const pretends =
  /fake-indexeddb|vi\.(stubGlobal|spyOn|useFakeTimers)|#test\/(adversary|feeding|counsellors|seekers)|pg_prepared/
const alone = globSync('src/**/*.test.{ts,tsx}').filter((file) => pretends.test(readFileSync(file, 'utf8')))
const together = { include: ['src/**/*.test.{ts,tsx}'], exclude: alone, isolate: false }
const others = {
  include: [...alone, 'test/**/*.test.{ts,tsx}'],
  exclude: ['test/journeys/**', 'test/adversary/**'],
}

const only = (environment: string, plugin: Plugin): Plugin => ({
  ...plugin,
  applyToEnvironment: ({ name }) => name === environment,
})

export default defineConfig({
  plugins: [
    only('ssr', inLatin),
    only('reader', withoutTags),
    onePage('reader', 'leser.html', 'Archiv lesen'),
  ],
  appType: 'custom',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
      listBuild()
      await packAssets()
    },
  },
  worker: { format: 'es', plugins: () => [withoutTags], rolldownOptions: { treeshake } },
  environments: {
    client: {
      build: {
        outDir: 'dist/browser',
        manifest: true,
        modulePreload: false,
        assetsInlineLimit: 0,
        // What a page may load is counted by bin/checks/budgets.ts.
        chunkSizeWarningLimit: 600,
        rolldownOptions: {
          input: {
            ...withoutTests(named('src/**/*.element.{ts,tsx}')),
            house: 'src/look/house.css',
            vault: 'src/custody/room/vault.css',
            workshop: 'src/look/workshop/workshop.css',
            builder: 'src/blocks/forms/builder/builder.css',
            form: 'src/field/view/form.css',
            inbox: 'src/blocks/forms/inbox/inbox.css',
            seeker: 'src/blocks/counselling/seeker/seeker.css',
            'counselling-desk': 'src/blocks/counselling/room/room.css',
            'records-desk': 'src/blocks/records/room/records.css',
            'site-desk': 'src/blocks/site/editor/site-editor.css',
          },
          output: { entryFileNames: 'assets/[name]-[hash].js' },
        },
      },
    },
    // The worker that keeps pages for a hall without a network: one file at the root, for it speaks for all below.
    hall: {
      consumer: 'client',
      build: {
        outDir: 'dist/hall',
        modulePreload: false,
        rolldownOptions: {
          input: { 'service-worker': 'src/look/offline/service-worker.ts' },
          output: { format: 'iife', codeSplitting: false, entryFileNames: '[name].js' },
        },
      },
    },
    // The same for one public form, and for nothing else: it knows neither the pages of a jam nor anybody.
    forms: {
      consumer: 'client',
      build: {
        outDir: 'dist/forms',
        modulePreload: false,
        rolldownOptions: {
          input: { 'service-worker': 'src/blocks/forms/filling/offline/form-worker.ts' },
          output: { format: 'iife', codeSplitting: false, entryFileNames: '[name].js' },
        },
      },
    },
    // What shows on a device that there is something to read, and knows nothing of what.
    notices: {
      consumer: 'client',
      build: {
        outDir: 'dist/notices',
        modulePreload: false,
        rolldownOptions: {
          input: { 'notice-worker': 'src/custody/outside/notice/notice-worker.ts' },
          output: { format: 'iife', codeSplitting: false, entryFileNames: '[name].js' },
        },
      },
    },
    // The page that opens an archive without a network, by whoever has it on a disk.
    reader: {
      consumer: 'client',
      build: {
        outDir: 'dist/reader',
        assetsInlineLimit: 100_000,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: {
          input: 'src/custody/archive/reader/main.tsx',
          output: { format: 'iife', codeSplitting: false },
          treeshake,
        },
      },
    },
    ssr: {
      // In development they come as they are: some are CommonJS, which cannot be evaluated piece by piece.
      resolve: { noExternal: process.argv.includes('build') ? shaken : [] },
      build: {
        outDir: 'dist/server',
        ssr: true,
        copyPublicDir: false,
        sourcemap: true,
        // Read from the disk, not sent to anybody: whoever starts the house need not hear that it is large.
        chunkSizeWarningLimit: 20_000,
        rolldownOptions: {
          input: {
            main: 'src/main.ts',
            jam: 'src/app/jam.command.ts',
            ...named('src/**/*.{thread,process}.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  test: {
    globalSetup: ['test/database.ts'],
    // What a website is dressed in is read as text; without this it would be empty in tests.
    css: { include: [/site\/output/] },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // A second is short where the machine does other things as well.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      // Reading all modules anew for each file was a third of the time.
      { extends: true, test: { name: 'floors', ...together } },
      { extends: true, test: { name: 'others', ...others } },
    ],
  },
} as Parameters<typeof defineConfig>[0])
