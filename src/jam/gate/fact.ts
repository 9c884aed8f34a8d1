import { z } from 'zod'
import { optionalLine, optionalText } from '#field/text-field.ts'
import type { Need } from '../needs/need.ts'
import { steps } from '../needs/scoping/scoping.ts'

/** What is known about a need, by name: the answers of its scoping, its cut, and what the readiness tasks ask. */
export type Facts = Readonly<Partial<Record<string, string>>>

const choice = <const T extends readonly string[]>(...values: T) => z.enum(['', ...values]).catch('')

/** The tasks of the readiness list, each one page. A task may be saved half done: the gate says what is missing. */
export const tasks = {
  clear: z.object({ problem: optionalText('problem', 2000), goal: optionalText('goal', 2000) }),
  home: z.object({ home: choice('house', 'ours', 'partner'), homeWhere: optionalLine('homeWhere', 200) }),
  domain: z.object({
    domain: choice('house', 'ours', 'none'),
    host: optionalLine('host', 200).transform(hostOf),
    dns: optionalLine('dns', 200),
  }),
  person: z.object({ person: optionalLine('person', 200) }),
  payer: z.object({ payer: optionalLine('payer', 200) }),
  contact: z.object({
    reach: choice('there', 'phone', 'nobody'),
    contact: optionalLine('contact', 200),
    contactHow: optionalText('contactHow', 500),
  }),
  privacy: z.object({ data: choice('none', 'contact', 'sensitive'), privacy: optionalLine('privacy', 200) }),
  content: z.object({
    content: choice('ready', 'soon', 'missing'),
    contentWhere: optionalText('contentWhere', 1000),
  }),
  access: z.object({
    access: choice('none', 'ready', 'missing'),
    accessWho: optionalText('accessWho', 1000),
  }),
  test: z.object({ test: optionalText('test', 2000) }),
} as const

export type TaskName = keyof typeof tasks

export const taskNames = Object.keys(tasks) as TaskName[]

export const isTask = (text: unknown): text is TaskName =>
  typeof text === 'string' && Object.hasOwn(tasks, text)

/** Of which facts the values are a few fixed words, and which. */
export const optionsOfFact: Readonly<Record<string, readonly string[]>> = {
  home: ['house', 'ours', 'partner'],
  domain: ['house', 'ours', 'none'],
  content: ['ready', 'soon', 'missing'],
  access: ['none', 'ready', 'missing'],
  kind: ['form', 'counselling', 'records', 'site', 'custom'],
  fit: ['fits', 'smaller', 'not'],
  mode: ['onsite', 'remote', 'hybrid'],
  data: ['none', 'contact', 'sensitive'],
  reach: ['there', 'phone', 'nobody'],
  after: ['us', 'partner', 'open'],
}

/** Every name that a template may speak of. */
export const factNames: readonly string[] = [
  ...Object.values(steps).flatMap(({ shape }) => Object.keys(shape)),
  ...Object.values(tasks).flatMap(({ shape }) => Object.keys(shape)),
  'fit',
  'mode',
]

/** All that is known: what was said later counts more. A need from a file or of an older version knows less. */
export const factsOf = (need: Need, answers: Facts, ready: Facts): Facts => ({
  ...answers,
  kind: need.kind,
  fit: need.fit,
  mode: need.mode,
  title: need.title,
  teaser: need.teaser,
  // Whoever came in by a file was never asked: what the tasks know is what counts then.
  problem: answers.problem ?? need.teaser,
  goal: answers.goal ?? need.teaser,
  ...ready,
})

/** What a task shows before anybody has filled it in: the scoping has asked some of it already. */
export const suggested = (facts: Facts): Facts => ({
  person: facts.keeper,
  contact: facts.who,
  ...facts,
})

/** What a task has been told. A choice that nobody made says nothing; a text that was emptied is empty. */
export const saidIn = (form: Facts): Facts =>
  Object.fromEntries(Object.entries(form).filter(([name, text]) => text !== '' || !optionsOfFact[name]))

/** A name as people paste it: with `https://`, a path, or capitals. */
function hostOf(text: string): string {
  return text
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .toLowerCase()
}
