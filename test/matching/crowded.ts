import type { Jam } from '#jam/profile/jam.ts'
import { newId } from '#kernel/id.ts'
import type { TestHouse } from '../house.ts'
import { organisation } from '../world.ts'
import { type CrowdSize, inventCrowd } from './crowd.ts'

/** Skills of the invented crowd that have other names in a jam. */
const ours: Record<string, string> = {
  design: 'ux',
  content: 'writing',
  research: 'analysis',
  moderation: 'leading',
}
const skillOf = (skill: string) => ours[skill] ?? skill

/** Fills a jam with an invented crowd: accounts, people with skills and wishes, needs, colleagues. */
export async function crowd(house: TestHouse, jam: Jam, size: CrowdSize): Promise<void> {
  const { people, needs, together } = inventCrowd(size)
  const home = await organisation(house, 'Nachbarschaftshaus', await house.person('Nadja Nachbar'))
  const ids = new Map([...people, ...needs].map(({ id }) => [id, newId()]))
  const idOf = (id: string) => ids.get(id) ?? ''
  const rows = {
    account: people.map(({ id }) => ({
      id: newId(),
      email: `${id}@example.org`,
      name: nameOf(id),
      created_at: at,
    })),
    participant: people.map((one) => ({
      ...{ id: idOf(one.id), jam: jam.id, name: nameOf(one.id), kind: 'professional', registered_at: at },
      ...{ mode: one.mode, experienced: one.experienced },
      skills: Object.fromEntries(Object.entries(one.skills).map(([skill, level]) => [skillOf(skill), level])),
    })),
    need: needs.map((need) => ({
      ...{ id: idOf(need.id), jam: jam.id, organisation: home, organisation_name: 'Nachbarschaftshaus' },
      ...{ title: `Bedarf ${need.id.slice(5)}`, teaser: '', kind: 'form', fit: 'fits', state: 'accepted' },
      ...{ mode: need.mode === 'both' ? 'hybrid' : need.mode, team_min: need.min, team_max: need.max },
      skills: need.skills.map((one) => ({ ...one, skill: skillOf(one.skill) })),
      submitted_at: at,
    })),
    wish: people.flatMap((one) =>
      one.wishes.slice(0, 5).map(({ need }, rank) => ({
        ...{ participant: idOf(one.id), need: idOf(need), jam: jam.id, rank: rank + 1 },
      })),
    ),
    circle: together.map((_, n) => ({ id: newId(), jam: jam.id, kind: 'together', token: `circle-${n}` })),
  }
  const members = together.flatMap((group, n) =>
    group.map((one) => ({ circle: rows.circle[n]?.id, participant: idOf(one), jam: jam.id })),
  )
  for (const [n, one] of rows.participant.entries()) Object.assign(one, { account: rows.account[n]?.id })
  for (const [table, list] of Object.entries({ ...rows, circle_member: members }))
    await fill(house, table, list)
}

const at = new Date('2027-03-01T08:00:00Z').toISOString()
const nameOf = (id: string) => `Person ${id.slice(7).padStart(3, '0')}`

/** Columns that a row does not name keep what the table says. */
async function fill(house: TestHouse, table: string, rows: object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  if (!columns) return
  const select = `select ${columns} from jsonb_populate_recordset(null::public.${table}, $1)`
  await house.owner.query(`insert into ${table} (${columns}) ${select}`, [JSON.stringify(rows)])
}
