// Long: one story of somebody who writes, of whoever answers, and of all that may come between.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Device } from '#test/adversary/vault/device.ts'
import { openDevice } from '#test/adversary/vault/device.ts'
import { type Outsider, openOutsider } from '#test/adversary/vault/outsider.ts'
import { nobody, openTestHouse, type TestHouse } from '#test/house.ts'
import { tracesInDatabase, tracesInFolder } from '#test/traces.ts'
import { organisation } from '#test/world.ts'
import { randomBytes } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { newRecoveryCode } from '#vault/identity/unlock.ts'
import type { OpenedCase } from '../browser/cases.ts'
import { openCase, sealAtTheDoor } from '../dialogue/cases.ts'
import { recordOf } from '../dialogue/derived.ts'
import { giveTicket, sealFileAtTheDoor } from '../dialogue/tickets.ts'

let house: TestHouse
let amina: Device
let where: { organisation: string; space: string; founder: string }
let mara: Outsider

beforeAll(async () => {
  house = await openTestHouse()
  const person = await house.person('Amina Adler')
  await house.stepUp(person)
  amina = await openDevice(house, person)
  const secrets = [
    { kind: 'passkey' as const, prf: randomBytes(32) },
    { kind: 'recovery' as const, typed: await newRecoveryCode() },
  ]
  await amina.ask('makeKeyring', secrets)
  const id = await organisation(house, 'Lichtblick', person)
  await amina.ask('foundVault', id)
  const { code = '' } = (await amina.ask('lookAtFingerprint', id)) ?? {}
  const space = await amina.ask('prepareIntake', id, 'form', 'Anfragen')
  where = { organisation: id, space, founder: code }
  mara = await openOutsider(house)
})
afterAll(() => house.close())

async function write(body: Canon, files: string[] = []): Promise<string> {
  const { letter, words, back } = await mara.ask('seal', where, body, true)
  await house.as(nobody).do((desk) => openCase(desk, where, letter, back, files))
  return words?.join(' ') ?? ''
}

const inCases = <T>(...given: [task: never, ...given: unknown[]]) =>
  amina.ask('inCases', ...given) as Promise<T>
const list = (...most: number[]) =>
  inCases<{ cases: OpenedCase[]; damaged: number; waiting: number }>(
    ...(['listCases' as never, where.organisation, where.space, ...most] as const),
  )
const reply = (of: string, body: Canon) =>
  inCases('replyTo' as never, where.organisation, where.space, of, body)
const saying = (cases: OpenedCase[], text: string) => {
  const found = cases.find((one) => Object(one.letters[0]?.body).text === text)
  if (!found) throw new Error(`no case says ${text}`)
  return found
}

describe('when many have written', () => {
  test('the newest are there first, the others are counted, and each is opened once', async () => {
    for (const text of ['Erster', 'Zweiter', 'Dritter']) {
      await write({ text })
      house.clock.moveTo(new Date(house.clock.now().getTime() + 60_000))
    }
    const some = await list(2)
    expect(some.cases.map(({ letters }) => Object(letters[0]?.body).text)).toEqual(['Dritter', 'Zweiter'])
    expect(some).toMatchObject({ waiting: 1, damaged: 0 })
    // Two tabs of one browser, or somebody who acts meanwhile: neither is in the way of the other.
    await Promise.all([list(), list()])
    const all = await list()
    expect(all).toMatchObject({ waiting: 0, damaged: 0 })
    expect(all.cases).toHaveLength(3)
    expect(await list(0)).toMatchObject({ waiting: 0, cases: all.cases })
  })
})

