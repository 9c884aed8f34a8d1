import type { Desk } from '#kernel/desk.ts'
import type { Need } from '../../needs/need.ts'
import { findAssignment, findConflict, listNeedsOf, listWhatBiases } from './own.sql.ts'

/** Whether the actor has said, or was told, not to look at a need. */
export async function isBiased(desk: Desk, need: Need): Promise<boolean> {
  const { account } = desk.actor
  return account !== null && (await findConflict(desk, account, need)) !== undefined
}

/** Whether the actor was given a need. */
export async function isAssigned(desk: Desk, need: string): Promise<boolean> {
  const { account } = desk.actor
  return account !== null && (await findAssignment(desk, account, need)) !== undefined
}

/** The needs somebody was given, and what they had better not look at. */
export type Own = { given: Set<string>; barred: Set<string> }

/** What the actor was given, and the needs and organisations that bias them. */
export async function findOwn(desk: Desk, jam: string): Promise<Own> {
  const { account } = desk.actor
  if (account === null) return { given: new Set(), barred: new Set() }
  const given = await listNeedsOf(desk, account, jam)
  const biases = await listWhatBiases(desk, account, jam)
  return {
    given: new Set(given),
    barred: new Set(biases.flatMap(({ need, organisation }) => need ?? organisation ?? [])),
  }
}

export const isBarred = ({ barred }: Own, need: Need): boolean =>
  barred.has(need.id) || barred.has(need.organisation)
