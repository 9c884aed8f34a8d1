import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, later, minute } from '#kernel/clock.ts'
import { send } from '#test/custody.ts'
import { type LetterBox, letterBox } from '#test/form.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { recordsOf } from '#test/records-service.ts'
import { organisation } from '#test/world.ts'
import { newId as newSealedId } from '#vault/bytes.ts'
import type { Space } from '#vault/log/state.ts'
import { openLetter, sealLetter } from '#vault/outside/outside.ts'
import { readSaid, sealedSaid } from './said.ts'

let house: TestHouse
let box: LetterBox
let records: string

beforeAll(async () => {
  house = await openTestHouse()
  box = await letterBox(house)
  records = await recordsOf(house, box.organisation)
})
afterAll(() => house.close())

const seal = (body = sealedSaid({ series: 's', date: '2026-11-26', said: 'Ada Lovelace' })) =>
  sealLetter(
    box.proven as Space,
    { tenant: box.organisation, space: box.space, id: newSealedId(), by: 'browser' },
    body,
    null,
  )
const at = () => `/services/${records}/records`
const newCode = async () => {
  const { body } = await send(house, box.amina, `POST ${at()}/check-ins`, { space: box.space })
  return body as unknown as { id: string; until: string }
}
const letters = async (who: Person = box.amina) => {
  const { body } = await send(house, who, `GET /vault/spaces/${box.space}/letters`)
  return (body as unknown as { letters: { letter: Parameters<typeof openLetter>[1] }[] }).letters
}
const erase = (who: Person, ids: string[]) =>
  send(house, who, `POST /vault/spaces/${box.space}/letters/erasures`, { ids })

describe('a code on a screen', () => {
  test('lets anybody say that they are there, and only the readers of the drawer hear who', async () => {
    const { id } = await newCode()
    const page = await house.as(nobody).get(`/here/${id}`)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const letter = await seal()
    expect(JSON.stringify(letter)).not.toContain('Ada')
    expect((await send(house, nobody, `POST /here/${id}/letters`, { letter })).status).toBe(204)
    const [found] = await letters()
    const opened = found && (await openLetter(box.intake, found.letter))
    expect(opened && readSaid(opened.body)?.said).toBe('Ada Lovelace')
    expect((await erase(box.amina, [letter.id])).status).toBe(204)
    expect(await letters()).toEqual([])
  })

  test('runs out, and takes neither the same twice nor what is for another place', async () => {
    const { id } = await newCode()
    const letter = await seal()
    const put = (sent: unknown) => send(house, nobody, `POST /here/${id}/letters`, { letter: sent })
    expect((await put(letter)).status).toBe(204)
    expect((await put(letter)).status).toBe(422)
    expect((await put({ ...(await seal()), space: newSealedId() })).status).toBe(422)
    expect((await put('nonsense')).status).toBe(422)
    house.clock.moveTo(later(house.clock.now(), 16 * minute))
    expect((await put(await seal())).body).toMatchObject({ code: 'here.over' })
    expect((await house.as(nobody).get(`/here/${id}`)).status).toBe(404)
    await erase(box.amina, [letter.id])
  })

  test('is opened by members alone, and only for a space with a letter box', async () => {
    const space = await box.vault.open(box.amina, [box.amina])
    expect(await send(house, box.amina, `POST ${at()}/check-ins`, { space })).toMatchObject({ status: 409 })
    const sam = await house.person('Sam')
    expect((await send(house, sam, `POST ${at()}/check-ins`, { space: box.space })).status).toBe(404)
    const letter = await seal()
    const { id } = await newCode()
    await send(house, nobody, `POST /here/${id}/letters`, { letter })
    expect((await erase(sam, [letter.id])).status).toBe(404)
    expect((await letters()).some((one) => one.letter.id === letter.id)).toBe(true)
  })
})

describe('a referral within the house', () => {
  test('goes to whoever has said that they take some, and says from where it came', async () => {
    const wanda = await house.person('Wanda')
    const waldhaus = await organisation(house, 'Waldhaus', wanda)
    const theirs = await recordsOf(house, waldhaus)
    const path = `/services/${theirs}/records/referrals`
    expect((await send(house, wanda, `GET ${path}`)).body).toEqual({ own: null, partners: [] })
    const letter = await seal({ what: 'jam/referral/1' })
    const sent = { to: box.organisation, letter }
    expect(await send(house, wanda, `POST ${path}`, sent)).toMatchObject({ status: 404 })

    await send(house, box.amina, `PUT ${at()}/referrals`, { space: box.space })
    const { body } = await send(house, wanda, `GET ${path}`)
    expect(body.partners).toEqual([
      { organisation: box.organisation, name: expect.any(String), space: box.space },
    ])
    expect((await send(house, wanda, `POST ${path}`, sent)).status).toBe(204)
    const own = (await send(house, box.amina, `GET ${at()}/referrals`)).body.own
    expect(own).toEqual({ space: box.space, senders: [{ letter: letter.id, sender: 'Waldhaus' }] })
    expect((await send(house, box.amina, `DELETE ${at()}/referrals`)).status).toBe(204)
    expect((await send(house, wanda, `GET ${path}`)).body.partners).toEqual([])
  })
})

test('a week later everything that nobody took out is gone', async () => {
  const { id } = await newCode()
  const { id: letter, ...rest } = await seal()
  await send(house, nobody, `POST /here/${id}/letters`, { letter: { id: letter, ...rest } })
  const isThere = async (table: string, of: string) =>
    (await house.owner.query(`select 1 from ${table} where id = $1`, [of])).rows.length > 0
  expect([await isThere('letter', letter), await isThere('records_box', id)]).toEqual([true, true])
  house.clock.moveTo(later(house.clock.now(), 8 * day))
  await house.work()
  expect([await isThere('letter', letter), await isThere('records_box', id)]).toEqual([false, false])
})
