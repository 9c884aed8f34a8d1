import { later as after, day } from '#kernel/clock.ts'
import { asHouse, atDesk, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { House } from '#kernel/house.ts'
import { later } from '#kernel/job.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import type { Jam } from '../../profile/jam.ts'
import { inscribeShredding } from './journal.ts'
import { dueAt, type KindName, kindNames, kinds } from './kind.ts'
import {
  addShredding,
  countKind,
  eraseKind,
  listEnded,
  listRules,
  listShreddings,
  lockShredder,
  type Shredding,
  saveRule,
} from './retention.sql.ts'

/** How long a kind is kept, and how much of it there still is. */
export type Kept = { kind: KindName; days: number; dueAt: Date; rows: number }

export type { Shredding }

/** What is kept for how long, what is left of it, and what was erased. For organisers and auditors. */
export async function lookAtRetention(desk: Desk, jam: Jam): Promise<{ kept: Kept[]; done: Shredding[] }> {
  mustBe(desk, jam.id, 'organiser', 'auditor')
  const rules = await listRules(desk, jam.id)
  // Counts of rows that stand behind the walls of many people; nothing of what is in them is read.
  return asHouse(desk, async () => {
    const kept: Kept[] = []
    for (const kind of kindNames) {
      const days = rules.get(kind) ?? kinds[kind].days
      kept.push({ kind, days, dueAt: dueAt(jam.endsAt, days), rows: await countKind(desk, jam.id, kind) })
    }
    return { kept, done: await listShreddings(desk, jam.id) }
  })
}

export async function setRetention(desk: Desk, jam: Jam, kind: KindName, days: number): Promise<void> {
  mustBe(desk, jam.id, 'organiser')
  mustHaveSteppedUp(desk)
  await saveRule(desk, jam.id, kind, days)
  await record(desk, 'retention.changed', null, { jam: jam.id, data: { kind, days } })
}

/** Erases a kind at once. @throws Refusal `retention.not-over` before the end of the jam, when all of it is needed */
export async function shredNow(desk: Desk, jam: Jam, kind: KindName): Promise<number> {
  mustBe(desk, jam.id, 'organiser')
  mustHaveSteppedUp(desk)
  if (desk.now < jam.endsAt) throw new Refusal('conflict', 'retention.not-over')
  return shred(desk, jam.id, kind)
}

// The rows are many people's own; no wall lets an organiser touch them, only this act, which reads nothing.
const shred = (desk: Desk, jam: string, kind: KindName): Promise<number> =>
  asHouse(desk, async () => {
    await lockShredder(desk, jam)
    const rows = await eraseKind(desk, jam, kind)
    if (rows === 0) return 0
    const id = await addShredding(desk, jam, kind, rows, await countKind(desk, jam, kind))
    inscribeShredding(desk, { id, jam, kind, at: desk.now })
    await record(desk, 'retention.shredded', null, { jam, data: { kind, rows } })
    return rows
  })

/** Asks for the work of this day, once however often it is asked. */
export const askToShred = (desk: Desk): Promise<void> => askFor(desk, desk.now, desk.now)

/** Erases in every jam what is past its day. Done again after a restore, what came back goes again. */
export async function shredDue(house: House): Promise<void> {
  const jams = await atDesk(house, { itself: true }, async (desk) => {
    const tomorrow = after(desk.now, day)
    await askFor(desk, tomorrow, new Date(`${tomorrow.toISOString().slice(0, 10)}T03:00:00Z`))
    return listEnded(desk)
  })
  for (const { id, endsAt } of jams) {
    if (house.closing.aborted) return
    await atDesk(house, { itself: true }, (desk) => shredDueOf(desk, id, endsAt))
  }
}

async function shredDueOf(desk: Desk, jam: string, endsAt: Date): Promise<void> {
  const rules = await listRules(desk, jam)
  for (const kind of kindNames)
    if (dueAt(endsAt, rules.get(kind) ?? kinds[kind].days) <= desk.now) await shred(desk, jam, kind)
}

const askFor = (desk: Desk, of: Date, at: Date) =>
  later(desk, 'jam.shred', {}, { at, key: `jam.shred/${of.toISOString().slice(0, 10)}` })
