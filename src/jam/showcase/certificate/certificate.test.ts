import { createPublicKey } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, later } from '#kernel/clock.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { handedOver, worldWithTeam } from '#test/team.ts'
import { paperOf } from './paper.ts'
import { carriedBy, isSignedBy, keyOf, lineOf, publicKeyOf, type Statement, signLine } from './signing.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
let jonas: Person
let organiser: Person
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
  const { jam, team, need, lichtblick: organisation } = story
  await handedOver(house, { jam: jam.id, team, need, organisation, name: 'Chat' })
})

const page = '/jams/quartier-u1/certificate'
const sql = async (text: string, values: unknown[] = []) => (await house.owner.query(text, values)).rows
const textOf = async (path: string, person: Person) => (await house.as(person).get(path)).text()
const issued = () => sql('select * from certificate order by issued_at, id')

/** The jam is over, and Jonas was there from its second hour on. */
async function afterTheJam(): Promise<void> {
  await sql('update participant set arrived_at = $1 where account = $2', [
    later(story.jam.startsAt, 2 * hour),
    story.jonas.account,
  ])
  house.clock.moveTo(later(story.jam.endsAt, hour))
  await sql(`update session set ends_at = 'infinity'`)
  ;[jonas, organiser] = [story.jonas, story.organiser]
}

const statement: Statement = {
  ...{ id: '0b9f6d1e-0000-4000-8000-000000000000', jam: 'Jam', name: 'Öznur Müßig-Łęcka', role: 'IT-Profi' },
  ...{
    place: 'Nürnberg',
    from: '2027-04-30',
    until: '2027-05-01',
    hours: 22,
    projects: ['Chat, für Lichtblick'],
  },
  ...{ learnt: 'Zuhören.', issued: '2027-05-02' },
}

