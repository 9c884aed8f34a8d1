import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBeSomebody, mustSpeakFor } from '#people/role.ts'
import type { Team } from '../../matching/team.ts'
import { mustMayRead } from '../handovers.ts'
import {
  type Acceptance,
  isThrough,
  mostPoints,
  mustBeUnsigned,
  newPoint,
  type Point,
  pointsFrom,
} from './acceptance.ts'
import {
  addAcceptance,
  addAcceptanceSignature,
  findAcceptanceRow,
  findDoneWhen,
  holdAcceptance,
  savePoints,
} from './acceptances.sql.ts'

/** The acceptance test of a team; before anybody has begun it, what the need says about when it is done. */
export async function findAcceptance(desk: Desk, team: Team): Promise<Acceptance> {
  mustMayRead(desk, team)
  const known = await findAcceptanceRow(desk, team.id)
  if (known) return known
  // Both sides may read what was agreed on; the readiness of a need is behind the organisation's wall.
  const doneWhen = await asHouse(desk, () => findDoneWhen(desk, team.need))
  return { team: team.id, points: pointsFrom(doneWhen), version: 0, signature: null }
}

export type Judged = Pick<Point, 'verdict' | 'remark'>

/**
 * What the organisation says about each point, and a further one.
 * @throws Refusal `acceptance.signed`, `acceptance.moved-on` when somebody else was faster
 */
export async function judgePoints(
  desk: Desk,
  team: Team,
  version: number,
  judged: readonly Judged[],
  more: string,
): Promise<void> {
  mustSpeakFor(desk, team.organisation)
  await holdAcceptance(desk, team.id)
  const known = await findAcceptance(desk, team)
  mustBeUnsigned(known)
  if (known.version !== version || known.points.length !== judged.length)
    throw new Refusal('conflict', 'acceptance.moved-on')
  const points = [
    ...known.points.map((point, at) => ({ ...point, ...judged[at] })),
    ...(more && known.points.length < mostPoints ? [newPoint(more)] : []),
  ]
  if (JSON.stringify(points) === JSON.stringify(known.points)) return
  const saved = version === 0 ? addAcceptance(desk, team, points) : savePoints(desk, team.id, version, points)
  if (!(await saved)) throw new Refusal('conflict', 'acceptance.moved-on')
  await tell(desk, 'acceptance.saved', team)
}

/**
 * Signs for the organisation. Twice is once.
 * @throws Refusal `acceptance.open` while a point has no answer, `acceptance.moved-on`
 */
export async function signAcceptance(desk: Desk, team: Team, version: number, name: string): Promise<void> {
  mustSpeakFor(desk, team.organisation)
  const account = mustBeSomebody(desk)
  await holdAcceptance(desk, team.id)
  const known = mustFind(await findAcceptanceRow(desk, team.id), 'acceptance.open')
  if (known.signature) return
  if (known.version !== version) throw new Refusal('conflict', 'acceptance.moved-on')
  if (!isThrough(known.points)) throw new Refusal('conflict', 'acceptance.open')
  await addAcceptanceSignature(desk, team, { account, name, version })
  await tell(desk, 'acceptance.signed', team)
}

const tell = (desk: Desk, kind: string, { id, jam, organisation }: Team) =>
  record(desk, kind, id, { jam, organisation })
