import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { addressOf, doors, kindFor } from './doors.ts'
import { type Story, wholeStory } from './story.ts'

let house: TestHouse
let story: Story
beforeAll(async () => {
  house = await openTestHouse()
  story = await wholeStory(house)
})
afterAll(() => house.close())

/** What may be there twice, and why. */
const harmless = [
  'sign_in_code', // Each letter brings a code of its own, and the newest one holds.
  'scoping', // An empty draft whose address one of two tabs has.
  'import_batch', // A file that is only looked at; it goes after a day.
  'people_batch', // Likewise.
  'screen_link', // The newer one has ended the older.
  'calendar_feed', // A second address of the same calendar; each is listed and can be ended.
]

/**
 * Saved again with the same words is told again; nobody counts it. A link for the screen comes in place of the older. Of
 * a group and of mails that are let go or dropped, the letters themselves are written once; `mail` shows it.
 */
const toldAgain =
  "'(changed|recut|reviewed|noted|care-named|document-added|settled|wished|renewed|screen.opened|prepared|room-given|" +
  "zone.chosen|reach.chosen|push.device-added|push.device-removed|group.written|mail.dropped|mail.released)$'"

/** Rows that say the same as another one, but for ids, secrets and moments; by table. */
async function doubles(): Promise<Record<string, number>> {
  const { rows } = await house.owner.query(`select c.relname as name,
      array_agg(a.attname::text) filter (where a.attname ~ '^(id|key|tx|.*_at|.*hash|token)$') as own
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by 1`)
  const each = rows.map(
    ({
      name,
      own,
    }) => `select '${name}' as name, coalesce(sum(many - 1), 0)::int as many from (select count(*) as many
      from public."${name}" t ${name === 'event' ? `where kind !~ ${toldAgain}` : ''} group by to_jsonb(t) - '{${(own ?? []).join()}}'::text[]) one`,
  )
  const found = await house.owner.query(each.join(' union all '))
  return Object.fromEntries(found.rows.map(({ name, many }) => [name, many]))
}

test('a form that is sent twice at once does once what it does', { timeout: 120_000 }, async () => {
  const doubled: string[] = []
  let before = await doubles()
  for (const [row, door] of Object.entries(doors)) {
    if (!row.startsWith('POST') || door.answers) continue
    const kind = kindFor(door)
    const ids = story.idsOf(kind)
    const address = addressOf(row.slice(5), door, ids)
    const form = door.form?.(ids)
    const answers = await Promise.all(
      ['one tab', 'another'].map((tab) => house.as(story.people[kind], tab + row).post(address, form)),
    )
    for (const { status, body } of answers) {
      await body?.cancel()
      if (status >= 500) doubled.push(`${row} → ${status}`)
    }
    const after = await doubles()
    for (const [name, many] of Object.entries(after).filter(([name]) => !harmless.includes(name)))
      if (many > (before[name] ?? 0)) doubled.push(`${row}: ${many - (before[name] ?? 0)} ${name}`)
    before = after
  }
  expect(doubled).toEqual([])
})
