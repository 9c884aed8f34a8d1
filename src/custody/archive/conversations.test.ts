import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import { Counsellor, type Office, office, Seeker } from '#test/talk.ts'
import { openArchive, writeArchive } from '#vault/archive/archive.ts'
import { shelfOf } from '#vault/archive/shelf.ts'
import { newId } from '#vault/bytes.ts'
import { sideKey } from '#vault/conversation/talk.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { readKept } from './holdings.sql.ts'
import { contentsOf } from './reader/contents.ts'

let house: TestHouse
let at: Office
beforeAll(async () => {
  house = await openTestHouse()
  at = await office(house)
})
afterAll(() => house.close())

/** Conversations as a reader of the archive sees them. */
const talksIn = ({ others }: Awaited<ReturnType<typeof contentsOf>>) =>
  others.filter(({ name }) => name === 'jam/conversation/1').map(({ body }) => JSON.parse(body))

test('an archive of the server holds every conversation sealed, and opens to whoever reads it, and to nobody else', async () => {
  const [amina, bea] = [new Counsellor(house, at, at.amina), new Counsellor(house, at, at.bea)]
  const waiting = await new Seeker(house, at).begin({ text: 'Noch offen' })
  const taken = await new Seeker(house, at).begin({ text: 'Schon angenommen' })
  await amina.accept(taken.id)
  await amina.say(taken.id, { text: 'Ich bin da.' })
  const key = await sideKey(amina.talk(taken.id))
  if (!key) throw new Error('a key')
  const name = { id: newId(), version: 1, author: amina.member }
  const envelope = await sealEnvelope(key, name, { text: 'Notiz am Rand' })
  expect((await amina.send(`POST /vault/conversations/${taken.id}/notes`, { envelope })).status).toBe(201)

  const client = await house.owner.connect()
  const kept = await readKept(client as never, at.organisation).finally(() => client.release())
  expect(JSON.stringify(kept)).not.toMatch(/Noch offen|Schon angenommen|Ich bin da|Notiz am Rand/)
  const { files: _, ...lists } = kept
  const folder = await writeArchive({ tenant: at.organisation, ...lists, files: {} }, at.vault.time())
  const archive = await openArchive(shelfOf(folder))
  const [hers, theirs] = [
    talksIn(await contentsOf(archive, await at.vault.at(at.amina), 'de')),
    talksIn(await contentsOf(archive, await at.vault.at(at.bea), 'de')),
  ]
  expect(theirs.map(({ id }) => id)).toEqual([waiting.id])
  expect(hers.map(({ id }) => id)).toEqual([waiting.id, taken.id])
  expect(hers[1]).toMatchObject({
    lines: [
      { seq: 0, by: null, said: { text: 'Schon angenommen' }, turn: null },
      { seq: 1, by: amina.member, turn: { why: 'accepted' } },
      { seq: 2, by: amina.member, said: { text: 'Ich bin da.' } },
    ],
    notes: [{ body: { text: 'Notiz am Rand' } }],
    damaged: null,
  })
  expect(bea.talks.size).toBe(0)
})

test('one line that was bent in it ends what is believed, and hides no other conversation', async () => {
  const client = await house.owner.connect()
  const kept = await readKept(client as never, at.organisation).finally(() => client.release())
  const bent = structuredClone(kept.conversations)
  const [first, second] = bent[1]?.lines ?? []
  if (!first || !second) throw new Error('two lines')
  second.signature = first.signature
  const { files: _, ...lists } = { ...kept, conversations: bent }
  const folder = await writeArchive({ tenant: at.organisation, ...lists, files: {} }, at.vault.time())
  const talks = talksIn(
    await contentsOf(await openArchive(shelfOf(folder)), await at.vault.at(at.amina), 'de'),
  )
  expect(talks).toHaveLength(2)
  expect(talks[1]).toMatchObject({ damaged: 'conversation.author' })
  expect(talks[1].lines).toHaveLength(1)
})
