import type pg from 'pg'
import type { Person, TestHouse } from '#test/house.ts'

/** What somebody can do to rows that are not their own, who speaks SQL as the application does. */
export const verbs = ['reads', 'adds', 'changes', 'removes'] as const
export type Verb = (typeof verbs)[number]

type Columns = { name: string; columns: string[]; first: string }
export type Place = { name: string; where: string; first: string; isOnes: boolean; sample: object | null }

/** What the story is about: one jam, one organisation, its team, its service that nobody shows, its need under review. */
export type About = {
  jam: string
  organisation: string
  team: string
  service: string
  need: string
  /** Whose rows are tried to be added again, where they are anybody's. */
  account: string
}

/** Every table of the house with the rows in it that the story is about. */
export async function placesOf(house: TestHouse, about: About): Promise<Place[]> {
  const { rows } = await house.owner.query<Columns>(`
    select c.relname as name, array_agg(a.attname::text) as columns,
      (array_agg(a.attname order by a.attnum) filter (where a.attidentity = ''))[1] as first
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'house_migration'
    group by 1 order by 1`)
  const places: Place[] = []
  for (const { name, columns, first } of rows) {
    const place = { name: `public."${name}"`, where: whereOf(name, columns, about), first }
    const isOnes = columns.includes('account') || name === 'account'
    const found = await house.owner.query(
      `select to_jsonb(t) as row from ${place.name} t where ${place.where}
       order by to_jsonb(t) ->> 'account' = $1 desc nulls last limit 1`,
      [about.account],
    )
    places.push({ ...place, isOnes, sample: found.rows[0]?.row ?? null })
  }
  return places
}

function whereOf(name: string, columns: string[], about: About): string {
  if (name in about && name !== 'account') return `id = '${about[name as keyof About]}'`
  if (columns.includes('team')) return `team = '${about.team}'`
  const has = (column: string) => columns.includes(column)
  const [ofJam, ofOrganisation] = [`jam = '${about.jam}'`, `organisation = '${about.organisation}'`]
  if (has('jam') && has('organisation')) return `(${ofOrganisation} or (organisation is null and ${ofJam}))`
  return (has('jam') && ofJam) || (has('organisation') && ofOrganisation) || 'true'
}

/** Tries a table as one person, and keeps nothing of it. @returns what would have worked */
export async function reachOf(client: pg.PoolClient, place: Place, { account }: Person): Promise<Verb[]> {
  const { name, first, sample } = place
  const whose = name === 'public."account"' ? 'id' : 'account'
  const others =
    place.isOnes && account ? `${place.where} and ${whose} is distinct from '${account}'` : place.where
  const statements: Record<Verb, [string, string[]]> = {
    reads: [`select 1 from ${name} where ${others} limit 1`, []],
    adds: [
      `insert into ${name} overriding system value select * from jsonb_populate_record(null::${name}, $1)`,
      [JSON.stringify(sample)],
    ],
    changes: [`update ${name} set "${first}" = "${first}" where ${others}`, []],
    removes: [`delete from ${name} where ${others}`, []],
  }
  const reach: Verb[] = []
  for (const verb of verbs) if (await works(client, ...statements[verb])) reach.push(verb)
  return reach
}

async function works(client: pg.PoolClient, statement: string, values: string[]): Promise<boolean> {
  await client.query('savepoint try')
  const done = await client.query(statement, values).then(
    ({ rowCount }) => (rowCount ?? 0) > 0,
    // A row that is there already was let through by the wall; so was one that a constraint refused.
    (error: pg.DatabaseError) => error.code?.startsWith('23') ?? false,
  )
  await client.query('rollback to try')
  return done
}
