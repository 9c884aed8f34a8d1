import { choicesOf, questionsOf } from '#field/form/questions.ts'
import { worded } from '#field/form/wording.ts'
import type { Desk } from '#kernel/desk.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { isMember } from '#people/role.ts'
import { mustOwn } from '../../services.ts'
import { mustFindDraft } from '../forms.ts'
import { countStates, listCounts } from './seats.sql.ts'
import { findOwnSeat, leaveSeat, offerNext } from './seats.ts'

/** What is counted of a form, for those who shape it; who it is, only the inbox tells. */
export type Line = {
  service: string
  name: string
  places: { label: string; taken: number; most: number }[]
  waits: boolean
  waiting: number
  offered: number
  mayFree: boolean
}

export async function lookAtLine(desk: Desk, id: string): Promise<Line> {
  const { service, draft } = await mustFindDraft(desk, id)
  const counts = await listCounts(desk, id)
  const states = await countStates(desk, id)
  const { form } = draft
  const original = form.langs[0]
  const whole =
    form.terms.seats === undefined ? [] : [{ label: '', taken: draft.taken, most: form.terms.seats }]
  const options = questionsOf(form).flatMap(({ question }) =>
    choicesOf(form, question).flatMap(({ value, label, seats: most }) => {
      const taken = counts.get(`${question.name}=${value}`) ?? 0
      const says = `${worded(question.label, desk.lang, original)}: ${worded(label, desk.lang, original)}`
      return most === undefined ? [] : [{ label: says, taken, most }]
    }),
  )
  return {
    service: id,
    name: service.name,
    places: [...whole, ...options],
    waits: form.terms.waiting === true,
    waiting: states.get('waiting') ?? 0,
    offered: states.get('offered') ?? 0,
    mayFree: isMember(desk.actor, service.organisation),
  }
}

/** Offers what is free now, e.g. after more seats were put up. */
export async function offerNow(desk: Desk, id: string): Promise<void> {
  await mustFindDraft(desk, id)
  await offerNext(desk, id)
}

/** Frees the seat of a case that does not come. @throws Refusal `seat.missing` */
export async function releaseSeat(desk: Desk, id: string, submission: string): Promise<void> {
  await mustOwn(desk, id)
  const seat = mustFind(await findOwnSeat(desk, submission), 'seat.missing')
  if (seat.service !== id || seat.state === 'left') throw new Refusal('missing', 'seat.missing')
  await leaveSeat(desk, { submission })
}
