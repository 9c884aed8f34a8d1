import { parseDocument } from 'yaml'
import { z } from 'zod'
import { type Check, checkForm } from './checks.ts'
import { factNames, optionsOfFact, taskNames } from './fact.ts'

const both = z.strictObject({ de: z.string().min(1).max(300), en: z.string().min(1).max(300) })
const id = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/, 'is no name (a-z, 0-9, -)')
const minutes = z.int().min(0).max(2880)

/** What the effort of a step may be counted by: acts of the organisation, each an event of the need. */
export const countedActs = ['need.submitted', 'question.answered', 'need.readied'] as const

const condition = z.strictObject({
  id,
  task: z.enum(taskNames as [string, ...string[]]).optional(),
  title: both,
  todo: both,
  checks: z.array(checkForm).min(1),
})
const agreement = z.strictObject({ id, who: z.enum(['organisation', 'organiser', 'reviewer']), says: both })
const step = z.strictObject({
  id,
  title: both,
  minutes,
  phase: z.enum(['before', 'during']),
  act: z.enum(countedActs).optional(),
  once: z.boolean().default(false),
})
const stage = z.strictObject({
  id,
  name: both,
  gate: z.literal('admission').optional(),
  conditions: z.array(condition).default([]),
  agreements: z.array(agreement).default([]),
  steps: z.array(step).default([]),
})
const templateForm = z.strictObject({
  template: id,
  name: both,
  says: both,
  effort: z.strictObject({ before: minutes, during: minutes }),
  stages: z.array(stage).min(1),
})

/** A jam's template (Vorlage): the stages of its needs, what is checked and agreed in each, and the effort promised. */
export type Template = z.output<typeof templateForm>
export type Stage = Template['stages'][number]
export type Condition = Stage['conditions'][number]
export type Agreement = Stage['agreements'][number]
export type Phase = 'before' | 'during'

/** Reads a template. Everything that is wrong is told at once, each with its place: `stages[1].conditions[0].checks[0].of`. */
export function readTemplate(text: string): { template: Template } | { problems: string[] } {
  const document = parseDocument(text, { prettyErrors: true })
  if (document.errors.length > 0)
    return { problems: document.errors.map(({ message }) => firstLine(message)) }
  const read = templateForm.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!read.success)
    return { problems: read.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`) }
  const problems = [...twice(read.data), ...unknown(read.data), ...tooMuch(read.data), ...gateless(read.data)]
  return problems.length > 0 ? { problems } : { template: read.data }
}

function twice({ stages }: Template): string[] {
  const names = stages.flatMap((one) => [
    `stage ${one.id}`,
    ...one.conditions.map(({ id }) => `condition ${id}`),
    ...one.agreements.map(({ id }) => `agreement ${id}`),
    ...one.steps.map(({ id }) => `step ${id}`),
  ])
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
    (name) => `${name}: is there twice`,
  )
}

/** Names of facts and of their values that nothing in the house knows: a check of them would never hold. */
function unknown({ stages }: Template): string[] {
  return stages.flatMap(({ conditions }, s) =>
    conditions.flatMap(({ checks }, c) =>
      checks.flatMap((check, k) => {
        const at = `stages[${s}].conditions[${c}].checks[${k}]`
        return namesIn(check).flatMap(([of, values]) => unknownIn(at, of, values))
      }),
    ),
  )
}

const namesIn = (check: Check): [string, readonly string[]][] => [
  [check.of, 'values' in check ? check.values : []],
  ...[check.when, check.unless].flatMap((one): [string, readonly string[]][] =>
    one ? [[one.of, one.is]] : [],
  ),
]

function unknownIn(at: string, of: string, values: readonly string[]): string[] {
  if (!factNames.includes(of))
    return [`${at}: "${of}" is not asked anywhere; known are ${factNames.join(', ')}`]
  const options = optionsOfFact[of]
  const strange = values.filter((value) => options && !options.includes(value))
  return strange.map((value) => `${at}: "${of}" is never "${value}", but one of ${options?.join(', ')}`)
}

/** The promise holds only when what is planned fits into it. */
function tooMuch({ effort, stages }: Template): string[] {
  const steps = stages.flatMap((one) => one.steps)
  return (['before', 'during'] as const).flatMap((phase) => {
    const sum = steps.filter((one) => one.phase === phase).reduce((all, one) => all + one.minutes, 0)
    const most = effort[phase]
    return sum > most ? [`effort.${phase}: the steps take ${sum} minutes, promised are ${most}`] : []
  })
}

function gateless({ stages }: Template): string[] {
  const gates = stages.filter(({ gate }) => gate).length
  return gates === 1 ? [] : [`stages: exactly one has "gate: admission", not ${gates}`]
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, at) =>
      typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`,
    )
    .join('') || 'template'

const firstLine = (text: string): string => text.split('\n')[0] ?? text
