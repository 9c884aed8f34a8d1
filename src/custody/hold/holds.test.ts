import { describe, expect, test } from 'vitest'
import { mustSend, type Sealer, sealer, send, TestVault } from '#test/custody.ts'
import { type ErasingGround, onErasingGround } from '#test/erasing.ts'
import { organisation } from '#test/world.ts'
import { newId } from '#vault/bytes.ts'

let house: ErasingGround['house']
let story: ErasingGround['story']
let space: string
const { at, ids, write } = onErasingGround((ground) => {
  house = ground.house
  story = ground.story
  space = ground.space
})

const place = (hold: string, subjects: string[], needsTwo = false, of = space) =>
  send(house, story.amina, `PUT ${story.vault.path}/holds/${hold}`, {
    needsTwo,
    held: subjects.map((subject) => ({ space: of, subject })),
  })
const lift = (who: Sealer, hold: string) => send(house, who, `POST ${story.vault.path}/holds/${hold}/lifting`)
const erase = (ids: string[]) => send(house, story.bea, `POST /vault/spaces/${space}/erasures`, { ids })

describe('a hold', () => {
  test('keeps what it is on from whoever wants it gone, at every door, and from the calendar', async () => {
    const { id } = await write('Beweis', { deleteAfter: '2027-03' })
    const free = await write('frei', { deleteAfter: '2027-03' })
    const file = newId()
    const form = { id: file, record: id, size: 40, partSize: 65_536 }
    await mustSend(house, story.amina, `POST /vault/spaces/${space}/files`, form)
    const hold = newId()
    expect(await place(hold, [id])).toMatchObject({ status: 204 })
    const refused = { status: 409, body: { code: 'record.held' } }
    expect(await erase([id, free.id])).toMatchObject(refused)
    expect(await send(house, story.bea, `DELETE /vault/spaces/${space}/envelopes/${id}`)).toMatchObject(
      refused,
    )
    expect(await send(house, story.bea, `DELETE /vault/spaces/${space}/files/${file}`)).toMatchObject(refused)
    // A new version, in bulk or not, lifts nothing.
    await write('Beweis, zweite Fassung', { deleteAfter: '2027-03' }, id, 2)
    const trims = [{ id, below: 2 }]
    expect(await send(house, story.bea, `POST /vault/spaces/${space}/trims`, { trims })).toMatchObject(
      refused,
    )
    await at('2027-05-01T02:00:00Z')
    expect(await ids()).toEqual([id])
    expect(await lift(story.bea, hold)).toMatchObject({ status: 200, body: { isLifted: true } })
    await at('2027-05-02T02:00:00Z')
    expect(await ids()).toEqual([])
  })

  test('is on all of a space, also on what comes later, and keeps it from being destroyed', async () => {
    const hold = newId()
    await place(hold, [space])
    const { id } = await write('später', { deleteAfter: '2027-03' })
    const shred = story.vault.say(story.amina, 'space_shredded', { space })
    await expect(shred).rejects.toThrow(/space.held/)
    await at('2027-05-01T02:00:00Z')
    expect(await erase([id])).toMatchObject({ body: { code: 'record.held' } })
  })

  test('of one dispute is not lifted with that of another', async () => {
    const { id } = await write('Beweis')
    const [one, other] = [newId(), newId()]
    await place(one, [id])
    await place(other, [id])
    await lift(story.amina, one)
    expect(await erase([id])).toMatchObject({ status: 409 })
    await lift(story.amina, other)
    expect(await erase([id])).toMatchObject({ status: 204 })
  })

  test('takes on what was written later, and who may lift it stays as it was said first', async () => {
    const [a, b] = [await write('Akte'), await write('Notiz')]
    const hold = newId()
    await place(hold, [a.id], true)
    await place(hold, [a.id, b.id], false)
    expect(await erase([b.id])).toMatchObject({ status: 409 })
    expect(await lift(story.amina, hold)).toMatchObject({ body: { isLifted: false } })
  })
})

describe('a hold that two have to lift', () => {
  const listed = async () =>
    (await mustSend(house, story.bea, `GET ${story.vault.path}/holds`)).holds as { lifting: object | null }[]

  test('is lifted by the second, never by one alone, and stays when one of them says so', async () => {
    const { id } = await write('Kinderschutz')
    const hold = newId()
    await place(hold, [id], true)
    const me = story.amina.identity.card.id
    expect(await listed()).toMatchObject([{ id: hold, member: me, needsTwo: true, lifting: null }])
    expect(await lift(story.amina, hold)).toMatchObject({ body: { isLifted: false } })
    expect(await lift(story.amina, hold)).toMatchObject({ status: 409, body: { code: 'hold.own' } })
    expect(await listed()).toMatchObject([{ lifting: { by: me } }])
    expect(await erase([id])).toMatchObject({ status: 409 })
    await mustSend(house, story.bea, `DELETE ${story.vault.path}/holds/${hold}/lifting`)
    expect(await listed()).toMatchObject([{ lifting: null }])
    await lift(story.amina, hold)
    expect(await lift(story.bea, hold)).toMatchObject({ body: { isLifted: true } })
    expect(await listed()).toEqual([])
    expect(await erase([id])).toMatchObject({ status: 204 })
    expect((await house.events()).filter((kind) => kind.startsWith('hold.'))).toEqual([
      'hold.placed',
      'hold.lifting-asked',
      'hold.kept',
      'hold.lifting-asked',
      'hold.lifted',
    ])
  })

  test('is lifted once, when two agree at the same moment', async () => {
    const { id } = await write('Kinderschutz')
    const hold = newId()
    await place(hold, [id], true)
    const both = await Promise.all([lift(story.amina, hold), lift(story.bea, hold)])
    expect(both.map(({ body }) => body.isLifted).toSorted()).toEqual([false, true])
  })

  test('is not lifted by whoever cannot read all that it is on, nor placed on what is with others', async () => {
    const own = await story.vault.open(story.amina)
    const hold = newId()
    await mustSend(house, story.amina, `PUT ${story.vault.path}/holds/${hold}`, {
      needsTwo: false,
      held: [
        { space, subject: newId() },
        { space: own, subject: newId() },
      ],
    })
    expect(await lift(story.bea, hold)).toMatchObject({ status: 403, body: { code: 'hold.no-key' } })
    const wanda = await sealer(house, 'Wanda Waldhaus')
    const vault = new TestVault(house, await organisation(house, 'Waldhaus', wanda))
    await vault.found(wanda)
    const form = { needsTwo: false, held: [{ space, subject: newId() }] }
    const refused = await send(house, wanda, `PUT ${vault.path}/holds/${newId()}`, form)
    expect(refused).toMatchObject({ status: 404, body: { code: 'space.missing' } })
    expect(await send(house, wanda, `POST ${vault.path}/holds/${hold}/lifting`)).toMatchObject({
      status: 404,
    })
  })
})
