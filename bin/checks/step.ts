import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** One line of the list. A step with a `report` counts its tests, every other one counts as one. */
export type Step = { name: string; command: string[]; report?: string }
export type Outcome = { passed: number; failed: number; note: string; red: string[] }

/** What a step exits with when it could not be asked here, e.g. without a network. */
export const notAsked = 77

// What hangs is ended; what is only slow, on a slow machine, is not.
const patience = 40 * 60_000
const mostLines = 150

/** Runs a step and prints its line; the output of a failed one follows it. */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const begun = performance.now()
  if (step.report) rmSync(step.report, { force: true })
  const { code, output } = await run(step.command, env)
  const outcome = step.report ? countTests(step.report, code) : judge(step.name, code, output)
  const mark = outcome.failed > 0 ? '✗' : outcome.passed > 0 ? '✓' : '–'
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6)
  console.log(`  ${mark} ${step.name.padEnd(10)} ${seconds} s   ${outcome.note}`.trimEnd())
  if (outcome.failed > 0) console.log(`\n${lastOf(output)}\n`)
  return outcome
}

// Who reads the list wants the sentence at the end of a long output, not the whole of it.
function lastOf(output: string): string {
  const lines = output.trim().split('\n')
  const left = lines.length > mostLines ? [`(${lines.length - mostLines} lines before)`] : []
  return [...left, ...lines.slice(-mostLines)].map((line) => `      ${line}`).join('\n')
}

function run(
  [file = '', ...args]: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    let output = ''
    const hear = (text: Buffer) => {
      output += text
    }
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience })
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => done({ code: 1, output: error.message }))
    child.on('close', (code, signal) => {
      if (signal) output += `\nended by ${signal} (a step may take ${patience / 60_000} minutes)`
      done({ code: code ?? 1, output: stripVTControlCharacters(output) })
    })
  })
}

function judge(name: string, code: number, output: string): Outcome {
  const note = output.trim().split('\n').at(-1) ?? ''
  const short = note.length < 90 ? note : ''
  if (code === notAsked) return { passed: 0, failed: 0, note: short, red: [] }
  return code === 0
    ? { passed: 1, failed: 0, note: short, red: [] }
    : { passed: 0, failed: 1, note: '', red: [name] }
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: TestFile[]
}
type TestFile = { name: string; status: string; assertionResults: { status: string; fullName: string }[] }

// A file that cannot even be loaded has no failed test, yet the run has failed.
function countTests(report: string, code: number): Outcome {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = read(report)
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests)
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
  const note = `${numPassedTests + failed} tests${skipped}`
  return { passed: numPassedTests, failed, note, red: testResults.flatMap(redOf) }
}

function redOf({ name, status, assertionResults }: TestFile): string[] {
  if (status !== 'failed') return []
  const file = relative('.', name)
  const red = assertionResults.filter((one) => one.status === 'failed')
  return red.length > 0 ? red.map(({ fullName }) => `${file}: ${fullName}`) : [file]
}

function read(report: string): Partial<Report> {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return {}
  }
}
