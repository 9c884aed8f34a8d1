import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those that take longest, in that order: begun last, one of them would run on alone at the end. */
const longest = [
  ...['every-page', 'talk-failures', 'canary', 'form-filling', 'chain', 'site-pages', 'vault-story', 'run'],
  ...['group-video', 'counselling', 'notebook', 'form-corpus', 'rooms', 'files', 'vault', 'form-builder'],
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.journey.ts`))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/journeys/**/*.journey.ts'],
    globalSetup: ['test/journeys/setup.ts'],
    // What a website is dressed in is read as text; without this it would be empty in tests.
    css: { include: [/site\/output/] },
    // What hangs is ended; what is only slow, on a machine with other things to do, is waited for.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongestFirst },
  },
})
