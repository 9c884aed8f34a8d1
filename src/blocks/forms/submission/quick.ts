import { setImmediate as endOfTurn } from 'node:timers/promises'
import { backForm, longest } from '#custody/dialogue/case.ts'
import { asHouse, atDesk, type Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { isLetter } from '#vault/outside/outside.ts'
import { availabilityAt } from '../availability.ts'
import type { PublishedForm } from '../forms.ts'
import { lastDayOf } from '../last-day.ts'
import { notePace } from './pace.ts'
import { type Coming, findHeadOf, nameOf, takeLetters } from './quick.sql.ts'
import { countsSeats, type Sent } from './submission.ts'

/** What was true of a form when somebody last sent it: compared by the statement that writes, so it may be old. */
type Known = { form: PublishedForm; head: number; epoch: number }
type Waiting = { coming: Coming; done: (taken: boolean) => void }

/** Of one house: forms that anybody may send again in one step, and who waits for the next step. */
type Intake = { known: Map<string, Known>; line: Waiting[]; busy: number }

const intakes = new WeakMap<House, Intake>()
const mostKnown = 500
const mostTogether = 100
/** While one writes to the disk another is prepared. */
const mostAtOnce = 2

function intakeOf(house: House): Intake {
  const intake = intakes.get(house) ?? { known: new Map(), line: [], busy: 0 }
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
  const taken = await new Promise<boolean>((done) => {
    intakeOf(house).line.push({ coming, done })
    void takeLine(house)
  })
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

/** Takes in whoever waits, and whoever has come meanwhile, until nobody does. */
async function takeLine(house: House): Promise<void> {
  const intake = intakeOf(house)
  if (intake.busy >= mostAtOnce) return
  intake.busy += 1
  // Whoever comes in the same turn comes along.
  await endOfTurn()
  while (intake.line.length > 0) await takeTogether(house, intake.line.splice(0, mostTogether))
  intake.busy -= 1
}

async function takeTogether(house: House, together: readonly Waiting[]): Promise<void> {
  const list = together.map(({ coming }) => coming)
  // One that breaks takes nobody along: each then goes the long way by itself.
  const taken = await atDesk(house, {}, (desk) => takeLetters(desk, list)).catch(() => new Set<string>())
  for (const { coming, done } of together) done(taken.has(nameOf(coming)))
}
