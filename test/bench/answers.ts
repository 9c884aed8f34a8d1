/** Answers: every form of the corpus is answered by a machine in a browser, and read by the organisation. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './sample-house.ts'

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const config = 'test/journeys/vitest.config.ts'
const journey = 'test/journeys/form-corpus.journey.ts'
const line = /^(.+?) +(\d+) questions, (\d+) answers: ([\d.]+) s each, read in ([\d.]+) s$/

const child = spawn(process.execPath, [vitest, 'run', '--config', config, journey], {
  cwd: root,
  env: { ...process.env, EVERY_FORM: '1', NO_COLOR: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const forms: object[] = []
const rest: string[] = []
for await (const said of createInterface(child.stdout)) {
  const [whole, form, questions, answers, each, read] = line.exec(said) ?? []
  if (!whole) rest.push(said)
  else {
    process.stdout.write(`${whole}\n`)
    forms.push({
      form,
      questions: Number(questions),
      answers: Number(answers),
      each: Number(each),
      read: Number(read),
    })
  }
}
const code = child.exitCode ?? (await new Promise<number>((done) => child.once('close', done)))
// What failed says so in its own words.
if (code !== 0) process.stdout.write(`${rest.join('\n')}\n`)
const sent = forms.reduce((sum, one) => sum + (one as { answers: number }).answers, 0)
const outcome = code === 0 ? 'each read as it was typed' : 'not all of them as they were typed'
process.stdout.write(`\n${forms.length} forms, ${sent} answers, ${outcome}\n`)
process.stdout.write(`${JSON.stringify({ bench: 'answers', forms, passed: code === 0 })}\n`)
process.exit(code)
