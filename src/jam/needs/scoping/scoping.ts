import { z } from 'zod'
import { lineField, optionalLine, textField } from '#field/text-field.ts'
import { isAnswered, type OwnQuestion } from '../../call/question.ts'
import type { SkillNeeded } from '../../profile/skill.ts'
import { guessKind } from '../guess.ts'
import { usualSkills } from '../kind.ts'
import { type Fit, type Kind, kinds } from '../need.ts'

/** What was answered so far, by field. */
export type Answers = Partial<Record<string, string>>

/** A scoping (Zuschnitt): the questions that make a need, one per page. */
export type Scoping = {
  id: string
  jam: string
  answers: Answers
  source: string
  need: string | null
  /** The access code it came by, which holds after the end of the call. */
  code: string | null
  /** Whoever writes it down for somebody on the telephone. */
  enteredBy: string | null
}

const long = 2000

/** An address as people type it: without `https://`, too. */
const websiteField = optionalLine('website', 200)
  .transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`))
  .pipe(
    z.union([z.literal(''), z.url({ protocol: /^https?$/, hostname: z.regexes.domain })], 'website.wrong'),
  )

/** The questions in their order. Each step is one page; its fields are checked when it is sent. */
export const steps = {
  organisation: z.object({
    organisation: lineField('organisation', 120),
    website: websiteField,
  }),
  problem: z.object({ problem: textField('problem', long) }),
  whom: z.object({ whom: textField('whom', long) }),
  today: z.object({ today: textField('today', long) }),
  goal: z.object({ goal: textField('goal', long) }),
  kind: z.object({ kind: z.enum(kinds, 'kind.empty') }),
  data: z.object({ data: z.enum(['none', 'contact', 'sensitive'], 'data.empty') }),
  reach: z.object({
    reach: z.enum(['there', 'phone', 'nobody'], 'reach.empty'),
    who: optionalLine('who', 200),
  }),
  after: z.object({
    after: z.enum(['us', 'partner', 'open'], 'after.empty'),
    keeper: optionalLine('keeper', 200),
  }),
  title: z.object({
    title: lineField('title', 120).pipe(z.string().min(8, 'title.short')),
    teaser: textField('teaser', 400),
  }),
} as const

export type Step = keyof typeof steps

export const stepNames = Object.keys(steps) as Step[]

export const isStep = (text: unknown): text is Step => typeof text === 'string' && Object.hasOwn(steps, text)

const optional = ['website', 'who', 'keeper']

export const isOptional = (field: string): boolean => optional.includes(field)

/** A page of the scoping: one of our questions, or those that the jam asks besides, last but one. */
export type PageName = Step | 'own'

export const pagesFor = (own: readonly OwnQuestion[]): PageName[] =>
  own.length > 0
    ? stepNames.flatMap((step): PageName[] => (step === 'title' ? ['own', step] : [step]))
    : stepNames

export const isPage = (text: unknown): text is PageName => text === 'own' || isStep(text)

export function pageAfter(page: PageName, own: readonly OwnQuestion[]): PageName | 'check' {
  const pages = pagesFor(own)
  return pages[pages.indexOf(page) + 1] ?? 'check'
}

export function pageBefore(page: PageName, own: readonly OwnQuestion[]): PageName | undefined {
  const pages = pagesFor(own)
  return pages[pages.indexOf(page) - 1]
}

/** The first question that still wants an answer. */
export const nextOpen = (answers: Answers, own: readonly OwnQuestion[]): PageName | undefined =>
  pagesFor(own).find((page) =>
    page === 'own' ? !isAnswered(own, answers) : !steps[page].safeParse(answers).success,
  )

export type Reason = 'reach' | 'home' | 'sensitive' | 'custom' | 'broad' | 'ready'

/** Whether a need fits into 24 hours, and why: the answer that the organisation sees at the end. */
export function assess(answers: Answers): { fit: Fit; reasons: Reason[] } {
  const hard: Reason[] = answers.reach === 'nobody' ? ['reach'] : []
  const soft: Reason[] = []
  if (answers.after === 'open') soft.push('home')
  if (answers.data === 'sensitive') soft.push('sensitive')
  if (answers.kind === 'custom') soft.push('custom')
  if ((answers.goal ?? '').length > 700) soft.push('broad')
  if (hard.length > 0) return { fit: 'not', reasons: [...hard, ...soft] }
  return soft.length > 0 ? { fit: 'smaller', reasons: soft } : { fit: 'fits', reasons: ['ready'] }
}

export const kindOf = (answers: Answers): Kind => kinds.find((kind) => kind === answers.kind) ?? 'custom'

/** What a team would build, by what was written, and what it would have to know. */
export function recommend(answers: Answers): { kind: Kind; skills: SkillNeeded[] } {
  const chosen = kindOf(answers)
  const text = [answers.title, answers.goal, answers.problem].join(' ')
  // A choice is better than a guess; only "something else" may turn out to be something we have.
  const kind = chosen === 'custom' ? guessKind('', text) : chosen
  return { kind, skills: usualSkills(kind) }
}
