import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, later } from '#kernel/clock.ts'
import {
  easyProof,
  formOf,
  type LetterBox,
  letterBox,
  open,
  published,
  sealAnswers,
  sendSealed,
} from '#test/form.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { forget } from './forgetting.ts'

let house: TestHouse
let box: LetterBox
beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
})
afterAll(() => house.close())

const cases = async (service: string) =>
  (await house.owner.query('select * from form_submission where service = $1', [service])).rows
const one = { name: 'Kim Nova' }

describe('a form that was filled in', () => {
  test('arrives sealed, once, and with no hour', async () => {
    const { slug, service } = await published(house, box, formOf())
    const { letter, back } = await sealAnswers(box, one, true)
    const { status, body } = await sendSealed(house, slug, { letter, back })
    expect([status, body]).toEqual([201, { id: letter.id, state: 'taken' }])
    const [row] = await cases(service)
    expect(Object.keys(row).sort()).toEqual([
      'digest',
      'id',
      'on_day',
      'organisation',
      'outcome',
      'proof',
      'service',
    ])
    const kept = (await house.owner.query('select letter from letter where id = $1', [letter.id])).rows[0]
      .letter
    expect((await open(box, kept))?.body).toMatchObject({ answers: one })
    const held = (await house.owner.query('select * from sealed_case where id = $1', [letter.id])).rows[0]
    expect(held).toMatchObject({ sealed_by: 'browser', locator: back?.locator })
  })
  test('and sent again is answered the same, also when two tabs send it at once with other proofs', async () => {
    const { slug, service } = await published(house, box, formOf())
    const { letter } = await sealAnswers(box, one)
    const proof = easyProof(house, slug)
    const first = await sendSealed(house, slug, { letter, proof })
    const again = await Promise.all([
      sendSealed(house, slug, { letter, proof }),
      sendSealed(house, slug, { letter }),
      sendSealed(house, slug, { letter }),
    ])
    for (const { status, body } of again) expect([status, body]).toEqual([201, first.body])
    expect(await cases(service)).toHaveLength(1)
  })
  test('and sent again with other content is refused', async () => {
    const { slug, service } = await published(house, box, formOf())
    const [mine, other] = [await sealAnswers(box, one), await sealAnswers(box, { name: 'Eve' })]
    const proof = easyProof(house, slug)
    await sendSealed(house, slug, { letter: mine.letter, proof })
    const bent = await sendSealed(house, slug, { letter: { ...other.letter, id: mine.letter.id } })
    expect([bent.status, bent.body.code]).toEqual([409, 'submission.used'])
    const reused = await sendSealed(house, slug, { letter: other.letter, proof })
    expect([reused.status, reused.body.code]).toEqual([409, 'submission.used'])
    expect(await cases(service)).toHaveLength(1)
  })
  test('after it has closed is refused with what is kept, but the answer to a lost one still comes', async () => {
    const { slug, service } = await published(house, box, formOf())
    const { letter } = await sealAnswers(box, one)
    const first = await sendSealed(house, slug, { letter })
    await house.owner.query('update form set closed_at = now() where service = $1', [service])
    const late = await sendSealed(house, slug, { letter: (await sealAnswers(box, one)).letter })
    expect([late.status, late.body.code]).toEqual([409, 'submission.closed'])
    expect(late.body.says).toContain('Angaben bleiben auf dieser Seite')
    expect((await sendSealed(house, slug, { letter })).body).toEqual(first.body)
  })
  test('before it opens, of an unknown version or by another door is refused', async () => {
    const early = await published(house, box, formOf({ opensAt: '2027-04-01' }))
    const { letter } = await sealAnswers(box, one)
    expect((await sendSealed(house, early.slug, { letter })).body.code).toBe('submission.early')
    const { slug } = await published(house, box, formOf())
    const newer = { letter, version: 9 }
    expect((await sendSealed(house, slug, newer)).body.code).toBe('submission.version')
    const bent = { ...letter, by: 'server' as const }
    expect((await sendSealed(house, slug, { letter: bent })).status).toBe(422)
    const elsewhere = { ...letter, space: 'x'.repeat(22) }
    expect((await sendSealed(house, slug, { letter: elsewhere })).status).toBe(422)
  })
  test('with an option that does not exist is refused, and nothing is stored', async () => {
    const { slug, service } = await published(house, box, formOf({}, { a: 2 }))
    const { letter } = await sealAnswers(box, one)
    const seats = [{ question: 'gruppe', value: 'z' }]
    expect((await sendSealed(house, slug, { letter, seats })).body.code).toBe('submission.seats')
    const { rows } = await house.owner.query('select from letter where id = $1', [letter.id])
    expect([rows.length, (await cases(service)).length]).toEqual([0, 0])
  })
})

