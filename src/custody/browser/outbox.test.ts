import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Device, openDevice } from '#test/adversary/vault/device.ts'
import { type Story, tellStory } from '#test/adversary/vault/story.ts'
import { newId } from '#vault/bytes.ts'
import { type NoteBody, noBody } from '../notebook/note.ts'

let story: Story
let jonas: Device
let line: typeof fetch
beforeAll(async () => {
  story = await tellStory()
  jonas = story.people.jonas.device
  line = jonas.wire.fetch
}, 120_000)
afterEach(() => {
  jonas.wire.fetch = line
})
afterAll(() => story.house.close())

const note = (text: string): NoteBody => ({ ...noBody, title: 'Notiz', text })
const away = () => {
  jonas.wire.fetch = async () => {
    throw new TypeError('no connection')
  }
}
const back = () => {
  jonas.wire.fetch = line
}
const read = (device = jonas) => device.ask('readNotebook', story.organisation, 'Notizbuch')
const save = (id: string, base: number, text: string, device = jonas) =>
  device.ask('saveNote', story.organisation, story.spaces.notebook, { id, base, window: 'w' }, note(text))
const textOf = async (id: string, device = jonas) =>
  (await read(device)).notes.find((one) => one.id === id)?.text
const amina = () => story.people.amina.device
const codeOf = (error: unknown) => (error as { trouble?: { code: string } }).trouble?.code

describe('without a connection', () => {
  test('what is written is there to read, waits, and goes out in its order', async () => {
    const id = newId()
    await read()
    away()
    expect(await save(id, 0, 'eins')).toMatchObject({ version: 1, isSent: false })
    expect(await save(id, 1, 'zwei')).toMatchObject({ version: 2, isSent: false })
    const book = await read()
    expect(book).toMatchObject({ isOffline: true })
    expect(book.notes.find((one) => one.id === id)).toMatchObject({ text: 'zwei', waits: true, version: 2 })
    back()
    expect(await jonas.ask('flush')).toEqual([])
    expect(await textOf(id, amina())).toBe('zwei')
    expect((await read()).notes.find((one) => one.id === id)?.waits).toBeUndefined()
  })

  test('a write whose answer was lost is sent again and counts once', async () => {
    const id = newId()
    await read()
    jonas.wire.fetch = async (path, init) => {
      await line(path, init)
      throw new TypeError('torn behind the server')
    }
    expect(await save(id, 0, 'einmal')).toMatchObject({ isSent: false })
    back()
    await jonas.ask('flush')
    expect((await read()).refused).toEqual([])
    const versions = await jonas.ask('listNoteVersions', story.organisation, story.spaces.notebook, id, 3)
    expect(versions.map(({ version }) => version)).toEqual([1])
  })
})

describe('two who write on the same note', () => {
  const begin = async () => {
    const id = newId()
    await save(id, 0, 'gemeinsam')
    await read(amina())
    return id
  }

  test('do not cover each other, not even with a second write from the train', async () => {
    const id = await begin()
    away()
    await save(id, 1, 'Jonas eins')
    await save(id, 2, 'Jonas zwei')
    await save(id, 1, 'Amina', amina())
    back()
    await jonas.ask('flush')
    const { refused } = await read()
    expect(refused.map(({ code, body }) => [code, body.text])).toEqual([
      ['envelope.version', 'Jonas eins'],
      ['envelope.version', 'Jonas zwei'],
    ])
    expect(await textOf(id, amina())).toBe('Amina')
    const place = { id, newest: 2 }
    await jonas.ask('settleConflict', story.organisation, story.spaces.notebook, place, note('beide'))
    expect((await read()).refused).toEqual([])
    const versions = await jonas.ask('listNoteVersions', story.organisation, story.spaces.notebook, id, 9)
    expect(versions.map(({ text }) => text)).toEqual([
      'beide',
      'Jonas zwei',
      'Jonas eins',
      'Amina',
      'gemeinsam',
    ])
  })

  test('find what one wrote after the other has erased the note, and make a new one of it', async () => {
    const id = await begin()
    await amina().ask('eraseNote', story.organisation, story.spaces.notebook, id)
    expect(codeOf(await save(id, 1, 'zu spät').catch((error) => error))).toBe('envelope.gone')
    const [refused] = (await read()).refused
    expect(refused).toMatchObject({ id, code: 'envelope.gone', body: { text: 'zu spät' } })
    const fresh = await jonas.ask('saveAsNew', story.organisation, story.spaces.notebook, refused?.key ?? '')
    expect(await textOf(fresh ?? '')).toBe('zu spät')
    expect((await read()).refused).toEqual([])
  })

  test('erase what waits of it as well', async () => {
    const id = await begin()
    away()
    await save(id, 1, 'wartet noch')
    back()
    await jonas.ask('eraseNote', story.organisation, story.spaces.notebook, id)
    expect(await jonas.ask('listWaiting')).toEqual([])
    expect(await textOf(id)).toBeUndefined()
  })
})

