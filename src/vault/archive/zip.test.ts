import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { concat, randomBytes, text, utf8 } from '../bytes.ts'
import { openCopy, sealCopy } from './copy.ts'
import { shelfOfZip } from './shelf.ts'
import { one } from './write.ts'
import { readZip, ZipWriter } from './zip.ts'

async function zipped(files: Record<string, Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const zip = new ZipWriter(async (chunk) => void chunks.push(chunk))
  for (const [path, bytes] of Object.entries(files)) await zip.put(path, one(bytes))
  await zip.end()
  return concat(...chunks)
}

const files = {
  'a.txt': utf8('eins'),
  'ordner/ü.bin': concat(randomBytes(40_000), randomBytes(40_000)),
  leer: new Uint8Array(),
}

describe('a zip that is written chunk by chunk', () => {
  test('is opened by any other program', async () => {
    expect(unzipSync(await zipped(files))).toEqual(files)
  })

  test('is read back entry by entry', async () => {
    const entries = await readZip(new Blob([await zipped(files)]))
    for (const [path, bytes] of Object.entries(files)) expect(await entries.get(path)?.read()).toEqual(bytes)
    expect(entries.size).toBe(3)
  })
})

describe('a zip of another program', () => {
  test('is read also when it is compressed, in a folder, and has a comment', async () => {
    const packed = zipSync(
      { 'Archiv/index.json': utf8('{}'), 'Archiv/log.json': utf8('['.repeat(5000)) },
      { level: 9 },
    )
    const shelf = await shelfOfZip(new Blob([new Uint8Array(packed)]))
    expect(text(await shelf.read('log.json'))).toBe('['.repeat(5000))
    expect(shelf.sizeOf('log.json')).toBe(5000)
    expect(shelf.sizeOf('other')).toBeUndefined()
  })

  test('is refused when it is none, or was cut off', async () => {
    const whole = await zipped(files)
    for (const bytes of [utf8('no zip'), whole.slice(0, -30), new Uint8Array()])
      await expect(readZip(new Blob([bytes]))).rejects.toMatchObject({ code: 'archive.form' })
    const bent = whole.slice()
    bent[whole.length - 8] = 0xff // Where the list of entries begins.
    await expect(readZip(new Blob([bent]))).rejects.toMatchObject({ code: 'archive.form' })
  })
})

describe('a readable copy that is sealed chunk by chunk', { timeout: 60_000 }, () => {
  async function* readable() {
    for (const [path, bytes] of Object.entries(files))
      yield [path, one(bytes)] as [string, AsyncIterable<Uint8Array<ArrayBuffer>>]
  }

  test('opens by its passphrase to the same files, and to nothing by another', async () => {
    const chunks: Uint8Array<ArrayBuffer>[] = []
    for await (const chunk of sealCopy(readable(), 'sieben Wörter', 17)) chunks.push(chunk)
    const copy = new Blob(chunks)
    const zip = await openCopy(copy, 'sieben  Wörter ')
    expect(unzipSync(new Uint8Array((await zip?.arrayBuffer()) ?? new ArrayBuffer()))).toEqual(files)
    expect(await openCopy(copy, 'andere')).toBeNull()
    const bent = concat(...chunks)
    bent[bent.length - 5] = (bent.at(-5) ?? 0) ^ 1
    await expect(openCopy(new Blob([bent]), 'sieben Wörter')).rejects.toThrow()
  })

  test('breaks off when a file cannot be read', async () => {
    async function* broken() {
      yield ['a', torn()] as [string, AsyncIterable<Uint8Array<ArrayBuffer>>]
    }
    async function* torn(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
      yield utf8('begun')
      throw new Error('torn')
    }
    const all = async () => {
      for await (const _ of sealCopy(broken(), 'sieben', 17));
    }
    await expect(all()).rejects.toThrow('torn')
  })
})
