import { openSample } from '#app/sample/sample.ts'
import { openSession } from '#people/sessions.ts'
import { nobody, type Person } from '#test/house.ts'
import type { Stage } from './stage.ts'

const roles = [
  'organiser',
  'reviewer',
  'mentor',
  'professional',
  'company',
  'helper',
  'host',
  'auditor',
] as const

/** Opens the sample jam and signs in one of each kind of people in it. */
export async function visitorsOfSample(stage: Stage): Promise<Person[]> {
  await stage.itself(openSample)
  const founder = await stage.person('Mira Muster', [['organiser', null]])
  await stage.stepUp(founder)
  const held = roles.map(async (role) =>
    signIn(stage, role, 'select account from role where role = $1', [role]),
  )
  // Somebody whose service is handed over sees most.
  const owner = `select m.account from membership m join service s on s.organisation = m.organisation
    order by s.handed_over_at nulls last`
  return [nobody, founder, ...(await Promise.all(held)), await signIn(stage, 'admin', owner)]
}

async function signIn(stage: Stage, name: string, query: string, values: string[] = []): Promise<Person> {
  const { rows } = await stage.owner.query(`${query} limit 1`, values)
  const account = String(rows[0]?.account)
  const { token } = await stage.itself((desk) => openSession(desk, account, 'Test'))
  const person = { name, account, token, cookie: `house=${token}` }
  await stage.stepUp(person)
  return person
}
