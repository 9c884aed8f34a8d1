import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findCare } from '#blocks/services.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { worldWithTeam } from '#test/team.ts'
import { items } from './handover.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof worldWithTeam>>
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  story = await worldWithTeam(house)
})

const at = (rest = '') => `/jams/quartier-u1/teams/${story.team}${rest}`
const manual = () => new File(['So geht es.'], 'anleitung.txt', { type: 'text/plain' })
const serviceId = async (): Promise<string> => (await house.owner.query('select id from service')).rows[0]?.id

async function startedService(): Promise<string> {
  await house.as(story.jonas).post(at('/service'), { name: 'Chat', kind: 'custom' })
  return serviceId()
}

/** A service with all it needs, live, and every point of the list ticked. */
async function readyToSign(): Promise<string> {
  const id = await startedService()
  const jonas = house.as(story.jonas)
  const about = { name: 'Chat', summary: 'Menschen schreiben.', address: 'https://chat.lichtblick.example' }
  await jonas.post(`/services/${id}/about`, about)
  await jonas.post(`/services/${id}/care`, {
    keeper: 'Amina',
    payer: 'Der Verein',
    contact: 'jonas@firma.example',
  })
  await jonas.post(`/services/${id}/documents`, { title: '', file: manual() })
  await jonas.post(`/services/${id}/live`)
  for (const item of items) await jonas.post(at('/handover/ticks'), { item })
  return id
}

const signAs = async (person: Person, name = person.name) => {
  await house.stepUp(person)
  return house.as(person).post(at('/handover/signatures'), { name })
}

