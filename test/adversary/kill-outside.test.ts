import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { partPath } from '#custody/file/parts.ts'
import { sealedSizes } from '#custody/file/sealed-sizes.ts'
import { openBeside } from '#test/beside.ts'
import { easyProof, formOf, letterBox, published, sealAnswers } from '#test/form.ts'
import { randomBytes } from '#vault/bytes.ts'
import { beginFile, openFile, type SealedFile, type Source, sealFile } from '#vault/file/file.ts'
import { dataFolder, postmasterOf, type Started, start } from './start.ts'

const many = 48

/** A form that takes letters of people without an account, in a house that can be killed and comes back. */
async function openStory() {
  const data = dataFolder()
  const open = () => start({ JAM_DATA: data })
  let house: Started = open()
  let address = await house.address()
  const beside = await openBeside(data)
  const box = await letterBox(beside.test)
  const { slug } = await published(beside.test, box, formOf())
  const letters = await Promise.all(
    Array.from({ length: many }, async (_, at) => {
      const { letter, back } = await sealAnswers(box, { name: `Kim ${at}` }, at % 2 === 0)
      return { letter, back, seats: [], files: [], proof: easyProof(beside.test, slug) }
    }),
  )
  await beside.close()
  let visitors = 0
  /** As a browser does it that has nothing but what it wants to send: again and again, until there is an answer. */
  const send = async (method: string, path: string, body: unknown, more: object = {}) => {
    const raw = body instanceof Uint8Array
    // Everybody comes from elsewhere: what one address may send is tried in another place.
    const headers = {
      ...{ 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `visitor-${++visitors}`, ...more },
      'content-type': raw ? 'application/octet-stream' : 'application/json',
    }
    const sent = { method, headers, body: raw ? (body as BodyInit) : JSON.stringify(body) }
    for (;;) {
      const answer = await fetch(`${address}${path}`, sent).catch(() => null)
      if (answer && answer.status < 500) return answer
      // What is no answer, or a sentence that the house is not there just now, is no promise.
      await pause(25)
    }
  }
  const comeBack = async () => {
    house = open()
    address = await house.address()
  }
  const killHouse = async () => {
    house.child.kill('SIGKILL')
    await house.ended
    await comeBack()
  }
  const killDatabase = async () => {
    process.kill(postmasterOf(data), 'SIGKILL')
    expect(await house.ended).toBe(1)
    expect(house.said()).toContain('The database ended unexpectedly')
    await comeBack()
  }
  return { data, box, slug, letters, send, killHouse, killDatabase }
}

test('kill -9 of the house and of its database loses nothing that was acknowledged, and doubles nothing', async () => {
  const { data, box, slug, letters, send, killHouse, killDatabase } = await openStory()
  const taken: string[] = []
  const submit = async (sent: (typeof letters)[number]) => {
    const answer = await send('POST', `/f/${slug}/cases`, sent)
    expect([answer.status, await answer.json()]).toEqual([201, { id: sent.letter.id, state: 'taken' }])
    return sent.letter.id
  }
  const waiting = [...letters]
  const sender = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) taken.push(await submit(next))
  }
  const all = Promise.all([upload(box.organisation, slug, send), sender(), sender(), sender()])
  const reached = async (count: number) => {
    while (taken.length < count) await pause(5)
  }
  await reached(8)
  await killHouse()
  await reached(24)
  await killDatabase()
  const [{ file, bytes }] = await all
  expect(taken.toSorted()).toEqual(letters.map(({ letter }) => letter.id).toSorted())

  // Whoever did not hear the answer sends the same once more.
  await Promise.all(letters.slice(0, 12).map(submit))
  const claims = await openBeside(data)
  const { letter } = await sealAnswers(box, { name: 'Mit Datei' })
  const proof = easyProof(claims.test, slug)
  const withFile = { letter, back: null, seats: [], files: [file.id], proof }
  expect((await send('POST', `/f/${slug}/cases`, withFile)).status).toBe(201)
  const parts: Uint8Array[] = []
  const fetchPart = async (at: number) => new Uint8Array(readFileSync(partPath(data, file.id, at)))
  for await (const part of openFile(file, fetchPart)) parts.push(part)
  expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  expect(await countIn(claims.ownerAccess)).toEqual({ cases: many + 1, letters: many + 1, told: many + 1 })
  await claims.close()
})

/** A file of some parts, sent by somebody who has a ticket. */
async function upload(
  organisation: string,
  slug: string,
  send: (method: string, path: string, body: unknown, more?: object) => Promise<Response>,
): Promise<{ file: SealedFile; bytes: Uint8Array }> {
  const bytes = randomBytes(60_000)
  const whole = new Uint8Array(2_300_000)
  whole.set(bytes, 1_500_000)
  const source = new File([whole], 'Foto.bin') as Source
  const { ticket } = await (await send('POST', `/f/${slug}/tickets`, {})).json()
  const show = { authorization: `Ticket ${ticket}` }
  const draft = await beginFile(source)
  const [size, partSize] = await sealedSizes(draft)
  const path = `/outside/${organisation}/files`
  expect((await send('POST', path, { id: draft.id, size, partSize }, show)).status).toBe(201)
  const file = await sealFile(source, draft, async ({ index, bytes: part }) => {
    // A moment, so that it is under way when the house is killed.
    await pause(300)
    expect((await send('PUT', `${path}/${draft.id}/parts/${index}`, part, show)).status).toBe(204)
  })
  expect((await send('POST', `${path}/${draft.id}/completion`, {}, show)).status).toBe(204)
  return { file, bytes: whole }
}

async function countIn(access: pg.ClientConfig) {
  const client = new pg.Client(access)
  await client.connect()
  const { rows } = await client.query(
    `select (select count(*) from sealed_case)::int as cases, (select count(*) from letter)::int as letters,
       (select count(*) from event where kind = 'case.opened')::int as told`,
  )
  await client.end()
  return rows[0]
}
