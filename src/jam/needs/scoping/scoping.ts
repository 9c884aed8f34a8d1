import { z } from 'zod'
import { lineField, optionalLine, textField } from '#field/text-field.ts'
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

export const stepAfter = (step: Step): Step | 'check' => stepNames[stepNames.indexOf(step) + 1] ?? 'check'

export const stepBefore = (step: Step): Step | undefined => stepNames[stepNames.indexOf(step) - 1]

/** The first question that still wants an answer. */
export const nextOpen = (answers: Answers): Step | undefined =>
  stepNames.find((step) => !steps[step].safeParse(answers).success)

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

/** Words that look as if they told of one client: a warning, never a block. */
export function mayNameClients(answers: Answers): boolean {
  const text = [answers.problem, answers.whom, answers.today, answers.goal].join(' ')
  return /\b(?:Frau|Herrn?|Familie) \p{Lu}\p{L}+|\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d\b|\b0\d{2,5}[ /-]?\d{5,}\b/u.test(
    text,
  )
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
