import { z } from 'zod'
import type { Form } from '#field/form/form.ts'
import { choiceOf, choicesOf, questionsOf } from '#field/form/questions.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { SeatWish } from './wishes.ts'

export { type SeatWish, wishesIn } from './wishes.ts'

const sealedId = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
const key = z.string().regex(/^[\w-]{16,120}$/)

/** What a browser sends of a form that was filled in (Einsendung). */
export const sentForm = z.strictObject({
  letter: z.record(z.string(), z.unknown()),
  back: z.strictObject({ locator: key, verify: key }).nullable(),
  proof: z.string().max(400),
  seats: z.array(z.strictObject({ question: z.string().max(100), value: z.string().max(400) })).max(200),
  files: z.array(sealedId).max(200),
  /** Where to say, without a word of what, that there is something to read. */
  notice: z
    .strictObject({
      address: z.string().max(320),
      lang: z.enum(['de', 'en']),
      path: z.string().max(300),
    })
    .nullable()
    .optional(),
  /** The version that was filled in; without it the present one. */
  version: z.int().min(1).optional(),
})
export type Sent = z.output<typeof sentForm>

/** What is counted for a submission: how many of it there are in all. */
export type Place = { place: string; most: number }

/** The form as a whole stands under no name. */
export const wholeForm = ''

/**
 * What has to be counted for these wishes.
 * @throws Refusal `submission.seats` for an option that is none, or is not counted
 */
export function placesFor(form: Form, wishes: readonly SeatWish[]): Place[] {
  const places = new Map<string, number>()
  if (form.terms.seats !== undefined) places.set(wholeForm, form.terms.seats)
  const questions = new Map(questionsOf(form).map(({ question }) => [question.name, question]))
  for (const { question: name, value } of wishes) {
    const question = questions.get(name)
    const seats = question && choiceOf(choicesOf(form, question), value)?.seats
    if (seats === undefined) throw new Refusal('invalid', 'submission.seats')
    places.set(`${name}=${value}`, seats)
  }
  return [...places].map(([place, most]) => ({ place, most })).sort((a, b) => (a.place < b.place ? -1 : 1))
}

/** The same for seats that were counted before, at the numbers of the present form. */
export const placesOf = (form: Form, names: readonly string[]): Place[] =>
  names.map((place) => ({ place, most: mostOf(form, place) }))

function mostOf(form: Form, place: string): number {
  if (place === wholeForm) return form.terms.seats ?? unlimited
  const [name, value = ''] = [place.slice(0, place.indexOf('=')), place.slice(place.indexOf('=') + 1)]
  const question = questionsOf(form).find(({ question }) => question.name === name)?.question
  return (question && choiceOf(choicesOf(form, question), value)?.seats) ?? unlimited
}

// As many as the database can count.
const unlimited = 2 ** 31 - 1

/** Whether a form counts anything, so that it has something to say about it. */
export const countsSeats = (form: Form): boolean => form.terms.seats !== undefined || hasCountedOptions(form)

export const hasCountedOptions = (form: Form): boolean =>
  questionsOf(form).some(({ question }) => choicesOf(form, question).some(({ seats }) => seats !== undefined))
