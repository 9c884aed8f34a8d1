import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe, mustSpeakFor } from '#people/role.ts'
import { become, type Need, type NeedState } from './need.ts'
import {
  addNeed,
  addNeeds,
  addScope,
  addScopes,
  countNeedRows,
  findNeedRow,
  findScope,
  listNeedRows,
  nameContactOf,
  saveNeed,
} from './needs.sql.ts'

/** The needs of a jam that the actor may see, oldest first. */
export const listNeeds = (desk: Desk, jam: string, only: { state?: NeedState } = {}): Promise<Need[]> =>
  listNeedRows(desk, jam, only)

/** What will be built: the needs that everybody may read. */
export const listAcceptedNeeds = (desk: Desk, jam: string): Promise<Need[]> =>
  listNeedRows(desk, jam, { state: 'accepted' })

/** How many needs came in and how many are accepted: numbers everybody may know, of rows not all may read. */
export async function countNeeds(desk: Desk, jam: string): Promise<{ submitted: number; accepted: number }> {
  const rows = await asHouse(desk, () => countNeedRows(desk, jam))
  const sum = (states: typeof rows) => states.reduce((all, { count }) => all + count, 0)
  return {
    submitted: sum(rows.filter(({ state }) => state !== 'withdrawn')),
    accepted: sum(rows.filter(({ state }) => state === 'accepted')),
  }
}

export const listNeedsOfOrganisation = (desk: Desk, organisation: string): Promise<Need[]> =>
  listNeedRows(desk, null, { organisation })

/** @throws Refusal `missing`: there is no such need, or none the actor may see */
export async function mustFindNeed(desk: Desk, id: string): Promise<Need> {
  return mustFind(await findNeedRow(desk, id), 'need.missing')
}

/** What was answered in the scoping, for those it concerns. */
export async function findAnswers(desk: Desk, need: Need) {
  return findScope(desk, need.id)
}

export type NewNeed = Omit<Need, 'id' | 'state' | 'submittedAt'>

/**
 * Places a need in the state it is in elsewhere: an imported or a sample one, which nobody hands in here.
 * Only an organiser, or the house itself.
 */
export async function placeNeed(desk: Desk, form: Omit<Need, 'id' | 'submittedAt'>): Promise<Need> {
  mustBe(desk, form.jam, 'organiser')
  const need: Need = { ...form, id: newId(), submittedAt: desk.now }
  await addNeed(desk, need)
  await record(desk, 'need.placed', need.id, { jam: need.jam, organisation: need.organisation })
  return need
}

/**
 * Names whom to ask about the needs of an organisation that came in by a file: whoever is the first to speak for it.
 * The act that calls this has checked the invitation.
 */
export async function nameContact(desk: Desk, organisation: string, account: string): Promise<void> {
  await asHouse(desk, () => nameContactOf(desk, organisation, account))
}

/** Hands a need in for an organisation the actor speaks for. */
export async function submitNeed(
  desk: Desk,
  form: NewNeed,
  scope: { answers: Record<string, string>; source: string; contact: string | null },
): Promise<Need> {
  mustSpeakFor(desk, form.organisation)
  const need: Need = { ...form, id: newId(), state: 'submitted', submittedAt: desk.now }
  // The wall asks for a membership that this very transaction may just have made.
  await asHouse(desk, async () => {
    await addNeed(desk, need)
    await addScope(desk, { need: need.id, jam: need.jam, organisation: need.organisation, ...scope })
  })
  await record(desk, 'need.submitted', need.id, {
    jam: need.jam,
    organisation: need.organisation,
    data: { source: scope.source },
  })
  return need
}

const atOnce = 500

/** Writes down needs that an organiser brings from elsewhere; nobody speaks for their organisations yet. */
export async function placeNeeds(
  desk: Desk,
  jam: string,
  list: { form: Omit<NewNeed, 'jam'>; answers: Record<string, string>; source: string }[],
): Promise<string[]> {
  mustBe(desk, jam, 'organiser')
  const placed = list.map(({ form, answers, source }) => {
    const need: Need = { ...form, jam, id: newId(), state: 'submitted', submittedAt: desk.now }
    const { id, organisation } = need
    return { need, scope: { need: id, jam, organisation, contact: null, answers, source } }
  })
  for (let at = 0; at < placed.length; at += atOnce) {
    const some = placed.slice(at, at + atOnce)
    await addNeeds(
      desk,
      some.map(({ need }) => need),
    )
    await addScopes(
      desk,
      some.map(({ scope }) => scope),
    )
  }
  return placed.map(({ need }) => need.id)
}

export async function withdrawNeed(desk: Desk, need: Need): Promise<void> {
  mustSpeakFor(desk, need.organisation)
  await moveNeed(desk, need, 'withdrawn')
}

/**
 * Moves a need on and records it as `need.<state>`. The caller has checked the right to it.
 * @throws Refusal `need.settled` when it has moved on meanwhile
 */
export async function moveNeed(desk: Desk, need: Need, state: NeedState): Promise<Need> {
  const moved = become(need, state)
  if (!(await saveNeed(desk, moved, need.state))) throw new Refusal('conflict', 'need.settled')
  await record(desk, `need.${state}`, need.id, { jam: need.jam, organisation: need.organisation })
  return moved
}

/** Saves another cut of a need (title, teaser, kind, team, skills) in the state it is in. */
export async function recutNeed(desk: Desk, need: Need, cut: Partial<NewNeed>): Promise<Need> {
  const changed = { ...need, ...cut }
  if (!(await saveNeed(desk, changed, need.state))) throw new Refusal('conflict', 'need.settled')
  await record(desk, 'need.recut', need.id, { jam: need.jam, organisation: need.organisation })
  return changed
}
