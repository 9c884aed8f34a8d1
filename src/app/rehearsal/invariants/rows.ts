import type { Invariant } from './check.ts'
import { type Broken, wrongRows } from './wrong-rows.ts'

/** Nothing is half stored: what belongs together is there together. */
export const rows: Invariant = async ({ scene }) => {
  const broken: string[] = []
  let checked = 0
  for (const [says, { of, wrong }] of Object.entries<Broken>(wrongRows)) {
    const all = await scene.owner.query(`select count(*)::int as n from ${of}`)
    const bad = await scene.owner.query(`select count(*)::int as n from ${of} x where ${wrong}`)
    checked += all.rows[0].n
    if (bad.rows[0].n > 0) broken.push(`${says}: ${bad.rows[0].n} of ${all.rows[0].n}`)
  }
  return { checked, broken }
}
