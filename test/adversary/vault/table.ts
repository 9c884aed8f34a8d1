import { stripVTControlCharacters } from 'node:util'
import type { Reporter, TestModule } from 'vitest/node'

type Row = { place: string; attack: string; code: string; sentence: string }

/** Prints what became of every attack, and who was not refused. */
export default class Table implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly { message: string }[] = []): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const rows = tests.flatMap((test) =>
      test.result().state === 'passed' ? (test.meta().refusal ?? []) : [],
    )
    const failed = tests.filter((test) => test.result().state !== 'passed')
    for (const row of rows) tell(row)
    for (const test of failed) {
      const said = test.result().errors?.map(({ message }) => stripVTControlCharacters(message)) ?? []
      process.stdout.write(`\nNOT REFUSED  ${test.fullName}\n${said.join('\n')}\n`)
    }
    for (const { message } of errors) process.stdout.write(`${message}\n`)
    const codes = new Set(rows.map(({ code }) => code)).size
    const others = tests.length - failed.length - rows.length
    process.stdout.write(
      `\n${rows.length} attacks refused with ${codes} codes, ${failed.length} not; ${others} other checks passed\n`,
    )
  }
}

let last = ''
function tell({ place, attack, code, sentence }: Row): void {
  if (place !== last) process.stdout.write(`\nA server that deceives about ${place}\n`)
  last = place
  process.stdout.write(`  ${attack.padEnd(70)} ${code.padEnd(24)} ${sentence}\n`)
}
