import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { exchangeWords } from '#blocks/forms/exchange/exchange.text.ts'
import type { Source } from '#blocks/forms/exchange/reading.ts'
import { type Outcome, outcomeOf, reportJson, reportText, sayBad } from '#blocks/forms/exchange/report.ts'
import { exportForm, type OutFormat, outFormats } from '#blocks/forms/exchange/writing.ts'
import { BadFile, most } from '#field/office/bad-file.ts'
import { langOf } from '#kernel/config.ts'
import type { Command } from './command.ts'

const words = exchangeWords(langOf())

/**
 * `jam forms import FILE… --report` tells what of forms of other programs is understood, `--to` writes them in our own
 * format; `jam forms export FILE… --to xlsx|md|json` writes them for other programs. Neither needs the house to run.
 */
export const command: Command = async ([what, ...args]) => {
  const options = {
    report: { type: 'boolean' },
    json: { type: 'boolean' },
    to: { type: 'string' },
    into: { type: 'string' },
  } as const
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  const isOut = what === 'export' && outFormats.includes(values.to as OutFormat)
  if (positionals.length === 0 || (what !== 'import' && !isOut)) return fail(words.usage)
  const outcomes = positionals.flatMap(filesIn).map(outcome)
  if (isOut) writeAll(outcomes, values.to as OutFormat, values.into ?? '.')
  else {
    if (values.to) writeAll(outcomes, 'json', values.to)
    if (values.report || values.json || !values.to) tell(outcomes, values.json ?? false)
  }
  if (outcomes.some((one) => 'bad' in one)) process.exitCode = 1
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

/** A folder means every file in it. */
function filesIn(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path]
  const inside = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  return inside
    .sort((one, other) => one.name.localeCompare(other.name))
    .flatMap(({ name }) => filesIn(join(path, name)))
}

function outcome(path: string): Outcome {
  const name = relative('.', path)
  if (!existsSync(path)) return { name, bad: new BadFile('missing') }
  if (statSync(path).size > most.bytes) return { name, bad: new BadFile('big') }
  return { ...outcomeOf(sourceAt(path)), name }
}

const sourceAt = (path: string): Source => ({
  name: basename(path),
  bytes: readFileSync(path),
  beside: (name) => {
    const found = ['xlsx', 'md', 'csv', 'json']
      .map((ending) => join(dirname(path), `${basename(name)}.${ending}`))
      .find(existsSync)
    return found === undefined || statSync(found).size > most.bytes
      ? undefined
      : { name: basename(found), bytes: readFileSync(found) }
  },
})

function tell(outcomes: readonly Outcome[], json: boolean): void {
  const lang = langOf()
  process.stdout.write(
    `${json ? JSON.stringify(reportJson(outcomes, lang), null, 2) : reportText(outcomes, lang)}\n`,
  )
}

function writeAll(outcomes: readonly Outcome[], format: OutFormat, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const one of outcomes) {
    if ('bad' in one) process.stderr.write(`${one.name}: ${sayBad(one.bad, langOf())}\n`)
    else if (!one.imported.form) process.stderr.write(`${one.name}: ${words.noForm}\n`)
    else {
      const path = join(
        folder,
        `${basename(one.name).replace(/\.\w+$/, '')}.${format === 'json' ? 'form.json' : format}`,
      )
      writeFileSync(path, exportForm(one.imported.form, format))
      process.stdout.write(`${words.written(path)}\n`)
    }
  }
}
