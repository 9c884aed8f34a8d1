import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lichtblick, mustSend, type Sealer, send } from '#test/custody.ts'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { newId, randomBytes } from '#vault/bytes.ts'
import { mustHaveRoom } from './parts.ts'
import { rangeOf } from './sealed-file.ts'

let house: TestHouse
let story: Awaited<ReturnType<typeof lichtblick>>
let space: string
let record: string
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.empty()
  rmSync(sealed(), { recursive: true, force: true })
  story = await lichtblick(house)
  space = await story.vault.open(story.amina, [story.amina, story.bea])
  record = (await story.vault.write(story.amina, space, 'mit Anlage')).id
})

const partSize = 65_536
const sealed = () => join(house.house.config.data, 'sealed')
const head = Buffer.from('age-encryption.org/v1\n')
const sealedPart = (size: number) => Buffer.concat([head, randomBytes(size - head.length)])
const bytes = new Uint8Array(Buffer.concat([65_536, 65_536, 10_000].map(sealedPart)))
const partOf = (number: number) => bytes.slice(number * partSize, (number + 1) * partSize)
const begin = (id: string, who: Sealer = story.amina) =>
  send(house, who, `POST /vault/spaces/${space}/files`, { id, record, size: bytes.length, partSize })
const put = (id: string, number: number, body: Uint8Array<ArrayBuffer>) =>
  house.as(story.amina).fetch(`/vault/files/${id}/parts/${number}`, {
    method: 'PUT',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
    body,
  })
const content = (id: string, headers: Record<string, string> = {}) =>
  house.as(story.bea).fetch(`/vault/files/${id}/content`, { headers })

async function upload(id = newId()) {
  await begin(id)
  for (const number of [0, 1, 2]) expect((await put(id, number, partOf(number))).status).toBe(204)
  await mustSend(house, story.amina, `POST /vault/files/${id}/completion`)
  return id
}

describe('a sealed file', () => {
  test('comes in parts, in any order, and goes out whole or from where a download stopped', async () => {
    const id = await upload()
    const whole = await content(id)
    expect(whole.status).toBe(200)
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
    const rest = await content(id, { range: 'bytes=65530-' })
    expect([rest.status, rest.headers.get('content-range')]).toEqual([
      206,
      `bytes 65530-${bytes.length - 1}/${bytes.length}`,
    ])
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.slice(65_530))).toBe(true)
    expect((await content(id, { range: 'bytes=9999999-' })).status).toBe(416)
  })

  test('goes on after a torn connection with the parts that are missing', async () => {
    const id = newId()
    expect((await begin(id)).body.missing).toEqual([0, 1, 2])
    await put(id, 0, partOf(0))
    const torn = await put(id, 1, partOf(1).slice(0, 30_000))
    expect([torn.status, ((await torn.json()) as { code: string }).code]).toEqual([422, 'file.part-size'])
    expect((await begin(id)).body.missing).toEqual([1, 2])
    const early = await send(house, story.amina, `POST /vault/files/${id}/completion`)
    expect(early).toMatchObject({ status: 409, body: { code: 'file.incomplete' } })
    expect((await content(id)).status).toBe(409)
    for (const number of [2, 1, 1]) expect((await put(id, number, partOf(number))).status).toBe(204)
    await mustSend(house, story.amina, `POST /vault/files/${id}/completion`)
    expect(Buffer.from(await (await content(id)).arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('takes no other bytes where a part is already, not even from two senders at once', async () => {
    const id = newId()
    await begin(id)
    const both = await Promise.all([put(id, 0, partOf(0)), put(id, 0, partOf(1))])
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
    const winner = both[0]?.status === 204 ? 0 : 1
    for (const number of [1, 2]) await put(id, number, partOf(number))
    await mustSend(house, story.amina, `POST /vault/files/${id}/completion`)
    const stored = Buffer.from(await (await content(id)).arrayBuffer())
    expect(stored.subarray(0, partSize).equals(partOf(winner))).toBe(true)
    expect((await put(id, 9, partOf(0))).status).toBe(422)
  })

  test('is fetched by its readers, and each time that is noted', async () => {
    const id = await upload()
    await content(id)
    const { lines } = await mustSend(house, story.amina, `GET ${story.vault.path}/accesses`)
    const member = story.bea.identity.card.id
    expect((lines as object[])[0]).toMatchObject({ space, member, kind: 'file', subjects: [id] })
    expect((await send(house, story.bea, `GET ${story.vault.path}/accesses`)).status).toBe(403)
  })

  test('leaves the disk with its record', async () => {
    await upload()
    expect(filesIn(sealed())).toBe(3)
    await mustSend(house, story.amina, `DELETE /vault/spaces/${space}/envelopes/${record}`)
    expect(filesIn(sealed())).toBe(0)
    expect(await begin(newId())).toMatchObject({ status: 410, body: { code: 'envelope.gone' } })
  })

  test('that is none is refused: no part of it comes in unsealed', async () => {
    const id = newId()
    await begin(id)
    const plain = new Uint8Array(Buffer.alloc(partSize, 'Geburtsurkunde '))
    const answer = await put(id, 0, plain)
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'file.part-form'])
    expect(filesIn(sealed())).toBe(0)
  })

  test('that nobody finishes is forgotten after a month', async () => {
    const id = newId()
    await begin(id)
    await put(id, 0, partOf(0))
    await house.owner.query(`update sealed_file set begun_at = begun_at - interval '31 days'`)
    await begin(newId())
    expect((await send(house, story.amina, `GET /vault/files/${id}`)).status).toBe(404)
    expect(filesIn(sealed())).toBe(0)
  })

  test('too large for the disk is refused before anything is sent', async () => {
    await expect(mustHaveRoom(house.house, Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({
      code: 'file.full',
    })
  })
})

/** A disk of one megabyte, for one process: needs the right to mount. */
const small = mkdtempSync(join(tmpdir(), 'jam-small-disk-'))
afterAll(() => rmSync(small, { recursive: true }))
const onSmallDisk = ['-m', 'sh', '-c', `mount -t tmpfs -o size=1m jam '${small}' && exec "$@"`, 'sh']
const maySmall = spawnSync('unshare', [...onSmallDisk, 'true']).status === 0

test.skipIf(!maySmall)(
  'a part for which the disk has no room leaves nothing behind, and the others stay',
  () => {
    const script = `import { readdirSync } from 'node:fs'
    import { writePart } from '#custody/file/parts.ts'
    const house = { config: { data: '${small}' } }
    const said = []
    for (const number of [0, 1]) await writePart(house, '${newId()}', number, new Uint8Array(700_000)).catch((e) => said.push(e.code))
    const files = readdirSync('${small}', { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    console.log(JSON.stringify([said, files.map(({ name }) => name)]))`
    const { stdout, stderr } = spawnSync(
      'unshare',
      [...onSmallDisk, process.execPath, '--input-type=module', '-e', script],
      {
        encoding: 'utf8',
      },
    )
    expect([stderr, JSON.parse(stdout)]).toEqual(['', [['file.full'], ['0']]])
  },
)

test.each([
  [undefined, { start: 0, end: 99 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=90-200', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=100-', null],
  ['bytes=5-2', null],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
])('a range %s of a hundred bytes is %o', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})

function filesIn(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
}
