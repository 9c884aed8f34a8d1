import { z } from 'zod'
import { lineField, wholeNumber } from '#field/text-field.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Phase, Template } from '../template.ts'

/** Minutes that somebody wrote down. */
export type Spent = {
  id: string
  phase: Phase
  minutes: number
  what: string
  account: string | null
  name: string
  at: Date
}

export type Step = Template['stages'][number]['steps'][number]

/** What an organisation has given (Aufwand): planned steps, what acts have cost, what was written down, and the promise. */
export type Effort = {
  promised: Template['effort']
  steps: { step: Step; times: number; minutes: number }[]
  entries: Spent[]
  spent: Record<Phase, number>
}

export const spendForm = z.object({
  what: lineField('what', 120),
  minutes: wholeNumber('minutes', 1, 600),
  phase: z.enum(['before', 'during'], 'phase.empty'),
})
export type SpendForm = z.output<typeof spendForm>

/** Adds up what acts have cost (each as long as its step is planned) and what people wrote down. */
export function tally(template: Template, acts: ReadonlyMap<string, number>, entries: Spent[]): Effort {
  const steps = template.stages.flatMap((stage) => stage.steps).map((step) => countStep(step, acts))
  const sum = (phase: Phase): number =>
    [
      ...steps.filter(({ step }) => step.phase === phase).map(({ minutes }) => minutes),
      ...entries.filter((one) => one.phase === phase).map(({ minutes }) => minutes),
    ].reduce((all, one) => all + one, 0)
  return {
    promised: template.effort,
    steps,
    entries,
    spent: { before: sum('before'), during: sum('during') },
  }
}

/** What is left of the promise, less than nothing when more was asked than promised. */
export const left = ({ promised, spent }: Effort, phase: Phase): number => promised[phase] - spent[phase]

export const isOver = (effort: Effort): boolean => left(effort, 'before') < 0 || left(effort, 'during') < 0

/** In which part of the jam somebody writes something down now. */
export const phaseNow = (jam: Jam, now: Date): Phase => (now < jam.startsAt ? 'before' : 'during')

function countStep(step: Step, acts: ReadonlyMap<string, number>) {
  const happened = step.act ? (acts.get(step.act) ?? 0) : 0
  const times = step.once ? Math.min(happened, 1) : happened
  return { step, times, minutes: times * step.minutes }
}
