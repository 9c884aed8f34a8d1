import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalPath } from '#custody/deletion/journal-file.ts'
import { settleDeletions } from '#custody/deletion/settling.ts'
import { lichtblick, mustSend, send } from '#test/custody.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { newId } from '#vault/bytes.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('a record with its layers and entries does not come back with an old backup, the stand-in stays', async () => {
  rmSync(journalPath(house.house), { force: true })
  const { amina, bea, vault } = await lichtblick(house)
  const [base, sensitive] = [await vault.open(amina, [amina, bea]), await vault.open(amina, [amina, bea])]
  const [record, part, entry, other] = [newId(), newId(), newId(), newId()]
  await vault.write(amina, base, 'Ada', record)
  await vault.write(amina, base, 'Ada, zweite Fassung', record, 2)
  await vault.write(amina, sensitive, 'Husten', part)
  await vault.write(amina, base, 'rief an', entry)
  await vault.write(amina, base, 'Bela', other)
  const { rows: backup } = await house.owner.query(`select json_agg(e)::text as rows from envelope e`)
  // As `carryOut` goes: first what stands in, then everything of the record.
  const standIn = await vault.write(amina, base, 'ohne Namen', newId())
  for (const [space, id] of [
    [base, record],
    [sensitive, part],
    [base, entry],
  ] as const)
    expect((await send(house, bea, `DELETE /vault/spaces/${space}/envelopes/${id}`)).status).toBe(204)

  const again =
    'insert into envelope select * from json_populate_recordset(null::envelope, $1) on conflict do nothing'
  await house.owner.query(again, [backup[0].rows])
  await house.owner.query('delete from deletion_journal')
  expect(await house.itself(settleDeletions)).toMatchObject({ replayed: 3 })

  const left = await house.owner.query('select id from envelope')
  expect(left.rows.map(({ id }) => id).sort()).toEqual([other, standIn.id].sort())
  const page = await mustSend(house, amina, `GET /vault/spaces/${base}/envelopes`)
  expect(page.gone).toEqual(
    expect.arrayContaining([
      { kind: 'record', id: record },
      { kind: 'record', id: entry },
    ]),
  )
})
