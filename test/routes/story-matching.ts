import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** A calculation under way, one that ended with a plan, and somebody to settle something about. */
export async function ofMatching({ house, jam, people, now }: Here): Promise<Ids> {
  const run = { jam, asked_name: 'Olga', asked_at: now, seed: 1, calm: false }
  const plan = {
    placements: [],
    reserve: [],
    needs: [],
    whys: [],
    levels: [],
    seconds: 0,
    pairs: { allowed: 0, searched: 0 },
  }
  const outcome = JSON.stringify({ kind: 'plan', plan })
  const made = await put(house, 'matching_run', {
    ...run,
    id: newId(),
    state: 'finished',
    ended_at: now,
    outcome,
  })
  const running = await put(house, 'matching_run', { ...run, id: newId(), seed: 2, state: 'running' })
  const theirs =
    'select participant, need from team_member m join team t on t.id = m.team where m.account = $1'
  const { rows } = await house.owner.query(theirs, [people.team.account])
  return { run: running, plan: made, person: rows[0].participant, placed: rows[0].need }
}
