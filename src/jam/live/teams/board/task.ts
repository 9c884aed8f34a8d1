import { z } from 'zod'
import { plainLine } from '#kernel/plain.ts'

export const stages = ['todo', 'doing', 'done'] as const

export type Stage = (typeof stages)[number]

/** A thing to do (Aufgabe) on a team's board. `version` grows when its words or its person change. */
export type Task = {
  id: string
  title: string
  stage: Stage
  /** Between the places of its neighbours. */
  place: number
  /** The participant who does it. */
  assignee: string | null
  version: number
}

export const taskForm = z.object({ title: plainLine(2, 160, 'task.short', 'task.long') })

/** Into a column before another task (none is its end), or one place up. */
export const moveForm = z.object({ to: z.enum([...stages, 'up']), before: z.string().default('') })

export type Move = z.infer<typeof moveForm>

const step = 1024

/** Where a task lands: between what stands there now, so that nobody else's task moves. */
export function placeFor(tasks: readonly Task[], moved: string, stage: Stage, before: string): number {
  const there = tasks.filter((one) => one.stage === stage && one.id !== moved)
  const at = there.findIndex((one) => one.id === before)
  const [above, below] = at < 0 ? [there.at(-1), undefined] : [there[at - 1], there[at]]
  if (above && below) return (above.place + below.place) / 2
  if (below) return below.place - step
  return above ? above.place + step : 0
}

/** Column and place that a move means. */
export function landing(tasks: readonly Task[], task: Task, { to, before }: Move): [Stage, number] {
  if (to !== 'up') return [to, placeFor(tasks, task.id, to, before)]
  const there = tasks.filter((one) => one.stage === task.stage)
  const above = there[there.findIndex((one) => one.id === task.id) - 1]
  return [task.stage, above ? placeFor(tasks, task.id, task.stage, above.id) : task.place]
}
