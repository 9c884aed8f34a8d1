import { z } from 'zod'
import { lineField, optionalText, textField, wholeNumber } from '#field/text-field.ts'
import { kinds } from '../needs/need.ts'
import { needsReason, verdicts } from './deciding/decision.ts'
import type { Criterion, Scores } from './rubric/rubric.ts'

const mark = z.enum(['1', '2', '3', '4', 'abstain'], 'scores.empty')

/** A score or an abstention for each criterion that is asked, and a note. */
export const reviewForm = (criteria: readonly Criterion[]) =>
  z
    .object({
      ...Object.fromEntries(criteria.map(({ key }) => [key, mark])),
      note: optionalText('note', 2000),
    })
    .transform(({ note, ...marks }) => ({ note, scores: scoresOf(marks) }))

const scoresOf = (marks: Record<string, unknown>): Scores =>
  Object.fromEntries(
    Object.entries(marks).flatMap(([key, mark]) => (mark === 'abstain' ? [] : [[key, Number(mark)]])),
  )

export const cutForm = z
  .object({
    title: lineField('title', 120),
    teaser: textField('teaser', 600),
    kind: z.enum(kinds, 'kind.wrong'),
    fit: z.enum(['fits', 'smaller', 'not'], 'fit.wrong'),
    mode: z.enum(['onsite', 'remote', 'hybrid'], 'mode.wrong'),
    teamMin: wholeNumber('teamMin', 1, 20),
    teamMax: wholeNumber('teamMax', 1, 30),
  })
  .refine(({ teamMin, teamMax }) => teamMax >= teamMin, { path: ['teamMax'], message: 'teamMax.small' })

/** Noted for later, or (without `when`) told at once. */
export const decisionForm = z
  .object({
    verdict: z.enum(verdicts, 'verdict.wrong'),
    reason: optionalText('reason', 2000),
    when: z.enum(['now', 'later']).catch('now'),
  })
  .refine(({ verdict, reason }) => !needsReason(verdict) || reason, {
    path: ['reason'],
    message: 'decision.reason',
  })

export const questionForm = z.object({ question: textField('question', 1000) })
export const answerForm = z.object({ answer: textField('answer', 2000) })
export const replyForm = z.object({ text: textField('text', 2000) })