describe('a dialogue with somebody without an account', () => {
  test('goes back and forth, sealed on both sides, found again by twelve words', async () => {
    const words = await write({ text: 'Darf ich anonym bleiben?' })
    const one = saying((await list()).cases, 'Darf ich anonym bleiben?')
    expect(one).toMatchObject({ hasBack: true, sealedBy: 'browser', damaged: null, replies: [] })
    await reply(one.id, { what: 'jam/reply/1', text: 'Ja, gern.', state: 'answered' })

    const typed = words
      .split(' ')
      .map((word) => word.slice(0, 4).toUpperCase())
      .join(', ')
    const opened = await mara.ask('openCase', where.organisation, where.founder, typed)
    expect(opened).toMatchObject({ readers: 1, letters: [{ number: 0 }] })
    expect(opened.replies.map(({ body }) => body)).toEqual([
      { what: 'jam/reply/1', text: 'Ja, gern.', state: 'answered', heard: 1 },
    ])
    await mara.ask('writeAgain', { what: 'jam/answer/1', text: 'Danke!', solved: 'yes' }, [])

    const again = saying((await list()).cases, 'Darf ich anonym bleiben?')
    expect(again.letters.map(({ body, seen }) => [Object(body).text, seen])).toEqual([
      ['Darf ich anonym bleiben?', null],
      ['Danke!', 1],
    ])
    expect(again.replies).toMatchObject([{ number: 0, damaged: null, body: { text: 'Ja, gern.' } }])
  })

  test('stays readable when nobody has kept what was opened, and after the keyring was locked', async () => {
    await write({ text: 'Bleibt lesbar' })
    const { cases, damaged } = await list()
    expect([saying(cases, 'Bleibt lesbar').damaged, damaged]).toEqual([null, 0])
    const { rows } = await house.owner.query('select count(*)::int as n from envelope where space = $1', [
      where.space,
    ])
    // The private side of the letter box, each letter, each reply.
    expect(rows[0].n).toBeGreaterThanOrEqual(4)
    const record = await amina.ask('listRecords', where.organisation, where.space)
    const kept = record.filter(({ body }) => Object(body).what === 'jam/taken/1')
    expect(kept.some(({ body }) => Object(Object(body).body).text === 'Bleibt lesbar')).toBe(true)
  })

  test('stays readable under a new key, and new letters go to the new letter box', async () => {
    await write({ text: 'Vor dem neuen Schlüssel' })
    const bea = await house.person('Bea Berg')
    await house.owner.query(
      `insert into membership (account, organisation, role, joined_at) values ($1, $2, 'member', now())`,
      [bea.account, where.organisation],
    )
    await house.stepUp(bea)
    const device = await openDevice(house, bea)
    const typed = await newRecoveryCode()
    await device.ask('makeKeyring', [
      { kind: 'passkey', prf: randomBytes(32) },
      { kind: 'recovery', typed },
    ])
    await device.ask('showCard', where.organisation)
    const { keyring } = await device.ask('lookAtKeyring')
    const member = keyring?.member ?? ''
    await amina.ask('lookAtCard', where.organisation, member)
    await amina.ask('admit', where.organisation, member, 'member', [where.space])
    await amina.ask('dismiss', where.organisation, member)
    await write({ text: 'Nach dem neuen Schlüssel' })
    const { cases, damaged } = await list()
    expect(damaged).toBe(0)
    expect(saying(cases, 'Vor dem neuen Schlüssel').damaged).toBe(null)
    expect(saying(cases, 'Nach dem neuen Schlüssel').damaged).toBe(null)
  })

  test('takes letters that the house had to seal, and says so; to those nobody can answer', async () => {
    await house.as(nobody).do((desk) => sealAtTheDoor(desk, where, { text: 'Ohne JavaScript' }))
    const one = saying((await list()).cases, 'Ohne JavaScript')
    expect(one).toMatchObject({ sealedBy: 'server', hasBack: false })
    await expect(reply(one.id, { text: 'x' })).rejects.toMatchObject({ trouble: { code: 'case.no-back' } })
  })
})

test('says less when readers erase some of it, and whoever wrote still gets an answer', async () => {
  const words = await write({ text: 'Kürzer', answers: { name: 'Mara', illness: 'Heuschnupfen' } })
  const { id } = saying((await list()).cases, 'Kürzer')
  const shorter = {
    body: { text: 'Kürzer', answers: { name: 'Mara' } },
    erased: { illness: '2026-11-26' },
    files: [],
  }
  await inCases('shortenCase' as never, where.organisation, where.space, id, shorter)
  const { cases, damaged } = await list()
  const [first] = saying(cases, 'Kürzer').letters
  expect([first?.body, first?.erased, damaged]).toEqual([shorter.body, shorter.erased, 0])
  await reply(id, { what: 'jam/reply/1', text: 'Gern.' })
  const opened = await mara.ask('openCase', where.organisation, where.founder, words)
  expect(opened.replies.map(({ body }) => Object(body).text)).toEqual(['Gern.'])
})

