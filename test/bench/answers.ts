/** Answers: every form of the corpus is answered by a machine in a browser, and read by the organisation. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './sample-house.ts'

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const config = 'test/journeys/vitest.config.ts'
const journey = 'test/journeys/form-corpus.journey.ts'
const child = spawn(process.execPath, [vitest, 'run', '--config', config, '--silent=false', journey], {
  cwd: root,
  env: { ...process.env, EVERY_FORM: '1', NO_COLOR: '1' },
  stdio: 'inherit',
})
child.on('close', (code) => process.exit(code ?? 1))
