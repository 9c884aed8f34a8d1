import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { attacks } from './attacks.ts'

const document = readFileSync('docs/threat-model.md', 'utf8')

/** The cells of the rows of a table below a heading. */
function rowsBelow(heading: string): string[][] {
  const [, after = ''] = document.split(`\n${heading}\n`)
  const [part = ''] = after.split(/\n#+ /)
  const rows = part.split('\n').filter((line) => line.startsWith('| `') || /^\| [^-|]/.test(line))
  return rows.slice(1).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

describe('the threat model', () => {
  test.each(Object.entries(attacks))(
    'tells every attack on %s, with the code that refuses it',
    (place, ones) => {
      const told = ones.map(({ name, code }) => [name, `\`${code}\``])
      const block = [
        '| attack | refused with |',
        '|---|---|',
        ...told.map((cells) => `| ${cells.join(' | ')} |`),
      ]
      expect(rowsBelow(`### ${place}`), `it should say:\n${block.join('\n')}`).toEqual(told)
    },
  )

  test('tells no attack on anything else', () => {
    const places = [...document.matchAll(/^### (.+)$/gm)].map(([, place]) => place)
    expect(places).toEqual(Object.keys(attacks))
  })

  test('names no attack twice', () => {
    const names = Object.values(attacks).flatMap((ones) => ones.map(({ name }) => name))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('what the server knows', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse()
  })
  afterAll(() => house.close())

  test('is exactly what the threat model lists, column by column', async () => {
    const { rows } = await house.owner.query(
      `select table_name as "table", array_agg(column_name::text order by ordinal_position) as columns
       from information_schema.columns where table_schema = 'public' and table_name in (
         select table_name from information_schema.columns where domain_name = 'sealed_id'
         union values ('vault'), ('log_entry'))
       group by 1 order by table_name collate "C"`,
    )
    const known = rows.map(({ table, columns }) => [
      `\`${table}\``,
      columns.map((one: string) => `\`${one}\``).join(' '),
    ])
    const told = rowsBelow('## What the server knows').map(([table, columns]) => [table, columns])
    const block = known.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
    expect(told, `it should say:\n${block}`).toEqual(known)
  })
})
