import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCare, sealedCare } from '#custody/care/care.ts'
import { settleDeletions } from '#custody/deletion/settling.ts'
import { day, later } from '#kernel/clock.ts'
import { type Sealer, sealer, send, TestVault } from '#test/custody.ts'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { organisation, world } from '#test/world.ts'
import { newId } from '#vault/bytes.ts'
import { replayProof } from '#vault/log/proof.ts'
import { type Letter, openLetter, sealLetter } from '#vault/outside/outside.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import { findMyParticipants, withdraw } from '../participants.ts'
import { eraseAt, findVaultOf, hasSent } from './cares.ts'

let house: TestHouse
let scene: Awaited<ReturnType<typeof world>>
let olga: Sealer
let vault: TestVault
let space: string
let intake: string
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const at = '/jams/quartier-u1'
const contact = 'orga@example.org'
const secret = {
  name: 'Kim',
  diets: ['vegan' as const],
  diet: 'keine Erdnüsse',
  access: 'Rollstuhl',
  phone: '0911 4711',
}

beforeEach(async () => {
  await house.empty()
  scene = await world(house)
  olga = await sealer(house, 'Olga Organiser')
  vault = new TestVault(house, await organisation(house, 'Orga e.V.', olga))
  await house.as(olga).post(`${at}/registration/settings/care`, { organisation: vault.organisation, contact })
  await vault.found(olga)
  await house.as(olga).post(`${at}/registration/settings/care`, { organisation: vault.organisation, contact })
  space = await vault.open(olga)
  const key = vault.keys.get(space)
  if (!key) throw new Error('no key')
  const made = await newIntake(key, olga.identity.card.id)
  await vault.say(olga, 'intake_key_set', { space, epoch: 1, recipient: made.recipient })
  intake = (await openIntake(key, made.envelope)) ?? ''
  await send(house, olga, `PUT /vault/organisations/${vault.organisation}/care/${scene.jam.id}`, { space })
})

/** What the element in the browser does. */
async function sealed(who: Person, care = secret): Promise<Letter> {
  const { body } = await send(house, who, `GET ${at}/care/proof`)
  const {
    organisation: tenant,
    founder,
    lines,
  } = body as unknown as { organisation: string; founder: string; lines: unknown[] }
  const { space: proven } = await replayProof(lines, { tenant, founder, space })
  return sealLetter(proven, { tenant, space, id: newId(), by: 'browser' }, sealedCare(care), null)
}
const form = { name: 'Kim', mode: 'both', 'skill-frontend': '3', consent: 'yes' }
const register = async (person: Person, letter?: Letter) =>
  house
    .as(person)
    .post(`${at}/registration/professional`, { ...form, ...(letter && { care: JSON.stringify(letter) }) })
const letters = async (who: Person) =>
  (await send(house, who, `GET /vault/spaces/${space}/letters`)).body.letters

