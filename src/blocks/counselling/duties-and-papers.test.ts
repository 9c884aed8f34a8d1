// Long: one office through its days, from the duty roster to its end.
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counsellingHouse } from '#test/counselling.ts'
import { mustSend, send } from '#test/custody.ts'
import { easyProof } from '#test/form.ts'
import { nobody, openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { Counsellor, type Office, openOffice, Seeker } from '#test/talk.ts'
import { admitSeeker } from './offices/admitting.ts'
import { tidyRoster } from './roster/rosters.ts'
import { hashOf } from './slots/slot.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof counsellingHouse>>

beforeAll(async () => {
  house = await openTestHouse(new Date('2027-03-01T09:00:00Z'))
  story = await counsellingHouse(house)
})
afterAll(() => house.close())

const post = (person: Person, path: string, fields: Record<string, string> = {}) =>
  house.as(person).post(`${story.at}${path}`, fields)
const text = async (person: Person, path: string) => (await house.as(person).get(`${story.at}${path}`)).text()
const admit = () =>
  house
    .as(nobody)
    .do((desk) =>
      admitSeeker(
        desk,
        { organisation: story.organisation, space: story.space },
        { proof: easyProof(house, story.slug, 'counselling') },
      ),
    )
/** A first line that waits, past the browser that would seal it. */
let waiting = 0
const wait = async () => {
  waiting += 1
  const id = String(waiting).padStart(22, 'w')
  await house.owner.query(
    `insert into conversation (id, organisation, space, locator, verify, opened_at, months, delete_after, next, epoch, hash)
     values ($1, $2, $3, $1, $4, $5, 12, '2028-04-01', 1, 1, $4)`,
    [id, story.organisation, story.space, 'v'.repeat(43), house.clock.now()],
  )
  await admit()
}
const told = async () =>
  (await house.mails())
    .filter(({ key }) => key?.startsWith('counselling.waiting'))
    .map(({ recipient }) => recipient)

describe('the duty roster', () => {
  test('is planned by members for members, never for a stranger, and builders do not see it', async () => {
    const bea = story.bea.account ?? ''
    const shift = { office: story.office, account: bea, when: '1', day: '', starts: '09:00', ends: '12:00' }
    expect((await post(story.amina, '/roster/duties', shift)).status).toBe(303)
    expect((await post(story.amina, '/roster/duties', { ...shift, ends: '08:00' })).status).toBe(422)
    const stranger = { ...shift, account: story.kim.account ?? '' }
    expect((await post(story.amina, '/roster/duties', stranger)).status).toBe(409)
    expect(await text(story.amina, '/roster')).toContain('Bea Berg')
    expect((await house.as(story.kim).get(`${story.at}/roster`)).status).toBe(403)
  })

  test("warns of hours that are nobody's, and knows who says in the room that they are away", async () => {
    expect(await text(story.amina, '/roster')).toContain('Hier ist niemand eingeteilt')
    const room = (what: string, json: object) =>
      send(house, story.amina, `${what} ${story.at}/room/absence`, json)
    const away = async () =>
      (await send(house, story.amina, `GET ${story.at}/room/offices`)).body as { absences: object[] }
    const bea = story.bea.account
    expect((await room('PUT', { backOn: '2027-02-01', substitute: null })).status).toBe(422)
    expect((await room('PUT', { backOn: '2027-03-20', substitute: null })).status).toBe(204)
    // Once more with somebody who stands in: one truth, not two.
    expect((await room('PUT', { backOn: '2027-03-21', substitute: bea })).status).toBe(204)
    const known = {
      account: story.amina.account,
      fromOn: '2027-03-01',
      backOn: '2027-03-21',
      substitute: bea,
    }
    expect((await away()).absences).toEqual([expect.objectContaining(known)])
    expect(await text(story.amina, '/roster')).toContain('21. März 2027')
    await room('DELETE', {})
    expect((await away()).absences).toEqual([])
  })

  test('tells only those on duty that something waits, and nothing of what', async () => {
    await wait()
    house.clock.moveTo(new Date('2027-03-01T09:01:00Z'))
    await house.work()
    const mails = (await house.mails()).filter(({ key }) => key?.startsWith('counselling.waiting'))
    expect(mails.map(({ recipient }) => recipient)).toEqual(['beaberg@example.org'])
    expect(`${mails[0]?.subject} ${mails[0]?.body}`).not.toMatch(
      /sucht|beratung|counsel|chat|gespräch|lichtblick/i,
    )
  })

  test('tells them once of what came in the same quarter of an hour, hourly when half the promise is over', async () => {
    await wait()
    await house.work()
    expect(await told()).toHaveLength(1)
    house.clock.moveTo(new Date('2027-03-01T09:20:00Z'))
    await house.work()
    expect(await told()).toHaveLength(2)
    // Two working days end on Wednesday night; on Monday a week later Bea is on duty again.
    house.clock.moveTo(new Date('2027-03-08T08:30:00Z'))
    await house.owner.query(`update session set ends_at = 'infinity'`)
    await house.work()
    expect(await told()).toHaveLength(3)
    house.clock.moveTo(new Date('2027-03-08T08:50:00Z'))
    await house.work()
    expect(await told()).toHaveLength(3)
    house.clock.moveTo(new Date('2027-03-08T09:35:00Z'))
    await house.work()
    expect(await told()).toHaveLength(4)
  })

  test('falls silent when everything has been accepted', async () => {
    await house.owner.query('update conversation set seated = 1')
    house.clock.moveTo(new Date('2027-03-08T10:55:00Z'))
    await house.work()
    expect(await told()).toHaveLength(4)
    const { rows } = await house.owner.query(
      `select count(*)::int as n from job where kind = 'counselling.tell' and done_at is null`,
    )
    expect(rows[0].n).toBe(0)
  })

  test('tells of what is given back to all, or comes from another office, as of a first message', async () => {
    const bea = story.bea.account ?? ''
    const shift = { office: story.office, account: bea, when: '1', day: '', starts: '13:00', ends: '18:00' }
    await post(story.amina, '/roster/duties', shift)
    const at = { ...story, outside: `/outside/${story.organisation}` } as unknown as Office
    const elsewhere = await openOffice(story.vault, story.amina, [story.amina])
    const go = async (time: string) => {
      house.clock.moveTo(new Date(`2027-03-08T${time}:00Z`))
      await house.work()
      // What was asked for by work itself is due a moment later.
      house.clock.moveTo(new Date(`2027-03-08T${time}:01Z`))
      await house.work()
    }
    const turns = async (turned: Promise<{ status: number }>) => expect((await turned).status).toBe(201)
    await go('12:10')
    const seeker = await new Seeker(house, at).begin()
    await admit()
    await go('12:11')
    expect(await told()).toHaveLength(5)
    const amina = new Counsellor(house, at, story.amina)
    await turns(amina.accept(seeker.id))
    await go('12:50')
    expect(await told()).toHaveLength(5)
    await turns(amina.turn(seeker.id, [], 'left'))
    await go('12:51')
    expect(await told()).toHaveLength(6)
    // Accepted, looked for in vain in this quarter of an hour, and given back within it.
    await turns(amina.turn(seeker.id, [amina.seat()]))
    await go('13:07')
    await turns(amina.turn(seeker.id, [], 'left'))
    await go('13:08')
    expect(await told()).toHaveLength(7)
    await turns(amina.turn(seeker.id, [amina.seat()]))
    await go('13:30')

    const other = await new Seeker(house, { ...at, ...elsewhere }).begin()
    const there = new Counsellor(house, { ...at, ...elsewhere }, story.amina)
    await turns(there.accept(other.id))
    await turns(there.turn(other.id, [there.seat()], 'assigned'))
    await go('13:50')
    expect(await told()).toHaveLength(7)
    await turns(there.turn(other.id, [], 'handover', { space: story.space }))
    await go('13:51')
    expect(await told()).toHaveLength(8)
    expect((await house.mails()).at(-1)?.recipient).toBe('beaberg@example.org')
    await house.owner.query('update conversation set seated = 1')
  })

  test('leaves no trace of when somebody wrote after a day', async () => {
    await house.itself(async (desk) => tidyRoster({ ...desk, now: new Date('2027-03-10T02:30:00Z') }))
    const { rows } = await house.owner.query(
      `select kind from job where kind in ('counselling.tell', 'conversation.waits') and done_at is not null`,
    )
    expect(rows).toEqual([])
  })
})

describe('appointments', () => {
  const offer = (more: Record<string, string> = {}) =>
    post(story.bea, '/slots', {
      ...{
        office: story.office,
        day: '2027-03-15',
        starts: '09:00',
        ends: '10:40',
        minutes: '50',
        weeks: '1',
      },
      ...{ way: 'phone', place: 'Raum 3', ...more },
    })
  const open = async () => {
    const { slots } = await mustSend(house, nobody, `GET /c/${story.slug}/slots`)
    return slots as { id: string; at: string; place: string }[]
  }

  test('are offered one after the other, and what lies over them is left out', async () => {
    expect((await offer()).status).toBe(303)
    await offer({ starts: '09:30' })
    const slots = await open()
    expect(slots.map(({ at }) => at)).toEqual(['2027-03-15T08:00:00.000Z', '2027-03-15T08:50:00.000Z'])
    expect(JSON.stringify(slots)).not.toContain('Raum 3')
  })

  test('are taken once by a hash, given back by the secret alone, and seen as taken by the staff', async () => {
    const [slot] = await open()
    const path = `POST /c/${story.slug}/slots/${slot?.id}`
    const [mine, other] = ['s'.repeat(43), 't'.repeat(43)]
    const worked = () => easyProof(house, story.slug, 'counselling')
    expect((await send(house, nobody, path, { hash: await hashOf(mine) })).status).toBe(422)
    expect(await open()).toHaveLength(2)
    const takes = await Promise.all(
      [mine, other].map(async (secret) =>
        send(house, nobody, path, { hash: await hashOf(secret), proof: worked() }),
      ),
    )
    expect(takes.map(({ status }) => status).sort()).toEqual([204, 409])
    const [winner, loser] = takes[0]?.status === 204 ? [mine, other] : [other, mine]
    expect((await send(house, nobody, path, { hash: await hashOf(winner), proof: worked() })).status).toBe(
      204,
    )
    expect(await open()).toHaveLength(1)
    expect(await text(story.bea, '/slots')).toContain('vergeben')
    expect((await post(story.bea, `/slots/${slot?.id}/removal`)).status).toBe(409)
    expect((await send(house, nobody, `${path}/return`, { secret: loser })).status).toBe(404)
    expect((await send(house, nobody, `${path}/return`, { secret: winner })).status).toBe(204)
    expect(await open()).toHaveLength(2)
  })
})

describe('legal documents', () => {
  test('are written by what is set up, and leave open what only the organisation knows', async () => {
    const page = await text(story.kim, '/documents/dpia')
    expect(page).toContain('Suchtberatung Nürnberg')
    expect(page).toContain('12 Monate')
    expect(page).toContain('[bitte ergänzen')
    expect(page).toContain('Anwältin')
  })

  test('can be taken along as ODT and as a tagged PDF', async () => {
    for (const kind of ['dpia', 'register', 'contract', 'measures', 'declaration']) {
      const odt = await house.as(story.amina).get(`${story.at}/documents/${kind}/odt`)
      const parts = unzipSync(new Uint8Array(await odt.arrayBuffer()))
      expect(strFromU8(parts.mimetype ?? new Uint8Array())).toBe('application/vnd.oasis.opendocument.text')
      expect(strFromU8(parts['content.xml'] ?? new Uint8Array())).toContain('Lichtblick')
    }
    const answer = await house.as(story.amina).get(`${story.at}/documents/dpia/pdf`)
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(pdf.startsWith('%PDF-1.7')).toBe(true)
    expect(pdf).toContain('/MarkInfo')
  })

  test('stay as the organisation has changed them, say when the settings went on, and follow again on request', async () => {
    const path = '/documents/register'
    const changed = { text: '# Unser Verzeichnis\n\nEigener Satz <b>.', revision: '0' }
    expect((await post(story.kim, path, changed)).status).toBe(403)
    expect((await post(story.amina, path, changed)).status).toBe(303)
    expect((await post(story.bea, path, { ...changed, text: 'Später' })).status).toBe(422)
    const page = await text(story.amina, path)
    expect(page).toContain('Eigener Satz &lt;b>')
    expect(page).toContain('von euch geändert')
    const odt = await house.as(story.amina).get(`${story.at}${path}/odt`)
    const content = unzipSync(new Uint8Array(await odt.arrayBuffer()))['content.xml'] ?? new Uint8Array()
    expect(strFromU8(content)).toContain('Eigener Satz &lt;b&gt;.')
    await post(story.amina, `${path}/reset`)
    expect(await text(story.amina, path)).toContain('Art. 30 Abs. 1 DSGVO')
  })

  test('name who has signed to those who keep the declarations, and to no builder', async () => {
    expect(await text(story.amina, '/secrecy')).toContain('Kim Team')
    expect(await text(story.kim, '/secrecy')).not.toContain('Bea Berg')
  })
})

describe('counters', () => {
  const add = (times: number, fields: Record<string, string>) =>
    Promise.all(
      Array.from({ length: times }, () =>
        post(story.bea, '/figures', { office: story.office, month: '2027-03', ...fields }),
      ),
    )

  test('show no number below five, and no sum from which it could be reckoned', async () => {
    await add(6, { 'field-age': '27-64', 'field-person': 'new' })
    await add(4, { 'field-age': 'under-14', 'field-person': 'new', 'field-topic': 'no-such-topic' })
    const csv = await text(story.amina, '/figures/csv?from=2027-03&until=2027-03')
    expect(csv).toContain('"Person";"neu";10')
    expect(csv).toContain('"Person";"Summe";10')
    expect(csv).toContain('"Alter";"27 bis 64";6')
    expect(csv).toContain('"Alter";"unter 14";"unter 5"')
    expect(csv).not.toMatch(/"Alter";"Summe"|no-such-topic/)
    await post(story.bea, '/figures/corrections', {
      ...{ office: story.office, month: '2027-03', 'field-person': 'new' },
    })
    expect(await text(story.amina, '/figures?from=2027-03&until=2027-03')).toContain('>9<')
  })
})

describe('what is kept', () => {
  test('is told to everybody from the settings, without a cookie', async () => {
    const answer = await house.as(nobody).get(`/c/${story.slug}/data`)
    const page = await answer.text()
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(page).toContain('bis 12 Monate nach der letzten Nachricht')
    expect(page).toContain('2 Menschen')
    expect(page).toContain('Keine IP-Adresse')
  })

  test('goes whole when the service is erased', async () => {
    await house.stepUp(story.amina)
    await house.as(story.amina).post(`/services/${story.service}/retirement`)
    await house.as(story.amina).post(`/services/${story.service}/erasure`)
    for (const table of ['counselling', 'counselling_office', 'counselling_declaration', 'conversation']) {
      const { rows } = await house.owner.query(`select count(*)::int as n from ${table}`)
      expect([table, rows[0].n]).toEqual([table, 0])
    }
  })
})
