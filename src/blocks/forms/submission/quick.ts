import { backForm, longest } from '#custody/dialogue/case.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { type Together, together } from '#kernel/together.ts'
import { isLetter } from '#vault/outside/outside.ts'
import { availabilityAt } from '../availability.ts'
import type { PublishedForm } from '../forms.ts'
import { lastDayOf } from '../last-day.ts'
import { notePace } from './pace.ts'
import { type Coming, findHeadOf, nameOf, takeLetters } from './quick.sql.ts'
import { countsSeats, type Sent } from './submission.ts'

/** What was true of a form when somebody last sent it: compared by the statement that writes, so it may be old. */
type Known = { form: PublishedForm; head: number; epoch: number }

/** Of one house: forms that anybody may send again in one step, and who waits for the next step. */
type Intake = { known: Map<string, Known>; take: Together<Coming, boolean> }

const intakes = new WeakMap<House, Intake>()
const mostKnown = 500
/** Few in each step and two steps at once: while one is written to the disk, the next is counted, and more is being read. */
const [most, atOnce] = [20, 2]

function intakeOf(house: House): Intake {
  const intake = intakes.get(house) ?? {
    known: new Map(),
    take: together((list: Coming[]) => takeTogether(house, list), { most, atOnce }),
  }
  intakes.set(house, intake)
  return intake
}

/** Remembers a form after somebody has sent it the long way. */
export async function rememberForm(desk: Desk, form: PublishedForm, epoch: number): Promise<void> {
  const { known } = intakeOf(desk.house)
  if (known.size >= mostKnown) known.clear()
  known.delete(form.slug)
  if (countsSeats(form.form)) return
  const head = await asHouse(desk, () => findHeadOf(desk, form.organisation))
  known.set(form.slug, { form, head, epoch })
}

/**
 * Takes in what most people send (a letter, no files, no seats), if all is as it was the last time: together with whoever
 * comes in the same moment, so that a rush costs few writes to the disk.
 * @returns undefined when something is different, and nothing was written: the long way finds out what
 */
export async function takeQuickly(
  house: House,
  slug: string,
  sent: Sent,
  { once, digest }: { once: string; digest: string },
): Promise<{ id: string; state: 'taken' } | undefined> {
  const there = intakeOf(house).known.get(slug)
  const { letter } = sent
  if (!there || !isLetter(letter) || !isAsEver(there, sent, house.clock.now())) return undefined
  notePace(house, slug, 'browser')
  const { service, organisation, version, form } = there.form
  const coming = {
    ...{
      id: letter.id,
      service,
      organisation,
      version,
      space: letter.space,
      head: there.head,
      once,
      digest,
      letter,
    },
    ...{ locator: sent.back?.locator ?? null, verify: sent.back?.verify ?? null },
    last_day: lastDayOf(form.terms, house.clock.now()),
  }
  // What breaks the step even alone goes the long way, which says why.
  const taken = await intakeOf(house)
    .take(coming)
    .catch(() => false)
  return taken ? { id: letter.id, state: 'taken' } : undefined
}

function isAsEver({ form, epoch }: Known, { letter, back, ...sent }: Sent, now: Date): boolean {
  return (
    isLetter(letter) &&
    letter.tenant === form.organisation &&
    letter.space === form.space &&
    letter.by === 'browser' &&
    // Whoever comes with an older key goes the long way, which knows all keys.
    letter.epoch === epoch &&
    letter.sealed.length <= longest &&
    sent.files.length + sent.seats.length === 0 &&
    !sent.notice &&
    (sent.version ?? form.version) <= form.version &&
    (back === null || backForm.safeParse(back).success) &&
    availabilityAt({ ...form, terms: form.form.terms }, now) === 'open'
  )
}

/** @returns of each whether it is written; of several under one name only the first is tried here. */
async function takeTogether(house: House, list: readonly Coming[]): Promise<boolean[]> {
  const firsts = new Map<string, Coming>()
  for (const coming of list) if (!firsts.has(nameOf(coming))) firsts.set(nameOf(coming), coming)
  const taken = await takeLetters(house, [...firsts.values()])
  return list.map((coming) => firsts.get(nameOf(coming)) === coming && taken.has(nameOf(coming)))
}