test('loses what is due out of its first letter alone: all that was written and sent on stays to the byte', async () => {
  const ticket = await house.as(nobody).do((desk) => giveTicket(desk, where))
  const to = { organisation: where.organisation, ticket }
  const file = (name: string) => new File([`${name} `.repeat(400)], `${name}.txt`)
  const { file: due } = await mara.ask('sendFile', to, file('Attest'), 'due')
  const { file: kept } = await mara.ask('sendFile', to, file('Plan'), 'kept')
  const first = { text: 'Wird kürzer', files: [due, kept] as never, answers: { illness: 'Husten' } }
  const words = await write(first, [due.id, kept.id])
  const { id } = saying((await list()).cases, 'Wird kürzer')
  await mara.ask('openCase', where.organisation, where.founder, words)
  const { file: sentOn } = await mara.ask('attach', file('Foto'), 'sent-on')
  const further = [
    { what: 'jam/answer/1', text: 'Husten, schon lange', files: [sentOn] as never },
    { what: 'jam/answer/1', solved: 'partly' },
  ]
  // One that readers know by now, and one that nobody has opened yet.
  await mara.ask('writeAgain', further[0] as Canon, [sentOn.id])
  await list()
  await mara.ask('writeAgain', further[1] as Canon, [])
  const others = async () => {
    const letters = 'select number, received_at, letter from letter where sealed_case = $1 and number > 0'
    const copy = 'select id, version, iv, ct from envelope where id = $1'
    const parts = [(await house.owner.query(`${letters} order by number`, [id])).rows]
    parts.push((await house.owner.query(copy, [await recordOf('letter', id, 1)])).rows)
    return parts
  }
  const before = await others()
  expect(before.map(({ length }) => length)).toEqual([2, 1])

  const shorter = {
    body: { text: 'Wird kürzer', files: [kept] as never },
    ...{ erased: { illness: '2026-11-26' }, files: [due.id] },
  }
  await inCases('shortenCase' as never, where.organisation, where.space, id, shorter)
  expect(await others()).toEqual(before)
  const { rows } = await house.owner.query('select version from envelope where id = $1', [id])
  expect(rows).toEqual([{ version: 2 }])
  const one = saying((await list()).cases, 'Wird kürzer')
  expect(one.letters.map(({ body, damaged }) => [body, damaged])).toEqual(
    [shorter.body, ...further].map((body) => [body, null]),
  )
  expect(one.files.map((left) => left.id).sort()).toEqual([kept.id, sentOn.id].sort())
  const textOf = async (sent: typeof due) => {
    const blob = (await amina.ask('downloadFile', sent, sent.id, null)) as Blob
    return blob.text()
  }
  expect(await textOf(kept)).toBe('Plan '.repeat(400))
  expect(await textOf(sentOn)).toBe('Foto '.repeat(400))
  await expect(textOf(due)).rejects.toMatchObject({ trouble: { code: 'file.missing' } })
  // The line in the protocol names neither the case nor a letter of it.
  const tombs = await house.owner.query(
    `select count(*)::int as n from deletion_journal
     where subject = $1 or subject in (select id from letter where sealed_case = $1)`,
    [id],
  )
  expect(tombs.rows).toEqual([{ n: 0 }])
})

describe('files', () => {
  test('go in parts, also when the line is torn, and open on the other side', async () => {
    const ticket = await house.as(nobody).do((desk) => giveTicket(desk, where))
    const bytes = randomBytes(50_000)
    const source = new File([bytes, new Uint8Array(2_400_000)], 'Foto.bin', { type: 'application/zip' })
    let torn = 0
    mara.wire.hold((answer, { path }) => {
      if (path.includes('/parts/1') && torn++ === 0) throw new TypeError('torn')
      return answer
    })
    const to = { organisation: where.organisation, ticket }
    const { file } = await mara.ask('sendFile', to, source, 'one')
    mara.wire.hold(null)
    expect(torn).toBe(2)
    const words = await write({ text: 'Mit Datei', files: [file] as never }, [file.id])
    const one = saying((await list()).cases, 'Mit Datei')
    expect(one.files).toMatchObject([{ id: file.id }])
    const blob = await amina.ask('downloadFile', file, 'x', null)
    expect(new Uint8Array(await (blob as Blob).slice(0, 50_000).arrayBuffer())).toEqual(bytes)

    const sent = new File([bytes], 'Antwort.bin')
    const at = { organisation: where.organisation, space: where.space, record: one.id }
    const { file: back } = await amina.ask('uploadFile', at, sent, { name: 'two' })
    await reply(one.id, { what: 'jam/reply/1', files: [back] as never })
    await mara.ask('openCase', where.organisation, where.founder, words)
    const got = await mara.ask('fetchFile', back)
    expect(new Uint8Array(await got.slice(0, 50_000).arrayBuffer())).toEqual(bytes)
  })
})

