import { beforeAll, describe, expect, test } from 'vitest'
import { day, openStory, tenant } from '#test/vault.ts'
import { newIdentity } from '../identity/identity.ts'
import { openWrap, wrapKey } from '../space/space.ts'
import { founderCode, replay } from './log.ts'
import { mustBelong } from './state.ts'

let story: Awaited<ReturnType<typeof openStory>>
beforeAll(async () => {
  story = await openStory()
})

describe('the log of an organisation', () => {
  test('says who belongs to it and who reads what', async () => {
    const state = await replay(story.book.entries, { tenant })
    expect([...state.members.values()].map(({ role }) => role)).toEqual(['admin', 'admin', 'member'])
    expect(state.spaces.get('answers')?.readers.size).toBe(3)
    expect(state.head).toEqual(story.book.state.head)
  })
  test('is refused under another founding key', async () => {
    const founder = await founderCode(story.book.state)
    await expect(replay(story.book.entries, { tenant, founder })).resolves.toBeDefined()
    const other = `A${founder.slice(1)}`
    await expect(replay(story.book.entries, { tenant, founder: other })).rejects.toMatchObject({
      code: 'log.other-founder',
    })
  })
  test('gives a key only to whom it was wrapped for', async () => {
    const { key, amina, mara, book } = story
    const wrap = await wrapKey(key, amina.card.id, amina.card.recipient)
    expect((await openWrap(amina.age, wrap, book.state))?.epoch).toBe(1)
    expect(await openWrap(mara.age, wrap, book.state)).toBeNull()
  })
  test('knows each member by the keys, not by the name alone', async () => {
    const { book, mara } = story
    expect(mustBelong(book.state, mara.card).role).toBe('member')
    const other = await newIdentity(tenant, mara.card.id)
    expect(() => mustBelong(book.state, other.card)).toThrow('identity.other')
    expect(() => mustBelong(book.state, { ...mara.card, id: 'nobody' })).toThrow('log.unknown-member')
  })
  test('does not let a member add one', async () => {
    const { book, mara, amina } = story
    const sneak = book.say(mara, 'role_changed', { member: mara.card.id, role: 'admin' }, day(3))
    await expect(sneak).rejects.toMatchObject({ code: 'log.right' })
    await expect(book.say(amina, 'epoch_closed', { space: 'no', epoch: 2 })).rejects.toMatchObject({
      code: 'log.unknown-space',
    })
  })
})