describe('a service', () => {
  test('is started once by a team, even when two of it ask at the same moment', async () => {
    const fields = { name: 'Chat', kind: 'custom' }
    const answers = await Promise.all([
      house.as(story.jonas).post(at('/service'), fields),
      house.as(story.lena).post(at('/service'), fields),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([303]))
    expect((await house.owner.query('select count(*) from service')).rows).toEqual([{ count: 1 }])
    expect((await house.events()).filter((kind) => kind === 'service.started')).toHaveLength(1)
  })
  test('is not started by somebody who is neither in the team nor of the organisation', async () => {
    for (const person of [story.stranger, story.organiser, nobody]) {
      const answer = await house.as(person).post(at('/service'), { name: 'Chat', kind: 'custom' })
      expect([303, 403, 404]).toContain(answer.status)
    }
    expect((await house.owner.query('select count(*) from service')).rows).toEqual([{ count: 0 }])
  })
  test('without a name, or of a kind that does not exist, is asked again with what was typed', async () => {
    const answer = await house.as(story.jonas).post(at('/service'), { name: ' ', kind: 'rocket' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Bitte gib dem Dienst einen Namen.')
  })
  test('says what is missing and goes live only with all of it', async () => {
    const id = await startedService()
    const page = await (await house.as(story.amina).get(`/services/${id}`)).text()
    expect(page).toContain('wer ihn nach dem Jam betreut')
    expect((await house.as(story.jonas).post(`/services/${id}/live`)).status).toBe(409)
    await readyToSign()
    expect(await house.events()).toContain('service.live')
  })
  test('takes no address that is not https, and none with a password', async () => {
    const id = await startedService()
    for (const address of [
      'http://chat.example',
      'javascript:alert(1)',
      'https://amina:geheim@chat.example',
      'chat',
    ]) {
      const answer = await house
        .as(story.jonas)
        .post(`/services/${id}/about`, { name: 'Chat', summary: '', address })
      expect(answer.status, address).toBe(422)
      expect(await answer.text()).toContain(address.replace('&', '&amp;'))
    }
  })
  test('is public only when it is live and its organisation wants it', async () => {
    const id = await readyToSign()
    expect((await house.as(story.stranger).get(`/services/${id}`)).status).toBe(404)
    expect((await house.as(story.jonas).post(`/services/${id}/showing`)).status).toBe(403)
    expect((await house.as(story.amina).post(`/services/${id}/showing`)).status).toBe(303)
    const page = await (await house.as(nobody).get(`/services/${id}`)).text()
    expect(page).toContain('Menschen schreiben.')
    expect(page).not.toContain('Der Verein')
    await house.as(story.amina).post(`/services/${id}/hiding`)
    expect((await house.as(nobody).get(`/services/${id}`)).status).toBe(303)
  })
  test('is exported with its documents, for its organisation only and after a step-up', async () => {
    const id = await readyToSign()
    expect((await house.as(story.jonas).post(`/services/${id}/export`)).status).toBe(403)
    expect((await house.as(story.amina).post(`/services/${id}/export`)).headers.get('location')).toContain(
      'step-up',
    )
    await house.stepUp(story.amina)
    const answer = await house.as(story.amina).post(`/services/${id}/export`)
    const { unzipSync, strFromU8 } = await import('fflate')
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['service.json', 'custom.json', 'documents/01-anleitung.txt'])
    expect(JSON.parse(strFromU8(files['service.json'] ?? new Uint8Array())).care.payer).toBe('Der Verein')
  })
  test('is erased with everything only after it was switched off', async () => {
    const id = await readyToSign()
    await house.stepUp(story.amina)
    expect((await house.as(story.amina).post(`/services/${id}/erasure`)).status).toBe(409)
    await house.as(story.amina).post(`/services/${id}/retirement`)
    expect((await house.as(story.amina).post(`/services/${id}/erasure`)).status).toBe(303)
    for (const table of ['service', 'service_care', 'custom_service', 'service_document', 'file'])
      expect((await house.owner.query(`select count(*) from ${table}`)).rows, table).toEqual([{ count: 0 }])
  })
})

describe('a handover', () => {
  test('does not believe a tick that the service contradicts', async () => {
    await startedService()
    expect((await house.as(story.jonas).post(at('/handover/ticks'), { item: 'home' })).status).toBe(409)
    expect((await house.as(story.jonas).post(at('/handover/ticks'), { item: 'training' })).status).toBe(303)
    expect((await house.as(story.jonas).post(at('/handover/ticks'), { item: 'magic' })).status).toBe(404)
  })
  test('is not signed before the list is complete, nor without a step-up', async () => {
    await startedService()
    expect((await signAs(story.jonas)).status).toBe(409)
    await readyToSign()
    const answer = await house.as(story.amina).post(at('/handover/signatures'), { name: 'Amina Adler' })
    expect(answer.headers.get('location')).toContain('/me/step-up')
    expect(await house.events()).not.toContain('handover.signed-by-side')
  })
  test('has one signature per side, whatever comes at once, and ends the access of the team', async () => {
    const id = await readyToSign()
    const people = [story.jonas, story.lena, story.amina]
    for (const person of people) await house.stepUp(person)
    const tries = people.flatMap((person) => [person, person, person])
    const answers = await Promise.all(
      tries.map((person) => house.as(person).post(at('/handover/signatures'), { name: person.name })),
    )
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    const { rows } = await house.owner.query('select side from handover_signature order by side')
    expect(rows).toEqual([{ side: 'organisation' }, { side: 'team' }])
    const events = await house.events()
    for (const kind of ['handover.signed', 'service.building-ended', 'team.access-ended'])
      expect(
        events.filter((one) => one === kind),
        kind,
      ).toHaveLength(1)
    const service = await house.owner.query('select handed_over_at from service where id = $1', [id])
    expect(service.rows[0].handed_over_at).toEqual(house.clock.now())
  })
  test('is not signed for both sides by the same person', async () => {
    await readyToSign()
    await house.owner.query(
      `insert into membership (account, organisation, role, joined_at) values ($1, $2, 'member', $3)`,
      [story.jonas.account, story.lichtblick, house.clock.now()],
    )
    expect((await signAs(story.jonas)).status).toBe(303)
    await house.owner.query('delete from membership where account = $1', [story.jonas.account])
    expect((await signAs(story.jonas)).status).toBe(403)
    expect(await house.events()).not.toContain('handover.signed')
  })
  test('keeps what one side has signed', async () => {
    await readyToSign()
    await signAs(story.amina)
    expect((await house.as(story.jonas).post(at('/handover/unticks'), { item: 'training' })).status).toBe(409)
  })
  test('refuses the past team everywhere', async () => {
    const id = await readyToSign()
    const document = (await house.owner.query('select file from service_document')).rows[0].file
    await signAs(story.amina)
    expect((await signAs(story.jonas)).headers.get('location')).toBe(at('/celebration'))
    const rooms = ['', '/about', '/care', '/documents', '/product', '/picture'].map(
      (room) => `/services/${id}${room}`,
    )
    for (const path of [
      ...rooms,
      at('/handover'),
      at('/handover/protocol'),
      at('/service'),
      `/files/${document}`,
    ])
      expect([403, 404], path).toContain((await house.as(story.jonas).get(path)).status)
    for (const path of ['about', 'care', 'live', 'looks', 'showing', 'retirement', 'product', 'documents'])
      expect([403, 404, 422], path).toContain(
        (await house.as(story.jonas).post(`/services/${id}/${path}`)).status,
      )
    const about = { name: 'Meins', summary: 'x', address: 'https://x.example' }
    expect((await house.as(story.jonas).post(`/services/${id}/about`, about)).status).toBe(404)
    expect((await house.as(story.jonas).get(at('/celebration'))).status).toBe(200)
    expect((await house.as(story.amina).get(`/files/${document}`)).status).toBe(200)
    const service = { id } as Parameters<typeof findCare>[1]
    expect(await house.as(story.jonas).do((desk) => findCare(desk, service))).toMatchObject({ keeper: '' })
  })
  test('tells both sides once by mail and gives the organisation a protocol', async () => {
    await readyToSign()
    await signAs(story.jonas)
    expect((await signAs(story.amina, 'Dr. Amina Adler')).headers.get('location')).toBe(at('/handover'))
    const mails = (await house.mails()).filter(({ key }) => key.startsWith('handover.signed:'))
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'aminaadler@example.org',
      'jonasjung@example.org',
      'lenalang@example.org',
    ])
    const protocol = await (await house.as(story.amina).get(at('/handover/protocol'))).text()
    expect(protocol).toContain('Dr. Amina Adler')
    expect(await (await house.as(story.amina).get(at('/handover'))).text()).toContain(
      'Jetzt gehört der Dienst euch',
    )
    expect(await (await house.as(story.organiser).get('/jams/quartier-u1/handovers')).text()).toContain(
      'übergeben',
    )
    expect((await house.as(story.lena).get('/jams/quartier-u1/handovers')).status).toBe(403)
  })
})
