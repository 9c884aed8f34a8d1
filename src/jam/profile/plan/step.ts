import { z } from 'zod'
import { lineField } from '#field/text-field.ts'
import { day, later } from '#kernel/clock.ts'
import { momentAt } from '#kernel/zone.ts'
import { type Jam, sectionNames } from '../jam.ts'

/** What the house itself can see of how far a jam is. */
export type Facts = {
  published: boolean
  germanSections: number
  englishSections: number
  needs: number
  undecided: number
  accepted: number
  reviewers: number
  mentors: number
  venues: number
  professionals: number
  shifts: number
  shortShifts: number
  teams: number
  unsigned: number
}

type Anchor = 'callOpensAt' | 'callClosesAt' | 'registrationClosesAt' | 'startsAt' | 'endsAt'

type Usual = {
  /** Days after (before, if negative) a date of the jam. */
  from: Anchor
  days: number
  /** Where in the jam it is done. */
  path: string
  /** Set where the house sees for itself that it is done; else a person says so. */
  isDone?: (facts: Facts) => boolean
}

/** The steps of nearly every jam (Arbeitsplan), in the order in which they are due when there is enough time. */
export const usualSteps = {
  profile: {
    ...{ from: 'callOpensAt', days: -7, path: 'settings' },
    isDone: ({ germanSections, englishSections, published }) =>
      published && germanSections >= sectionNames.length && englishSections >= sectionNames.length,
  },
  duties: { from: 'callOpensAt', days: -7, path: 'retention' },
  network: { from: 'callOpensAt', days: 0, path: 'call', isDone: ({ needs }) => needs > 0 },
  venue: { from: 'callClosesAt', days: -14, path: 'venues', isDone: ({ venues }) => venues > 0 },
  reviewers: { from: 'callClosesAt', days: -7, path: 'roles', isDone: ({ reviewers }) => reviewers > 0 },
  safety: { from: 'startsAt', days: -30, path: 'venues' },
  review: {
    ...{ from: 'callClosesAt', days: 10, path: 'review' },
    isDone: ({ undecided, accepted }) => undecided === 0 && accepted > 0,
  },
  mentors: { from: 'startsAt', days: -21, path: 'roles', isDone: ({ mentors }) => mentors > 0 },
  shifts: { from: 'startsAt', days: -21, path: 'shifts', isDone: ({ shifts }) => shifts > 0 },
  balance: { from: 'registrationClosesAt', days: -14, path: 'people' },
  planB: { from: 'startsAt', days: -14, path: 'remote' },
  food: { from: 'startsAt', days: -7, path: 'people' },
  rehearsal: { from: 'startsAt', days: -7, path: 'now' },
  helpers: {
    ...{ from: 'startsAt', days: -5, path: 'shifts' },
    isDone: ({ shifts, shortShifts }) => shifts > 0 && shortShifts === 0,
  },
  matching: { from: 'startsAt', days: -3, path: 'matching', isDone: ({ teams }) => teams > 0 },
  papers: { from: 'startsAt', days: -1, path: 'now' },
  handovers: {
    ...{ from: 'endsAt', days: 0, path: 'handovers' },
    isDone: ({ teams, unsigned }) => teams > 0 && unsigned === 0,
  },
  thanks: { from: 'endsAt', days: 3, path: 'showcase' },
  report: { from: 'endsAt', days: 14, path: 'impact' },
  deletion: { from: 'endsAt', days: 30, path: 'retention' },
} as const satisfies Record<string, Usual>

export type UsualName = keyof typeof usualSteps

/** What organisers changed of a usual step, or a step of their own, as it is stored. */
export type StoredStep = {
  id: string
  usual: string | null
  title: string
  dueAt: Date | null
  owner: string | null
  ownerName: string | null
  doneAt: Date | null
  doneName: string | null
  droppedAt: Date | null
  changedAt: Date
}

export type StepState = 'done' | 'overdue' | 'soon' | 'later'

