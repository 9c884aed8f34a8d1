import type { Invariant } from './check.ts'

/** How often the house tells how far a calculation is, and which teams a second plan changes, is not ours to say. */
const uncounted = ['matching.progressed', 'team.changed', 'team.dissolved']

/** Every act that was answered has its events, and none wrote more. */
export const events: Invariant = async ({ scene, ledger }) => {
  const { rows } = await scene.owner.query('select kind, count(*)::int as times from event group by kind')
  const found = new Map<string, number>(rows.map(({ kind, times }) => [kind, times]))
  for (const kind of uncounted) found.delete(kind)
  return differences(ledger.events, found)
}

/** Every occasion wrote its mails, each person once. */
export const mails: Invariant = async ({ scene, ledger }) => {
  const { rows } = await scene.owner.query(
    `select split_part(key, ':', 1) as occasion, count(*)::int as times from mail group by 1`,
  )
  const twice = await scene.owner.query(
    `select recipient || ' got twice: ' || min(key) as says from mail
     where key not like 'code:%' and key not like 'account:%' group by recipient, subject, body having count(*) > 1`,
  )
  const found = new Map<string, number>(rows.map(({ occasion, times }) => [occasion, times]))
  const { checked, broken } = differences(ledger.mails, found)
  return { checked, broken: [...broken, ...twice.rows.map(({ says }) => says)] }
}

export function differences(wanted: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>) {
  const names = [...new Set([...wanted.keys(), ...found.keys()])].sort()
  const broken = names
    .filter((name) => (wanted.get(name) ?? 0) !== (found.get(name) ?? 0))
    .map((name) => `${name}: ${found.get(name) ?? 0} instead of ${wanted.get(name) ?? 0}`)
  return { checked: [...found.values()].reduce((sum, times) => sum + times, 0), broken }
}