describe('a certificate', () => {
  test('is for who was there, with role, hours and project, also after the handover', async () => {
    expect(await textOf(page, story.jonas)).toContain('Noch keine Bescheinigung')
    await sql('update team_member set left_at = $1', [house.clock.now()])
    await afterTheJam()
    expect(await textOf(page, jonas)).toContain('22 Stunden')
    expect(await textOf(page, jonas)).toContain('Schreiben statt anrufen')
    expect(await textOf(page, story.lena)).toContain('Noch keine Bescheinigung')
    expect((await house.as(nobody).get(page)).headers.get('location')).toContain('/sign-in')
  })

  test('is signed by the jam once it is over, once however often it is asked for', async () => {
    expect((await house.as(story.jonas).post(`${page}/professional`, {})).status).toBe(409)
    await afterTheJam()
    await Promise.all([1, 2, 3].map(() => house.as(jonas).post(`${page}/professional`, {})))
    const rows = await issued()
    expect(rows).toHaveLength(1)
    const key = createPublicKey(keyOf(house.house.secret, story.jam.id))
    expect(isSignedBy(key, rows[0].signed, rows[0].signature)).toBe(true)
    expect(JSON.parse(rows[0].signed)).toMatchObject({ name: 'Jonas Jung', hours: 22 })
    expect((await house.as(jonas).post(`${page}/helper`, {})).status).toBe(404)
  })

  test('can be verified offline by its code and the public key alone, by any Ed25519', async () => {
    const line = lineOf(statement)
    const key = keyOf(house.house.secret, story.jam.id)
    const [signed = '', signature = ''] = carriedBy(line, signLine(key, line)).split('.')
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKeyOf(house.house.secret, story.jam.id) }
    const foreign = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify'])
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
    const context = new TextEncoder().encode('jam/certificate/1\n')
    const said = new Uint8Array([...context, ...bytes(signed)])
    expect(await crypto.subtle.verify('Ed25519', foreign, bytes(signature), said)).toBe(true)
    said[40] = (said[40] ?? 0) ^ 1
    expect(await crypto.subtle.verify('Ed25519', foreign, bytes(signature), said)).toBe(false)
    expect(publicKeyOf(house.house.secret, story.jam.id)).not.toBe(
      publicKeyOf(house.house.secret, story.team),
    )
  })

  test('carries what somebody learnt if they like, and then replaces the one before', async () => {
    await afterTheJam()
    await house.as(jonas).post(`${page}/professional`, {})
    const learnt = 'Barrierefreie Formulare <b>bauen</b>'
    expect((await house.as(jonas).post(`${page}/learnt`, { learnt })).status).toBe(303)
    await house.as(jonas).post(`${page}/professional`, {})
    const rows = await issued()
    expect(rows.map(({ revoked_at }) => revoked_at !== null).sort()).toEqual([false, true])
    const old = await textOf(`/certificates/${rows.find((row) => row.revoked_at).id}`, nobody)
    expect(old).toContain('Es gibt eine neuere')
    const good = await textOf(`/certificates/${rows.find((row) => !row.revoked_at).id}`, nobody)
    expect(good).toContain('echt und gilt')
    expect(good).toContain('Formulare &lt;b>bauen')
    const long = await house.as(jonas).post(`${page}/learnt`, { learnt: 'x'.repeat(700) })
    expect(long.status).toBe(422)
  })

  test('is a tagged PDF with the letters of every name', async () => {
    await afterTheJam()
    await house.as(jonas).post(`${page}/professional`, {})
    const [row] = await issued()
    const answer = await house.as(jonas).get(`${page}/${row.id}.pdf`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.toString('latin1')).toContain('/MarkInfo')
    expect((await house.as(story.lena).get(`${page}/${row.id}.pdf`)).status).toBe(404)
    const strange = await paperOf({ ...statement, name: 'Łucja 🍓 שלום' }, 'https://jam.example', 'en')
    expect(strange.length).toBeGreaterThan(5000)
  })

  test('is taken back with a reason that everybody reads who checks it', async () => {
    await afterTheJam()
    await house.as(jonas).post(`${page}/professional`, {})
    const [row] = await issued()
    const door = `/jams/quartier-u1/certificates/${row.id}/revocation`
    expect((await house.as(jonas).post(door, { why: 'selbst' })).status).toBe(403)
    await house.stepUp(organiser)
    expect((await house.as(organiser).post(door, { why: '' })).status).toBe(422)
    expect((await house.as(organiser).post(door, { why: 'War nicht da.' })).status).toBe(303)
    const check = await textOf(`/certificates/${row.id}`, nobody)
    expect(check).toContain('wurde zurückgenommen')
    expect(check).toContain('War nicht da.')
    const badge = JSON.parse(await textOf(`/certificates/${row.id}/badge.json`, nobody))
    expect(badge).toMatchObject({ type: 'Assertion', revoked: true })
  })

  test('can be taken away as Open Badge and JSON Resume, and tells no address', async () => {
    await afterTheJam()
    await house.as(jonas).post(`${page}/professional`, {})
    const [row] = await issued()
    const text = await textOf(`/certificates/${row.id}/badge.json`, nobody)
    const badge = JSON.parse(text)
    expect(badge.recipient.identity).toMatch(/^sha256\$[0-9a-f]{64}$/)
    expect(text).not.toContain('@example')
    const issuer = JSON.parse(await textOf('/jams/quartier-u1/issuer.json', nobody))
    const kind = JSON.parse(await textOf('/jams/quartier-u1/badge.json', nobody))
    expect([kind.id, kind.issuer]).toEqual([badge.badge, issuer.id])
    const resume = JSON.parse(await textOf(`${page}/resume.json`, jonas))
    const { from } = JSON.parse(row.signed)
    expect(resume.volunteer).toMatchObject([{ organization: story.jam.title, startDate: from }])
    expect(await textOf('/jams/quartier-u1/certificate-key.pem', nobody)).toContain('BEGIN PUBLIC KEY')
  })
})
