import { describe, expect, test } from 'vitest'
import { day, openStory, tenant } from '#test/vault.ts'
import { newGuardians, openGuardians } from '../identity/guardians.ts'
import { newIdentity } from '../identity/identity.ts'
import { readersAt, type Space } from '../log/state.ts'
import { bringBack, grant, listDue, welcome } from './grant.ts'
import { certify, forgetKeys, mustBeCertificate, shredLine } from './shred.ts'
import { openWrap, wrapKey } from './space.ts'

const spaceOf = (state: { spaces: Map<string, Space> }) => state.spaces.get('answers') as Space

describe('a substitution', () => {
  test('lets somebody read until its day, then the space waits for a new epoch', async () => {
    const { book, amina, key } = await openStory()
    const substitute = await newIdentity(tenant)
    const joined = await welcome(book.state, amina, substitute.card, 'member', [], day(3))
    const granted = await grant(joined.state, amina, substitute.card, [key], day(10), day(3))
    const [wrap] = granted.wraps
    expect((wrap && (await openWrap(substitute.age, wrap, granted.state)))?.raw).toEqual(key.raw)
    const { state } = granted
    expect(readersAt(state, spaceOf(state), day(9))).toContain(substitute.card.id)
    expect(listDue(state, day(9))).toEqual([])
    expect(readersAt(state, spaceOf(state), day(11))).not.toContain(substitute.card.id)
    expect(listDue(state, day(11))).toEqual(['answers'])
  })
})

describe('a member who lost every way to unlock', () => {
  test('comes back with a colleague, and everybody sees it', async () => {
    const { book, amina, mara, key } = await openStory()
    const back = await newIdentity(tenant)
    const people = { lost: mara.card.id, successor: back.card }
    const { state, wraps } = await bringBack(book.state, amina, 'colleague', people, [key], day(3))
    expect(state.recoveries).toMatchObject([{ by: 'colleague', lost: mara.card.id, author: amina.card.id }])
    expect(state.members.get(mara.card.id)?.until).toBe(day(3))
    expect(wraps).toHaveLength(1)
    expect(listDue(state, day(3))).toEqual(['answers'])
  })

  test('comes back by two of the board’s three sheets, even the last administrator', async () => {
    const { book, amina, jonas, key } = await openStory()
    const { identity, shares } = await newGuardians(tenant)
    const joined = await welcome(book.state, amina, identity.card, 'guardian', [key], day(3))
    book.state = joined.state
    await book.say(jonas, 'member_removed', { member: jonas.card.id })
    const [first = '', , third = ''] = shares
    expect(first.split(' ')).toHaveLength(13)
    const board = await openGuardians(identity.card, [third.toUpperCase(), first])
    const [wrap] = joined.wraps
    const held = wrap && (await openWrap(board.age, wrap, book.state))
    const back = await newIdentity(tenant)
    const people = { lost: amina.card.id, successor: back.card }
    const change = await bringBack(book.state, board, 'guardians', people, held ? [held] : [], day(4))
    expect(change.state.members.get(back.card.id)?.role).toBe('admin')
    const mine = change.wraps.find(({ member }) => member === back.card.id)
    expect((mine && (await openWrap(back.age, mine, change.state)))?.raw).toEqual(key.raw)
  })

  test('does not come back by one sheet, twice the same, or a sheet of another print', async () => {
    const [set, older] = [await newGuardians(tenant), await newGuardians(tenant)]
    const [first = '', second = ''] = set.shares
    const wrong = [[first], [first, first], [first, older.shares[1] ?? '']]
    const codes = wrong.map((shares) => openGuardians(set.identity.card, shares).catch(({ code }) => code))
    expect(await Promise.all(codes)).toEqual(['guardian.shares', 'guardian.shares', 'guardian.other-set'])
    const slip = openGuardians(set.identity.card, [first, second.split(' ').toReversed().join(' ')])
    await expect(slip).rejects.toMatchObject({
      code: expect.stringMatching(/^(words\.checksum|guardian\..*)$/),
    })
  })
})

describe('a space that is destroyed', () => {
  test('is closed for ever, with a certificate that can be checked', async () => {
    const { book, amina, jonas, key } = await openStory()
    const wrap = await wrapKey(key, amina.card.id, amina.card.recipient)
    const line = await shredLine(book.state, amina, 'answers', day(3))
    expect(line.kind).toBe('space_shredded')
    await book.say(amina, 'space_shredded', { space: 'answers' })
    const again = book.say(amina, 'granted', { space: 'answers', member: jonas.card.id, until: null })
    await expect(again).rejects.toMatchObject({ code: 'space.closed' })
    const erased = { space: 'answers', wraps: 3, envelopes: 40 }
    const certificate = await certify(book.state, amina, erased, day(3))
    await expect(mustBeCertificate(certificate, amina.card)).resolves.toBeUndefined()
    const more = mustBeCertificate({ ...certificate, envelopes: 41 }, amina.card)
    await expect(more).rejects.toMatchObject({ code: 'certificate.forged' })
    const copy = { ...key, raw: key.raw.slice() }
    forgetKeys([copy])
    expect(copy.raw.every((byte) => byte === 0)).toBe(true)
    expect(wrap.epoch).toBe(1)
  })
})
