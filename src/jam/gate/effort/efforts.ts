import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hasRole, isMember, mustBe, mustSpeakFor } from '#people/role.ts'
import type { Need } from '../../needs/need.ts'
import { isBuilding, templateOf } from '../gates.ts'
import { countedActs, type Template } from '../template.ts'
import { type Effort, type SpendForm, type Spent, tally } from './effort.ts'
import { addSpent, countActs, listSpent, removeSpent } from './efforts.sql.ts'

/** What a need has cost its organisation so far. The caller has checked who may look. */
export async function findEffort(desk: Desk, need: Need): Promise<Effort> {
  const template = await templateOf(desk, need.jam)
  const entries = await listSpent(desk, need.jam, need.id)
  // Events are their doers' to read; how many there were is what the organisation was promised to see.
  const acts = await asHouse(desk, () => countActs(desk, need.jam, countedActs, need.id))
  return tallyOf(template, need.id, acts, entries)
}

/** The same for every need of a jam, for those who look after it. */
export async function listEfforts(
  desk: Desk,
  jam: string,
  needs: readonly Need[],
): Promise<Map<string, Effort>> {
  mustBe(desk, jam, 'organiser', 'reviewer', 'auditor')
  const template = await templateOf(desk, jam)
  // Reviewers see the sums, not who wrote what down.
  return asHouse(desk, async () => {
    const [entries, acts] = [await listSpent(desk, jam, null), await countActs(desk, jam, countedActs, null)]
    return new Map(
      needs.map(({ id }) => [
        id,
        tallyOf(
          template,
          id,
          acts,
          entries.filter(({ need }) => need === id),
        ),
      ]),
    )
  })
}

/** Writes minutes of the organisation down: for itself, for the team that asked for them, or for the organisers. */
export async function spendTime(desk: Desk, need: Need, id: string, form: SpendForm): Promise<void> {
  if (!(await maySpend(desk, need))) mustSpeakFor(desk, need.organisation)
  if (await addSpent(desk, need, id, form))
    await record(desk, 'effort.spent', need.id, concernOf(need, form.minutes))
}

/** Takes back what was written down: one's own, or as its organisation or organiser anybody's. @throws Refusal `missing` */
export async function takeBackTime(desk: Desk, need: Need, id: string): Promise<void> {
  if (!(await maySpend(desk, need))) mustSpeakFor(desk, need.organisation)
  if (!(await removeSpent(desk, need.id, id))) throw new Refusal('missing', 'page.missing')
  await record(desk, 'effort.taken-back', need.id, concernOf(need, 0))
}

export async function maySpend(desk: Desk, need: Need): Promise<boolean> {
  const { actor } = desk
  if (actor.itself || isMember(actor, need.organisation) || hasRole(actor, need.jam, 'organiser')) return true
  return isBuilding(desk, need)
}

const concernOf = ({ jam, organisation }: Need, minutes: number) => ({ jam, organisation, data: { minutes } })

type Acts = Awaited<ReturnType<typeof countActs>>

function tallyOf(template: Template, need: string, acts: Acts, entries: Spent[]): Effort {
  const own = acts.filter((one) => one.need === need)
  return tally(template, new Map(own.map(({ kind, count }) => [kind, count])), entries)
}