describe('a rush', () => {
  test('brings everybody in once, and tells the same to whoever sends twice in one moment', async () => {
    const { slug, service } = await published(house, box, formOf())
    await sendSealed(house, slug, await sealAnswers(box, one))
    const all = await Promise.all(Array.from({ length: 12 }, () => sealAnswers(box, one, true)))
    const said = await Promise.all([...all, ...all].map((sealed) => sendSealed(house, slug, sealed)))
    expect(said.map(({ status }) => status)).toEqual(said.map(() => 201))
    expect(await cases(service)).toHaveLength(13)
    const ids = all.map(({ letter }) => letter.id)
    const { rows } = await house.owner.query(
      `select from sealed_case c join letter l on l.sealed_case = c.id and l.number = 0
       where c.id = any($1) and c.verify is not null and c.delete_after is not null`,
      [ids],
    )
    expect(rows).toHaveLength(12)
  })
  test('takes of two contents under one name, or by one proof, only the first', async () => {
    const { slug, service } = await published(house, box, formOf())
    await sendSealed(house, slug, await sealAnswers(box, one))
    const [mine, other, third] = await Promise.all([1, 2, 3].map(() => sealAnswers(box, one)))
    if (!mine || !other || !third) throw new Error('nothing sealed')
    const proof = easyProof(house, slug)
    const said = await Promise.all([
      sendSealed(house, slug, { letter: mine.letter, proof }),
      sendSealed(house, slug, { letter: { ...other.letter, id: mine.letter.id } }),
      sendSealed(house, slug, { letter: third.letter, proof }),
    ])
    expect(said.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(await cases(service)).toHaveLength(2)
  })
  test('lets nobody sink who comes in the same moment as one that breaks', async () => {
    const { slug, service } = await published(house, box, formOf())
    await sendSealed(house, slug, await sealAnswers(box, one))
    const all = await Promise.all(Array.from({ length: 6 }, () => sealAnswers(box, one, true)))
    const [first, second] = all
    if (!first?.back || !second) throw new Error('nothing sealed')
    // The same way back twice: the statement as a whole breaks on it.
    second.back = first.back
    const said = await Promise.all(all.map((sealed) => sendSealed(house, slug, sealed)))
    expect(said.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 422])
    expect(await cases(service)).toHaveLength(6)
  })
  test('notices what has changed since: it is closed, or somebody else is told now', async () => {
    const { slug, service } = await published(house, box, formOf())
    await sendSealed(house, slug, await sealAnswers(box, one))
    await house.owner.query(
      `insert into form_webhook (id, service, organisation, address, made_at)
       values (gen_random_uuid(), $1, $2, 'http://localhost:9/x', now())`,
      [service, box.organisation],
    )
    await sendSealed(house, slug, await sealAnswers(box, one))
    const told = await house.owner.query('select from form_delivery where service = $1', [service])
    expect(told.rows).toHaveLength(1)
    await house.owner.query('update form set closed_at = now() where service = $1', [service])
    const late = await sendSealed(house, slug, await sealAnswers(box, one))
    expect(late.body.code).toBe('submission.closed')
  })
})

describe('after 90 days', () => {
  const seatOf = async (id: string) =>
    (await house.owner.query('select state from form_seat where submission = $1', [id])).rows[0]?.state
  test('the house has forgotten that a letter came, and no seat is free because of that', async () => {
    const { slug, service } = await published(house, box, formOf({ seats: 2, waiting: true }))
    const plain = await published(house, box, formOf())
    const all = await Promise.all([1, 2, 3, 4].map(() => sealAnswers(box, one)))
    const [held, left, waits, other] = all.map(({ letter }) => letter) as Parameters<
      typeof sendSealed
    >[2]['letter'][]
    for (const letter of [held, left, waits]) if (letter) await sendSealed(house, slug, { letter })
    if (other) await sendSealed(house, plain.slug, { letter: other })
    await house.owner.query(`update form_seat set state = 'left' where submission = $1`, [left?.id])
    const taken = async () =>
      (await house.owner.query('select taken from form where service = $1', [service])).rows[0].taken
    const before = await taken()
    const start = house.clock.now()
    house.clock.moveTo(later(start, 89 * day))
    await forget(house.house)
    expect(await cases(service)).toHaveLength(3)
    house.clock.moveTo(later(start, 92 * day))
    await forget(house.house)
    expect(await cases(plain.service)).toEqual([])
    const kept = await cases(service)
    expect(kept.map(({ id, digest }) => [id, digest]).sort()).toEqual(
      [
        [held?.id, ''],
        [waits?.id, ''],
      ].sort(),
    )
    expect([await taken(), await seatOf(held?.id ?? ''), await seatOf(waits?.id ?? '')]).toEqual([
      before,
      'held',
      'waiting',
    ])
    const again = other && (await sendSealed(house, plain.slug, { letter: other }))
    expect([again?.status, await cases(plain.service)]).toEqual([422, []])
    const { rows } = await house.owner.query(`select key from job where kind = 'form.forget' order by key`)
    expect(rows.length).toBe(2)
  })
})