describe('when everything was sealed anew meanwhile', () => {
  /** Somebody may read no longer: the notebook gets a new key, and the old one is destroyed. */
  const turn = async () => {
    const { organisation, spaces, people, house } = story
    const epochs = async () =>
      (await house.owner.query('select distinct epoch from wrap where space = $1', [spaces.notebook])).rows
    const [before] = await epochs()
    await amina().ask('endReading', organisation, spaces.notebook, people.deniz.member)
    expect(await epochs()).toEqual([{ epoch: before.epoch + 1 }])
  }

  test('what waits and what was being typed opens with the key beside it, and is sent under the new one', async () => {
    const { organisation, spaces, people, code } = story
    const disk = new IDBFactory()
    const device = await openDevice(story.house, people.jonas.person, disk)
    const open = async (on: Device) => {
      await on.ask('unlockBy', people.jonas.way, { kind: 'passkey', prf: people.jonas.prf })
      await on.ask('acceptFingerprint', organisation, code)
    }
    await open(device)
    await device.ask('readNotebook', organisation, 'Notizbuch')
    const online = device.wire.fetch
    device.wire.fetch = async () => {
      throw new TypeError('no connection')
    }
    const [waiting, typed] = [newId(), newId()]
    await save(waiting, 0, 'im Tunnel', device)
    const draft = { id: typed, base: 0, window: 'w' }
    await device.ask('noteDraft', organisation, spaces.notebook, draft, note('halb getippt'))
    await turn()
    device.wire.fetch = online
    // A new start: nothing in memory, the same disk; the server has only the new key.
    const later = await openDevice(story.house, people.jonas.person, disk)
    await open(later)
    const book = await later.ask('readNotebook', organisation, 'Notizbuch')
    expect(book.drafts.find(({ id }) => id === typed)?.body.text).toBe('halb getippt')
    expect(book.refused).toEqual([])
    expect(await later.ask('listWaiting')).toEqual([])
    expect(await textOf(waiting, amina())).toBe('im Tunnel')
  })
})

describe('on a device without room', () => {
  const full = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })

  test('what is written goes straight to the server, or is refused in words: it never gets lost in silence', async () => {
    const [sent, unsent] = [newId(), newId()]
    await read()
    const filled = full()
    try {
      // What was seen cannot be kept either; that is for the next time.
      await save(sent, 0, 'passt gerade noch').catch(() => {})
      away()
      await expect(save(unsent, 0, 'nirgends')).rejects.toMatchObject({ name: 'QuotaExceededError' })
    } finally {
      filled.mockRestore()
    }
    back()
    expect(await textOf(sent, amina())).toBe('passt gerade noch')
    expect(await textOf(unsent)).toBeUndefined()
  })
})

describe('what is being typed', () => {
  test('is sealed at once when the keyring is locked, and lies on the disk as ciphertext alone', async () => {
    const { organisation, spaces, people } = story
    const disk = new IDBFactory()
    const device = await openDevice(story.house, people.bea.person, disk)
    const open = () => device.ask('unlockBy', people.bea.way, { kind: 'passkey', prf: people.bea.prf })
    await open()
    await device.ask('acceptFingerprint', organisation, story.code)
    await device.ask('readNotebook', organisation, 'Notizbuch')
    const place = { id: newId(), base: 0, window: 'w' }
    const kept = device.ask('noteDraft', organisation, spaces.notebook, place, note('Kanarienvogel'))
    await device.ask('lock')
    await kept
    expect(JSON.stringify(await everythingOn(disk))).not.toContain('Kanarienvogel')
    await expect(read(device)).rejects.toMatchObject({ trouble: { code: 'locked' } })
    await open()
    expect((await read(device)).drafts.map(({ body }) => body.text)).toEqual(['Kanarienvogel'])
    await device.ask('dropDrafts', spaces.notebook, place.id)
    expect((await read(device)).drafts).toEqual([])
  })
})

describe('a text that was saved', () => {
  test('leaves no draft behind, although it was just being kept at that moment', async () => {
    const { organisation, spaces } = story
    for (let round = 0; round < 5; round++) {
      const place = { id: newId(), base: 0, window: 'w' }
      const kept = jonas.ask('noteDraft', organisation, spaces.notebook, place, note('gesichert'))
      const sealing = jonas.ask('settleDrafts')
      await jonas.ask('dropDrafts', spaces.notebook, place.id, 'w')
      await Promise.all([kept, sealing])
      expect((await read()).drafts.filter(({ id }) => id === place.id)).toEqual([])
    }
  })
})

async function everythingOn(disk: IDBFactory): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = disk.open('vault')
    request.onsuccess = () => resolve(request.result)
  })
  const all = [...db.objectStoreNames].map(
    (name) =>
      new Promise<unknown[]>((resolve) => {
        const request = db.transaction(name).objectStore(name).getAll()
        request.onsuccess = () => resolve(request.result)
      }),
  )
  return (await Promise.all(all)).flat()
}
