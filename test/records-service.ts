import { newId } from '#kernel/id.ts'
import type { TestHouse } from './house.ts'

/** A service of the kind records for an organisation, with nothing in it yet. */
export async function recordsOf(house: TestHouse, organisation: string): Promise<string> {
  const id = newId()
  await house.owner.query(
    `insert into service (id, organisation, organisation_name, kind, name, state, started_at)
     values ($1, $2, 'Verein', 'records', 'Akten', 'draft', $3)`,
    [id, organisation, house.clock.now()],
  )
  await house.owner.query('insert into records_base (service, organisation) values ($1, $2)', [
    id,
    organisation,
  ])
  return id
}
