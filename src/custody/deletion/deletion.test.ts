import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lichtblick, mustSend, send } from '#test/custody.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { newId } from '#vault/bytes.ts'
import { journalPath, readJournal } from './journal-file.ts'
import { settleDeletions } from './settling.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof lichtblick>>
let space: string
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  rmSync(journalPath(house.house), { force: true })
  story = await lichtblick(house)
  space = await story.vault.open(story.amina, [story.amina, story.bea])
})

const erase = (record: string) => send(house, story.bea, `DELETE /vault/spaces/${space}/envelopes/${record}`)
const settle = () => house.itself(settleDeletions)
const records = async () =>
  (await house.owner.query('select id from envelope order by seq')).rows.map(({ id }) => id)
/** The rows of a table as they are now, to be put back later: an older backup. */
const keep = async (...tables: string[]) => {
  const kept: [string, string][] = []
  for (const table of tables) {
    const { rows } = await house.owner.query(
      `select coalesce(json_agg(t), '[]')::text as rows from ${table} t`,
    )
    kept.push([table, rows[0].rows])
  }
  return async () => {
    for (const [table, rows] of kept) {
      const others = `insert into ${table} select * from json_populate_recordset(null::${table}, $1) on conflict do nothing`
      await house.owner.query(others, [rows])
    }
    await house.owner.query('delete from deletion_journal')
  }
}

describe('an erased record', () => {
  test('is gone with every version, and its tombstone says who, when and how much', async () => {
    const { id } = await story.vault.write(story.amina, space, 'eins')
    await story.vault.write(story.amina, space, 'zwei', id, 2)
    expect((await erase(id)).status).toBe(204)
    expect(await records()).toEqual([])
    const { lines } = await mustSend(house, story.amina, `GET ${story.vault.path}/deletions`)
    const stone = {
      space,
      kind: 'record',
      subject: id,
      member: story.bea.identity.card.id,
      counts: { versions: 2, files: 0 },
    }
    expect(lines).toEqual([expect.objectContaining(stone)])
    expect(await readJournal(journalPath(house.house))).toEqual([expect.objectContaining(stone)])
  })

  test('is erased once, however often it is asked, and never comes back under its id', async () => {
    const { id } = await story.vault.write(story.amina, space, 'eins')
    const answers = await Promise.all([erase(id), erase(id), erase(id)])
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
    expect((await erase(id)).status).toBe(204)
    expect((await house.events()).filter((kind) => kind === 'record.erased')).toHaveLength(1)
    const again = await story.vault.put(story.amina, space, [
      await story.vault.seal(story.amina, space, 'neu', id),
    ])
    expect(again).toMatchObject({ status: 410, body: { code: 'envelope.gone' } })
  })

  test('is gone also when somebody writes its next version at the same moment', async () => {
    for (let round = 0; round < 12; round++) {
      const { id } = await story.vault.write(story.amina, space, 'eins')
      const next = await story.vault.seal(story.amina, space, 'zwei', id, 2)
      const [written, erased] = await Promise.all([story.vault.put(story.amina, space, [next]), erase(id)])
      expect([201, 410]).toContain(written.status)
      expect(erased.status).toBe(204)
      expect(await records()).toEqual([])
    }
  })

  test('that has to be kept stays until that is lifted by a new version', async () => {
    const { id } = await story.vault.write(story.amina, space, 'Beweis', newId(), 1, { legalHold: true })
    expect(await erase(id)).toMatchObject({ status: 409, body: { code: 'record.held' } })
    await story.vault.write(story.amina, space, 'frei', id, 2)
    expect((await erase(id)).status).toBe(204)
  })

  test('stays erased when an older backup comes back', async () => {
    const gone = await story.vault.write(story.amina, space, 'weg')
    const stays = await story.vault.write(story.amina, space, 'bleibt')
    const restore = await keep('envelope')
    await erase(gone.id)
    await restore()
    expect(await records()).toHaveLength(2)
    expect(await settle()).toEqual({ replayed: 1, inscribed: 0 })
    expect(await records()).toEqual([stays.id])
    expect(await settle()).toEqual({ replayed: 0, inscribed: 0 })
  })

  test('reaches the file when the power went between the database and the disk', async () => {
    const { id } = await story.vault.write(story.amina, space, 'weg')
    await erase(id)
    const path = journalPath(house.house)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, whole.slice(0, 60))
    expect(await settle()).toEqual({ replayed: 0, inscribed: 1 })
    expect((await readJournal(path)).map(({ subject }) => subject)).toEqual([id])
  })

  test('is not undone by a journal that somebody has scribbled in', async () => {
    const { id } = await story.vault.write(story.amina, space, 'weg')
    const path = journalPath(house.house)
    appendFileSync(path, 'nonsense\n{"kind":"record"}\n\0\0\0\n')
    await erase(id)
    expect((await readJournal(path)).map(({ subject }) => subject)).toEqual([id])
  })
})

describe('a shredded space', () => {
  const shred = (who = story.amina) => story.vault.say(who, 'space_shredded', { space })

  test('loses keys, records and files for good, says how many, and its id means nothing else any more', async () => {
    const { id } = await story.vault.write(story.amina, space, 'Akte')
    await mustSend(house, story.amina, `POST /vault/spaces/${space}/files`, {
      id: newId(),
      record: id,
      size: 9,
      partSize: 65_536,
    })
    await shred()
    const { rows } = await house.owner.query(
      `select (select count(*)::int from wrap) + (select count(*)::int from envelope) + (select count(*)::int from sealed_file)
       + (select count(*)::int from space) as left`,
    )
    expect(rows[0].left).toBe(0)
    const { lines } = await mustSend(house, story.amina, `GET ${story.vault.path}/deletions`)
    expect((lines as object[])[0]).toMatchObject({
      kind: 'space',
      subject: space,
      counts: { records: 1, versions: 1, files: 1, wraps: 2 },
    })
    expect((await send(house, story.amina, `GET /vault/spaces/${space}/envelopes`)).status).toBe(404)
  })

  test('stays shredded when an older backup brings its keys back', async () => {
    await story.vault.write(story.amina, space, 'Akte')
    const restore = await keep('space', 'wrap', 'envelope')
    await shred()
    await restore()
    expect(await settle()).toMatchObject({ replayed: 1 })
    const { rows } = await house.owner.query(
      'select (select count(*)::int from wrap) as wraps, (select count(*)::int from space) as spaces',
    )
    expect(rows).toEqual([{ wraps: 0, spaces: 0 }])
  })

  test('is not shredded while something in it has to be kept, and then the log says nothing of it either', async () => {
    await story.vault.write(story.amina, space, 'Beweis', newId(), 1, { legalHold: true })
    const { seq } = story.vault.state.head
    await expect(shred()).rejects.toThrow(/space.held/)
    expect((await mustSend(house, story.amina, `GET ${story.vault.path}`)).head).toMatchObject({ seq })
  })
})
