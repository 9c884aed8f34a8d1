import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Box, openBox } from './box.ts'
import { namesIn } from './keep-file.ts'
import {
  fateOf,
  isBorder,
  lateBody,
  markOf,
  mayKeep,
  stamped,
  titleOf,
  type Unsent,
  wantedAhead,
} from './keeping.ts'
import { sendUnsent } from './sending.ts'

const jonas = 'a'.repeat(16)
const one = (id: string, at: number, more: Partial<Unsent> = {}): Unsent => ({
  ...{ id, who: jonas, path: '/jams/u1/teams/t/checkins', late: 'Check-in', at },
  body: `id=${id}&light=go&sentence=Gut`,
  ...more,
})

describe('a device in the hall', () => {
  test('keeps programme, own team, shifts and whom to call, and nothing of a vault or a cockpit', () => {
    for (const path of ['programme', 'shifts', 'contacts', 'me', 'teams/mine', 'teams/x/board', 'attendance'])
      expect(mayKeep(`/jams/u1/${path}`), path).toBe(true)
    for (const path of [
      '/organisations/x/vault',
      '/organisations/x/notebook',
      '/vault/spaces/x/envelopes',
      '/jams/u1/now',
      '/jams/u1/people',
      '/jams/u1/help',
      '/jams/u1/teams',
      '/jams/u1/teams/x/files/y',
      '/jams/u1/outbox',
      '/me',
      '/me/sessions',
    ])
      expect(mayKeep(path), path).toBe(false)
  })

  test('keeps the frame of the records, and nothing else of a service', () => {
    expect(mayKeep('/services/x/records/room')).toBe(true)
    for (const path of ['/services/x/records/plan', '/services/x/records/room/y', '/services/x'])
      expect(mayKeep(path), path).toBe(false)
    expect(wantedAhead('/services/x/records/room')).toEqual(['/offline', '/services/x/records/room'])
    expect(wantedAhead('')).toEqual(['/offline'])
  })

  test('finds what a script asks for; on a slow line only what it cannot begin without', () => {
    const script =
      'import{a}from"./parts-Dg94kvLK.js";import"./sha2-CeZxQGZR.js";new Worker("/assets/vault.worker-Dwq0hh14.js");' +
      'const b=()=>import(`./make-C3djoVHv.js`)'
    const atOnce = ['parts-Dg94kvLK.js', 'sha2-CeZxQGZR.js', 'vault.worker-Dwq0hh14.js']
    expect(namesIn(script, false)).toEqual([...atOnce, 'make-C3djoVHv.js'])
    expect(namesIn(script, true)).toEqual(atOnce)
  })

  test('knows whose a page is, and says on a kept one from when it is', () => {
    const page = `<!doctype html><html lang="de"><title>A &amp; B</title><offline-pages at="/jams/u1" who="${jonas}">`
    expect(markOf(page)).toBe(jonas)
    expect(markOf('<html><offline-pages at="/x">')).toBeUndefined()
    expect(markOf('<p>who="aaaaaaaaaaaaaaaa"</p>')).toBeUndefined()
    expect(stamped(page, '2027-03-01T13:05:00Z')).toContain(
      '<html data-stand="2027-03-01T13:05:00Z" lang="de">',
    )
    expect(titleOf(page)).toBe('A & B')
  })

  test('forgets at every door where a session begins or ends', () => {
    for (const path of [
      '/sign-in',
      '/sign-in/code',
      '/sign-in/passkey',
      '/sign-out',
      '/welcome/x',
      '/me/deletion',
    ])
      expect(isBorder(path), path).toBe(true)
    expect(isBorder('/jams/u1/teams/t/checkins')).toBe(false)
  })

  test('takes a late answer for what it is: done, refused, or to be asked again', () => {
    expect(fateOf(200, '/jams/u1/teams/t')).toBe('done')
    expect(fateOf(200, '/sign-in')).toBe('later')
    for (const status of [500, 503, 429, 408]) expect(fateOf(status, '/x')).toBe('later')
    for (const status of [403, 404, 409, 410, 422]) expect(fateOf(status, '/x')).toBe('refused')
  })

  test('says how long ago something was, not when: its clock may be wrong', () => {
    expect(lateBody({ body: 'id=1&sentence=Gut', at: 1000 }, 61_000)).toBe('id=1&sentence=Gut&age=60')
    expect(lateBody({ body: 'id=1', at: 61_000 }, 1000)).toBe('id=1&age=0')
  })
})

describe('what was sent without a network', () => {
  let box: Box
  beforeEach(async () => {
    box = openBox()
    await box.empty()
    await box.setOwner({ who: jonas, until: 9e15 })
  })

  const net = (answers: (number | 'lost')[]) => {
    const asked: string[] = []
    const ask = async (_path: string, { body }: RequestInit) => {
      asked.push(new URLSearchParams(String(body)).get('id') ?? '')
      const status = answers.shift() ?? 200
      if (status === 'lost') throw new TypeError('network')
      return { status, url: 'http://house/jams/u1/teams/t' }
    }
    return { asked, ask }
  }
  const waiting = async () => (await box.unsent()).map(({ id }) => id)

  test('is sent in its order, each once, and then gone', async () => {
    for (const [id, at] of [
      ['second', 2],
      ['first', 1],
      ['first', 1],
    ] as const)
      await box.put(one(id, at))
    const { asked, ask } = net([])
    await sendUnsent(box, ask, () => 5000)
    await sendUnsent(box, ask, () => 5000)
    expect(asked).toEqual(['first', 'second'])
    expect(await waiting()).toEqual([])
  })

  test('stays when the answer is lost on the way, and goes again under the same id', async () => {
    await box.put(one('only', 1))
    const { asked, ask } = net(['lost', 503, 200])
    for (let turn = 0; turn < 3; turn++) await sendUnsent(box, ask, () => 5000)
    expect(asked).toEqual(['only', 'only', 'only'])
    expect(await waiting()).toEqual([])
  })

  test('that the house refuses is kept for its writer, and does not hold up the rest', async () => {
    await box.put(one('refused', 1))
    await box.put(one('good', 2))
    await sendUnsent(box, net([403, 200]).ask, () => 5000)
    expect(await box.unsent()).toMatchObject([
      { id: 'refused', refused: 403, body: 'id=refused&light=go&sentence=Gut' },
    ])
    const again = net([])
    await sendUnsent(box, again.ask, () => 5000)
    expect(again.asked).toEqual([])
  })

  test('by one person is never sent by another', async () => {
    await box.put(one('hers', 1, { who: 'b'.repeat(16) }))
    const { asked, ask } = net([])
    await sendUnsent(box, ask, () => 5000)
    expect(asked).toEqual([])
  })
})
