import { beforeAll, describe, expect, test } from 'vitest'
import type { Bytes } from '../bytes.ts'
import {
  beginFile,
  bucketOf,
  type FileDraft,
  openFile,
  partSize,
  partsOf,
  type SealedFile,
  type Source,
  sealFile,
} from './file.ts'

/** Different bytes at every place, quickly made. */
const content = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * 2_654_435_761) >>> 24)
const named = (bytes: Bytes, name = 'Geburtsurkunde Mara.pdf'): Source =>
  Object.assign(new Blob([bytes]), { name, lastModified: 7 })

const size = Math.floor(partSize * 2.2)
let file: SealedFile
let parts: Bytes[]
beforeAll(async () => {
  ;({ file, parts } = await seal(named(content(size))))
})

async function seal(source: Source): Promise<{ file: SealedFile; parts: Bytes[] }> {
  const kept: Bytes[] = []
  const sealed = await sealFile(source, await beginFile(source), async ({ index, bytes }) => {
    kept[index] = bytes
  })
  return { file: sealed, parts: kept }
}
async function read(sealed: SealedFile, from: Bytes[]): Promise<Uint8Array> {
  const chunks: Bytes[] = []
  for await (const chunk of openFile(sealed, async (index) => from[index] ?? new Uint8Array()))
    chunks.push(chunk)
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

describe('a sealed file', () => {
  test('opens as it was', async () => {
    expect(Buffer.from(content(size)).equals(await read(file, parts))).toBe(true)
    expect(file).toMatchObject({ name: 'Geburtsurkunde Mara.pdf', size })
  })
  test('may be empty, or end with a part', async () => {
    for (const bytes of [new Uint8Array(0), content(1), content(partSize)]) {
      const sealed = await seal(named(bytes))
      expect(Buffer.from(bytes).equals(await read(sealed.file, sealed.parts))).toBe(true)
    }
  })
  test('shows the server a bucket, neither name nor length', () => {
    expect(bucketOf(1)).toBe(bucketOf(4096))
    expect(bucketOf(size)).toBeGreaterThan(size)
    expect(bucketOf(size) / size).toBeLessThan(1.12)
    expect(parts.length).toBe(partsOf(size))
    expect(parts.some((part) => Buffer.from(part).includes('Mara'))).toBe(false)
  })
  test('goes on after a torn upload with the parts that are kept', async () => {
    const source = named(content(size))
    const kept: Bytes[] = []
    let stored: FileDraft = await beginFile(source)
    const torn = sealFile(source, stored, async ({ index, bytes }, draft) => {
      if (index === 1) throw new Error('torn')
      kept[index] = bytes
      stored = draft
    })
    await expect(torn).rejects.toThrow('torn')
    const again = JSON.parse(JSON.stringify(stored)) as FileDraft
    const sealed = await sealFile(source, again, async ({ index, bytes }) => {
      kept[index] = bytes
    })
    expect(Buffer.from(content(size)).equals(await read(sealed, kept))).toBe(true)
  })
  test('does not go on with another file', async () => {
    const draft = await beginFile(named(content(100)))
    const other = sealFile(named(content(101)), draft, async () => {})
    await expect(other).rejects.toMatchObject({ code: 'file.changed' })
  })
  test('is refused when a part is swapped, missing, cut or bent', async () => {
    const [first, second, third] = parts as [Bytes, Bytes, Bytes]
    const bent = new Uint8Array(second)
    bent[900_000] = (bent[900_000] ?? 0) ^ 1
    for (const wrong of [
      [second, first, third],
      [first, bent, third],
      [first, second.slice(0, -1), third],
      [first, second],
    ])
      await expect(read(file, wrong)).rejects.toMatchObject({ code: 'file.part-other' })
    const shorter = { ...file, parts: file.parts.slice(0, 2) }
    await expect(read(shorter, parts)).rejects.toMatchObject({ code: 'file.part-missing' })
  })
})