describe('what is entrusted', () => {
  const secrets = {
    letter: 'Kanarienbrief-Quitte übermorgen',
    further: 'Kanarienbrief-Rhabarber',
    answer: 'Kanarienbrief-Holunder',
    file: 'Kanarienbrief-Preiselbeere',
    name: 'Kanarienbrief-Sanddorn.txt',
    door: 'Kanarienbrief-Mirabelle',
    doorFile: 'Kanarienbrief-Stachelbeere',
  }

  test('lies in no table and no file of the server, nor do the twelve words', async () => {
    const ticket = () => house.as(nobody).do((desk) => giveTicket(desk, where))
    const to = { organisation: where.organisation, ticket: await ticket() }
    const source = new File([secrets.file.repeat(500)], secrets.name)
    const { file } = await mara.ask('sendFile', to, source, 'canary')
    const words = await write({ text: secrets.letter, files: [file] as never }, [file.id])
    const one = saying((await list()).cases, secrets.letter)
    await reply(one.id, { what: 'jam/reply/1', text: secrets.answer })
    await mara.ask('openCase', where.organisation, where.founder, words)
    await mara.ask('writeAgain', { text: secrets.further }, [])
    const atDoor = await ticket()
    const sent = Object.assign(new Blob([secrets.doorFile.repeat(500)]), { name: secrets.name })
    await house.as(nobody).do(async (desk) => {
      const sealed = await sealFileAtTheDoor(desk, where, atDoor, sent)
      await sealAtTheDoor(desk, where, { text: secrets.door, files: [sealed] as never }, [sealed.id])
    })
    const { cases, damaged } = await list()
    expect([saying(cases, secrets.door).sealedBy, damaged]).toEqual(['server', 0])
    const phrases = [...Object.values(secrets), words]
    expect(await tracesInDatabase(house.owner, phrases)).toEqual([])
    expect(tracesInFolder(house.house.config.data, phrases)).toEqual([])
    // What is looked for is found: that a case is there is no secret.
    expect(await tracesInDatabase(house.owner, [one.id])).not.toEqual([])
  })
})

describe('the end', () => {
  test('is in the hands of whoever wrote, and of those who read', async () => {
    const words = await write({ text: 'Wird gelöscht' })
    const one = saying((await list()).cases, 'Wird gelöscht')
    await reply(one.id, { what: 'jam/reply/1', text: 'Gut.' })
    const name = (await inCases('notesOf' as never, one.id)) as string
    const notes = { what: 'jam/case/1', case: one.id, state: 'new' }
    await amina.ask('writeRecord', where.organisation, where.space, notes, { id: name, version: 0 })
    await mara.ask('openCase', where.organisation, where.founder, words)
    const destroyed = await mara.ask('destroyCase')
    expect(destroyed).toMatchObject({ case: one.id, letters: 1, replies: 1, records: 3 })
    await expect(mara.ask('lookAtCase')).rejects.toMatchObject({ trouble: { code: 'visit.over' } })
    const again = mara.ask('openCase', where.organisation, where.founder, words)
    await expect(again).rejects.toMatchObject({ trouble: { code: 'case.missing' } })
    const { cases, damaged } = await list()
    expect([cases.some(({ id }) => id === one.id), damaged]).toEqual([false, 0])

    const other = await write({ text: 'Zweiter' })
    const second = saying((await list()).cases, 'Zweiter')
    await inCases('eraseCase' as never, where.organisation, where.space, second.id)
    const gone = mara.ask('openCase', where.organisation, where.founder, other)
    await expect(gone).rejects.toMatchObject({ trouble: { code: 'case.missing' } })
  })
})