describe('what people need to eat and to take part', () => {
  test('reaches the organisers’ vault sealed, and nobody and nothing else', async () => {
    const kim = await house.person('Kim Nova')
    const page = await (await house.as(kim).get(`${at}/registration/professional`)).text()
    expect(page).toContain('<sealed-care')
    expect(page).toContain('sealed-care.element')
    await register(kim, await sealed(kim))
    const [row] = (await letters(olga)) as { letter: Letter }[]
    const opened = row && (await openLetter(intake, row.letter))
    expect(readCare(opened?.body ?? null)).toEqual(secret)
    for (const person of [kim, scene.founder, scene.stranger, scene.reviewer])
      expect((await send(house, person, `GET /vault/spaces/${space}/letters`)).status).toBe(404)
    const all = await house.owner.query(
      `select string_agg(t.one::text, ' ') as text from (select to_jsonb(l) as one from letter l union all
       select to_jsonb(e) from event e union all select to_jsonb(p) from participant p) t`,
    )
    for (const word of ['Erdnüsse', 'Rollstuhl', '4711', 'vegan'])
      expect(all.rows[0].text).not.toContain(word)
  })
  test('is not asked where there is no JavaScript or no vault: a sentence and a contact stand there', async () => {
    const kim = await house.person('Kim Nova')
    const page = await (await house.as(kim).get(`${at}/registration/helper`)).text()
    expect(page).toContain(contact)
    const outside = page.replace(/<template>[\s\S]*?<\/template>/g, '')
    expect(outside).not.toContain('data-line')
    expect(page).not.toMatch(/<input[^>]*data-(line|diet)[^>]*name=/)
    await house.owner.query('update jam_vault set space = null')
    const without = await (await house.as(kim).get(`${at}/registration/helper`)).text()
    expect(without).not.toContain('sealed-care')
    expect((await send(house, kim, `GET ${at}/care/proof`)).status).toBe(404)
  })
  test('is replaced by what is sent later, and survives the step of the code', async () => {
    const kim = await house.person('Kim Nova')
    await register(kim, await sealed(kim))
    await register(kim, await sealed(kim, { ...secret, diet: 'nichts mehr' }))
    await register(kim)
    const rows = (await letters(olga)) as { letter: Letter }[]
    expect(rows).toHaveLength(1)
    const opened = rows[0] && (await openLetter(intake, rows[0].letter))
    expect(readCare(opened?.body ?? null)?.diet).toBe('nichts mehr')
    const letter = await sealed(kim)
    const stranger = house.as({ ...kim, token: null, cookie: '' })
    const asked = await stranger.post(`${at}/registration/helper`, {
      ...{ name: 'Neu', email: 'neu@example.org', consent: 'yes', care: JSON.stringify(letter) },
    })
    expect(await asked.text()).toContain(letter.sealed.slice(0, 80))
  })
  test.each([
    ['no letter', () => '{}'],
    ['broken', () => '{"a":'],
    ['moved', (one: Letter) => JSON.stringify({ ...one, space: newId() })],
    ['of the server', (one: Letter) => JSON.stringify({ ...one, by: 'server' })],
    ['too long', (one: Letter) => JSON.stringify({ ...one, sealed: 'a'.repeat(20_000) })],
    ['of a key to come', (one: Letter) => JSON.stringify({ ...one, epoch: 9 })],
  ])('is refused when it is %s, and nothing is stored', async (_, bend) => {
    const kim = await house.person('Kim Nova')
    const care = bend(await sealed(kim))
    const answer = await house.as(kim).post(`${at}/registration/professional`, { ...form, care })
    expect([409, 422]).toContain(answer.status)
    expect(await letters(olga)).toEqual([])
    expect(await house.as(kim).do((desk) => findMyParticipants(desk, scene.jam.id))).toEqual([])
  })
  test('is erased 14 days after the end by a job, with the journal, also in a backup that comes back', async () => {
    const kim = await house.person('Kim Nova')
    await register(kim, await sealed(kim))
    const kept = await house.owner.query('select * from letter')
    house.clock.moveTo(later(scene.jam.endsAt, 13 * day))
    await house.work()
    expect((await house.owner.query('select 1 from letter')).rowCount).toBe(1)
    house.clock.moveTo(eraseAt(scene.jam))
    await house.work()
    expect((await house.owner.query('select 1 from letter')).rowCount).toBe(0)
    const { rows } = await house.owner.query('select kind, subject, member from deletion_journal')
    expect(rows).toEqual([{ kind: 'record', subject: kept.rows[0].id, member: null }])
    expect((await house.itself((desk) => findVaultOf(desk, scene.jam.id)))?.erasedAt).toEqual(
      house.clock.now(),
    )
    // A database of before comes back: the journal beside it knows better.
    const { id, organisation: of, letter, received_at } = kept.rows[0]
    await house.owner.query('delete from deletion_journal')
    await house.owner.query('insert into letter values ($1, $2, $3, $4, $5)', [
      id,
      of,
      space,
      letter,
      received_at,
    ])
    await house.itself(settleDeletions)
    expect((await house.owner.query('select 1 from letter')).rowCount).toBe(0)
  })
  test('goes with whoever withdraws, and when somebody takes it back', async () => {
    const [kim, lee] = [await house.person('Kim Nova'), await house.person('Lee Luna')]
    for (const one of [kim, lee]) await register(one, await sealed(one))
    const [mine] = await house.as(kim).do((desk) => findMyParticipants(desk, scene.jam.id))
    if (mine) await house.as(kim).do((desk) => withdraw(desk, mine))
    expect(await (await house.as(lee).get(`${at}/me`)).text()).toContain('Versiegelt bei der Orga')
    await house.as(lee).post(`${at}/me/care/removal`)
    expect(await letters(olga)).toEqual([])
    expect(await house.as(lee).do((desk) => hasSent(desk, scene.jam.id))).toBe(false)
  })
})

describe('the vault of a jam', () => {
  test('is one of the organiser’s own that was founded, and stays once letters lie in it', async () => {
    const other = await organisation(house, 'Ohne Tresor', olga)
    const choose = (who: Person, id: string) =>
      house.as(who).post(`${at}/registration/settings/care`, { organisation: id, contact })
    expect((await choose(olga, other)).status).toBe(409)
    expect((await choose(scene.stranger, vault.organisation)).status).toBe(403)
    const kim = await house.person('Kim Nova')
    await register(kim, await sealed(kim))
    expect((await choose(olga, '')).status).toBe(409)
    const page = await (await house.as(olga).get(`${at}/registration/settings`)).text()
    expect(page).toContain('1 Brief ist da.')
  })
  test('is prepared by its members alone, once', async () => {
    const line = `PUT /vault/organisations/${vault.organisation}/care/${scene.jam.id}`
    expect((await send(house, scene.stranger, line, { space })).status).toBe(403)
    expect((await send(house, olga, line, { space: newId() })).status).toBe(409)
    expect((await send(house, olga, line, { space })).status).toBe(204)
    const jams = await send(house, olga, `GET /vault/organisations/${vault.organisation}/care`)
    expect(jams.body.jams).toMatchObject([{ jam: scene.jam.id, space, isErased: false }])
  })
})

test('what seals names no field that a form could send', () => {
  const source = readFileSync(new URL('./sealed-care.element.ts', import.meta.url), 'utf8')
  expect(source).not.toMatch(/\.name\s*=/)
})