/** One step of the plan. `key` names it in its address. */
export type Step = {
  key: string
  usual: UsualName | null
  title: string
  path: string | null
  dueAt: Date
  owner: string | null
  ownerName: string | null
  doneAt: Date | null
  doneName: string | null
  /** Whether the house sees for itself when it is done. */
  isSeen: boolean
  state: StepState
  /** What was stored when it was last looked at, so that two organisers do not undo each other's change. */
  version: string
}

export type Plan = { steps: Step[]; dropped: UsualName[] }

/** The whole plan at a moment: usual steps at the jam's dates with what was changed of them, and the own ones. */
export function planFrom(jam: Jam, stored: readonly StoredStep[], facts: Facts, now: Date): Plan {
  const changed = new Map(stored.map((one) => [one.usual, one]))
  const names = Object.keys(usualSteps) as UsualName[]
  const usual = names
    .filter((name) => !changed.get(name)?.droppedAt)
    .map((name) => usualStep(jam, name, changed.get(name), facts, now))
  const own = stored.filter(({ usual: name }) => name === null).map((one) => ownStep(one, now))
  const steps = [...usual, ...own].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  return { steps, dropped: names.filter((name) => changed.get(name)?.droppedAt) }
}

function usualStep(jam: Jam, name: UsualName, row: StoredStep | undefined, facts: Facts, now: Date): Step {
  const { from, days, path, isDone }: Usual = usualSteps[name]
  const dueAt = row?.dueAt ?? later(jam[from], days * day)
  const isOver = isDone ? isDone(facts) : row?.doneAt != null
  return {
    ...{ key: name, usual: name, title: '', path, dueAt, isSeen: isDone !== undefined },
    ...whoOf(row),
    state: stateOf(isOver, dueAt, now),
    version: versionOf(row),
  }
}

const ownStep = (row: StoredStep, now: Date): Step => {
  const dueAt = row.dueAt ?? now
  return {
    ...{ key: row.id, usual: null, title: row.title, path: null, dueAt, isSeen: false },
    ...whoOf(row),
    state: stateOf(row.doneAt !== null, dueAt, now),
    version: versionOf(row),
  }
}

const whoOf = (row: StoredStep | undefined) => ({
  owner: row?.owner ?? null,
  ownerName: row?.ownerName ?? null,
  doneAt: row?.doneAt ?? null,
  doneName: row?.doneName ?? null,
})

export const versionOf = (row: { changedAt: Date } | undefined): string =>
  row ? row.changedAt.toISOString() : ''

const near = 7 * day

function stateOf(isDone: boolean, dueAt: Date, now: Date): StepState {
  if (isDone) return 'done'
  if (dueAt < now) return 'overdue'
  return dueAt.getTime() - now.getTime() <= near ? 'soon' : 'later'
}

/** What has to be done now, the most pressing first. */
export const pressing = ({ steps }: Plan): Step[] =>
  steps.filter(({ state }) => state === 'overdue' || state === 'soon')

const dateIn = (zone: string) =>
  z.string('date.wrong').transform((text, ctx) => {
    const at = momentAt(`${text.trim()}T18:00`, zone)
    const year = at?.getUTCFullYear() ?? 0
    if (at && year >= 2000 && year < 2100) return at
    ctx.addIssue({ code: 'custom', message: 'date.wrong' })
    return z.NEVER
  })

/** A due day is over at six in the evening, where the jam is. */
export const stepForm = (jam: Jam) =>
  z.object({
    dueOn: dateIn(jam.timeZone),
    owner: z.string().default(''),
    done: z.string().optional(),
    version: z.string().default(''),
  })

export const ownStepForm = (jam: Jam) =>
  z.object({
    id: z.uuid('form.unreadable'),
    title: lineField('title', 160),
    dueOn: dateIn(jam.timeZone),
    owner: z.string().default(''),
  })

export type StepForm = z.infer<ReturnType<typeof stepForm>>
export type OwnStepForm = z.infer<ReturnType<typeof ownStepForm>>
