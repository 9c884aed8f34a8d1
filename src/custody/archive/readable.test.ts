import { describe, expect, test } from 'vitest'
import { text } from '#vault/bytes.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { noBody, sealedNote } from '../notebook/note.ts'
import type { Known } from './names.ts'
import { filesIn, pathName, readables } from './readable.ts'

const file = (id: string, name: string): SealedFile => ({
  id,
  name,
  type: '',
  size: 3,
  age: 'AGE-…',
  parts: ['x'],
})
const known = (id: string, version: number, title: string, files: SealedFile[] = []): Known => {
  const body = sealedNote({ ...noBody, title, text: `Text von ${title}`, files })
  return { space: 'notebook', id, version, author: 'amina', writtenAt: '2027-01-01T00:00:00Z', body }
}

async function written(records: Known[], gone: string[] = []): Promise<Record<string, string>> {
  const content = {
    records,
    people: { amina: 'Amina' },
    spaces: { notebook: 'Notizbuch' },
    log: ['L'],
    members: ['M'],
  }
  const all: Record<string, string> = {}
  async function* bytes(id: string) {
    yield new TextEncoder().encode(id)
  }
  const partsOf = async ({ id }: SealedFile) => (gone.includes(id) ? null : bytes(id))
  for await (const [path, chunks] of readables(content, partsOf, 'de')) {
    all[path] = ''
    for await (const chunk of chunks) all[path] += text(chunk)
  }
  return all
}

describe('a readable copy', () => {
  test('has a text for each note as it is now, and all versions as data', async () => {
    const all = await written([known('1', 1, 'alt'), known('1', 2, 'neu'), known('2', 1, 'zwei')])
    expect(Object.keys(all).filter((path) => path.startsWith('notizen/'))).toEqual([
      'notizen/001 neu.md',
      'notizen/002 zwei.md',
    ])
    expect(all['notizen/001 neu.md']).toContain('Geschrieben von Amina')
    expect(JSON.parse(all['eintraege.json'] ?? '')).toHaveLength(3)
  })

  test('keeps files apart that have one name, and each once', async () => {
    const [one, other] = [file('f1', 'Plan.pdf'), file('f2', 'Plan.pdf')]
    const all = await written([known('1', 1, 'a', [one]), known('1', 2, 'a', [one, other])])
    expect(all).toMatchObject({ 'dateien/001 Plan.pdf': 'f1', 'dateien/002 Plan.pdf': 'f2' })
    expect(all['notizen/001 a.md']).toContain('- ../dateien/002 Plan.pdf')
  })

  test('goes without a file that was erased', async () => {
    const all = await written([known('1', 1, 'a', [file('f1', 'weg.txt')])], ['f1'])
    expect(Object.keys(all).some((path) => path.includes('weg.txt'))).toBe(false)
  })
})

test('a name on the disk is one that every disk takes', () => {
  expect(pathName('../../etc/passwd')).toBe('.. .. etc passwd')
  expect(pathName('CON: "a|b"?*.txt')).toBe('CON a b .txt')
  expect(pathName('Plan\u0000\n für  März.')).toBe('Plan für März')
  expect(pathName(`${'x'.repeat(300)}.pdf`)).toBe(`${'x'.repeat(80)}.pdf`)
  expect(pathName('///')).toBe('ohne Namen')
})

test('files are found wherever a record names them', () => {
  const body = { rows: [{ attachment: file('f1', 'a') }, { more: [file('f2', 'b')] }], file: 'nothing' }
  expect(filesIn(body).map(({ id }) => id)).toEqual(['f1', 'f2'])
})
