import { type RawBuilder, sql } from 'kysely'
import type { ColumnMap } from '#field/table-file.ts'
import { day, later } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { newId } from '#kernel/id.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import type { Batch, Past } from './import.ts'

/** Where files of a kind wait, and what has come of them. */
const tables = {
  needs: { files: 'import_batch', things: 'imported_need' },
  people: { files: 'people_batch', things: 'imported_person' },
} as const

/** The files of a kind on their way in. All of it is for organisers. */
export function batchesOf<Field extends string>(kind: keyof typeof tables) {
  const [files, things] = [sql.table(tables[kind].files), sql.table(tables[kind].things)]
  const change = (desk: Desk, id: string, set: RawBuilder<unknown>) =>
    sql`update ${files} set ${set} where id = ${id}`.execute(desk.tx)
  const add = (desk: Desk, jam: string, id: string, name: string, content: string) =>
    sql`insert into ${files} (id, jam, name, content, mapping, made_by, made_at)
      values (${id}, ${jam}, ${name}, ${content}, '{}', ${desk.actor.account}, ${desk.now})
      on conflict (id) do nothing`.execute(desk.tx)
  return {
    /** Keeps a file until somebody has looked at what it would bring; what was left for a day goes. @returns its id */
    async keep(desk: Desk, jam: string, name: string, content: string): Promise<string> {
      mustBe(desk, jam, 'organiser')
      await sql`delete from ${files} where jam = ${jam} and imported_at is null
        and made_at < ${later(desk.now, -day)}`.execute(desk.tx)
      const id = newId()
      await add(desk, jam, id, name, content)
      return id
    },
    /** @throws Refusal `import.missing`: there is no such file, or it was left for more than a day */
    async mustFind(desk: Desk, jam: string, id: string, lock = false): Promise<Batch<Field>> {
      mustBe(desk, jam, 'organiser')
      const { rows } = await sql<Batch<Field>>`
        select id, jam, name, content, mapping, imported_at as "importedAt", undone_at as "undoneAt" from ${files}
        where id = ${id} and jam = ${jam} ${lock ? sql`for update` : sql``}`.execute(desk.tx)
      return mustFind(rows[0], 'import.missing')
    },
    /** @throws Refusal `import.undone` when it never came in or was taken back already */
    async mustBeIn(desk: Desk, jam: string, id: string): Promise<void> {
      const { importedAt, undoneAt } = await this.mustFind(desk, jam, id, true)
      if (!importedAt || undoneAt) throw new Refusal('conflict', 'import.undone')
    },
    async map(desk: Desk, batch: Batch<Field>, mapping: ColumnMap<Field>): Promise<void> {
      mustBe(desk, batch.jam, 'organiser')
      await change(desk, batch.id, sql`mapping = ${JSON.stringify(mapping)}::jsonb`)
    },
    /** What came in, newest first, with how much of it is still there. */
    async list(desk: Desk, jam: string): Promise<Past[]> {
      mustBe(desk, jam, 'organiser')
      const { rows } = await sql<Past>`
        select id, name, imported_at as "importedAt", undone_at as "undoneAt",
          (select count(*)::int from ${things} t where t.batch = f.id) as count
        from ${files} f where jam = ${jam} and imported_at is not null
        order by imported_at desc limit 50`.execute(desk.tx)
      return rows
    },
    /** Marks a file as brought in, also one that nobody had kept; its words are no longer needed. */
    async close(desk: Desk, jam: string, id: string, name: string): Promise<void> {
      await add(desk, jam, id, name, '')
      await change(desk, id, sql`imported_at = ${desk.now}, content = ''`)
    },
    undo: (desk: Desk, id: string) => change(desk, id, sql`undone_at = ${desk.now}`),
  }
}
