import { IDBFactory } from 'fake-indexeddb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Device, openDevice } from '#test/adversary/vault/device.ts'
import { type Story, tellStory } from '#test/adversary/vault/story.ts'
import { newId } from '#vault/bytes.ts'
import { noBody } from '../notebook/note.ts'

let story: Story
let disk: IDBFactory
beforeAll(async () => {
  story = await tellStory()
}, 120_000)
afterAll(() => story.house.close())
beforeEach(() => {
  disk = new IDBFactory()
})

const note = (text: string) => ({ ...noBody, title: 'Notiz', text })
const everywhere = () => [story.organisation, story.spaces.notebook] as const

/** Somebody sits down at the shared device and opens the vault. */
async function sits(who: 'jonas' | 'bea'): Promise<Device> {
  const { person, way, prf } = story.people[who]
  const device = await openDevice(story.house, person, disk)
  await device.ask('unlockBy', way, { kind: 'passkey', prf })
  await device.ask('acceptFingerprint', story.organisation, story.code)
  await device.ask('readNotebook', story.organisation, 'Notizbuch')
  return device
}
const tear = (device: Device) => {
  const line = device.wire.fetch
  device.wire.fetch = async () => {
    throw new TypeError('no connection')
  }
  return () => {
    device.wire.fetch = line
  }
}
const read = (device: Device) => device.ask('readNotebook', story.organisation, 'Notizbuch')
const save = (device: Device, id: string, text: string) =>
  device.ask('saveNote', ...everywhere(), { id, base: 0, window: 'w' }, note(text))

describe('on a device that two people share', () => {
  test('what one of them could not send waits for them: the other neither sends, reads nor loses it', async () => {
    const [id, own] = [newId(), newId()]
    const jonas = await sits('jonas')
    tear(jonas)
    await save(jonas, id, 'von Jonas')
    await jonas.ask('lock')

    const bea = await sits('bea')
    await save(bea, own, 'von Bea')
    const book = await read(bea)
    expect(book.notes.find((one) => one.id === own)).toMatchObject({ text: 'von Bea' })
    expect(book.notes.find((one) => one.id === id)).toBeUndefined()
    expect(book.refused).toEqual([])
    expect(await bea.ask('lookAtDevice', story.organisation)).toEqual({
      others: [{ name: expect.any(String), count: 1 }],
      stuck: [],
    })
    const waiting = await bea.ask('flush')
    expect(waiting.map(({ envelope, refused }) => [envelope.id, refused])).toEqual([[id, null]])
    await bea.ask('lock')

    const again = await sits('jonas')
    expect(await again.ask('listWaiting')).toEqual([])
    expect((await read(again)).notes.find((one) => one.id === id)).toMatchObject({ text: 'von Jonas' })
  })

  test('a text that was begun is for the eyes of whoever began it, although both read the notebook', async () => {
    const id = newId()
    const jonas = await sits('jonas')
    await jonas.ask('noteDraft', ...everywhere(), { id, base: 0, window: 'w' }, note('noch nicht fertig'))
    await jonas.ask('lock')
    const bea = await sits('bea')
    expect((await read(bea)).drafts).toEqual([])
    await bea.ask('lock')
    expect((await read(await sits('jonas'))).drafts.map(({ body }) => body.text)).toEqual([
      'noch nicht fertig',
    ])
  })

  test('a page that was left open does not send under the name of who has signed in since', async () => {
    const id = newId()
    const jonas = await sits('jonas')
    const back = tear(jonas)
    await save(jonas, id, 'von Jonas')
    back()
    const mine = jonas.wire.fetch
    // The cookie is Bea's by now; the keyring in this worker is still that of Jonas.
    const hers = (await openDevice(story.house, story.people.bea.person, new IDBFactory())).wire.fetch
    jonas.wire.fetch = hers
    const waiting = await jonas.ask('flush')
    expect(waiting.map(({ refused }) => refused)).toEqual([null])
    jonas.wire.fetch = mine
    expect(await jonas.ask('flush')).toEqual([])
  })
})

describe('what was written into an area that was destroyed meanwhile', () => {
  test('is shown to whoever wrote it, to be copied or discarded', async () => {
    const { organisation, people, spaces } = story
    const amina = people.amina.device
    const space = spaces.records
    const jonas = await sits('jonas')
    const back = tear(jonas)
    const written = await jonas.ask(
      'saveNote',
      organisation,
      space,
      { id: newId(), base: 0, window: 'w' },
      note('Akte'),
    )
    expect(written.isSent).toBe(false)
    expect(await amina.ask('destroySpace', organisation, space)).toMatchObject({ space })
    back()
    await jonas.ask('flush')
    const { stuck } = await jonas.ask('lookAtDevice', organisation)
    expect(stuck).toEqual([expect.objectContaining({ area: 'Fälle', isDestroyed: true, text: 'Akte' })])
    await jonas.ask('drop', stuck[0]?.key ?? '')
    expect((await jonas.ask('lookAtDevice', organisation)).stuck).toEqual([])
  })
})
