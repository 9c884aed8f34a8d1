import { beforeAll, describe, expect, test } from 'vitest'
import { openStory, tenant } from '#test/vault.ts'
import { sealTo } from '../age.ts'
import { base64url, utf8 } from '../bytes.ts'
import { type Identity, newIdentity } from '../identity/identity.ts'
import { founderCode } from '../log/log.ts'
import { proofFor, replayProof } from '../log/proof.ts'
import type { LogState, Space } from '../log/state.ts'
import { newIntake, openIntake } from '../space/intake.ts'
import { openWrap, wrapKey } from '../space/space.ts'
import { toWords } from '../words/words.ts'
import { answerChallenge, mustBeAnswer, newChallenge, patience } from './challenge.ts'
import { isLetter, type Letter, openLetter, openReply, sealLetter, sealReply } from './outside.ts'
import { newReceipt, type Receipt, readReceipt } from './receipt.ts'

const body = { question: 'Darf ich anonym bleiben?' }
const place = { tenant, space: 'answers', id: 'letter1', by: 'browser' as const }
const origin = 'https://q9x7.example'
let [amina, jonas]: Identity[] = []
let receipt: Receipt
let proven: { state: LogState; space: Space }
let intake = ''
let letter: Letter
beforeAll(async () => {
  const story = await openStory()
  ;[amina, jonas] = [story.amina, story.jonas]
  const { recipient, envelope } = await newIntake(story.key, amina.card.id)
  await story.book.say(amina, 'intake_key_set', { space: 'answers', epoch: 1, recipient })
  intake = (await openIntake(story.key, envelope, story.book.state.spaces.get('answers'))) ?? ''
  const founder = await founderCode(story.book.state)
  proven = await replayProof(await proofFor(story.book.entries, 'answers'), {
    tenant,
    founder,
    space: 'answers',
  })
  receipt = await newReceipt(tenant)
  letter = await sealLetter(proven.space, place, body, receipt.identity.card)
})

describe('a letter from outside', () => {
  test('is opened by the organisation, and shows nothing before', async () => {
    expect(isLetter(letter)).toBe(true)
    expect(await openLetter(intake, letter)).toEqual({ body, reply: receipt.identity.card })
    expect(await openLetter(receipt.identity.age, letter)).toBeNull()
  })
  test('that was moved is refused', async () => {
    for (const to of [{ id: 'letter2' }, { space: 'other' }, { by: 'server' as const }, { tenant: 'other' }])
      await expect(openLetter(intake, { ...letter, ...to })).rejects.toMatchObject({
        code: 'outside.other-place',
      })
  })
  test('that goes deeper than any answer is damaged for whoever opens it, not for their whole list', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const said = JSON.stringify({ what: 'jam/letter/1', ...place, body: 'here', reply: null })
    const sealed = await sealTo([proven.space.intake?.recipient ?? ''], utf8(said.replace('"here"', deep)))
    const bent = { ...letter, sealed: base64url(sealed) }
    await expect(openLetter(intake, bent)).rejects.toMatchObject({ code: 'outside.damaged' })
  })
  test('is not written without a key that the log proves', async () => {
    const none = { ...proven.space, intake: null }
    await expect(sealLetter(none, place, body, null)).rejects.toMatchObject({
      code: 'outside.intake-unproven',
    })
    await expect(sealLetter(proven.space, { ...place, space: 'x' }, body, null)).rejects.toMatchObject({
      code: 'outside.intake-unproven',
    })
  })
})

describe('a receipt', () => {
  test('finds its case again by twelve words, on any device', async () => {
    expect(receipt.words).toHaveLength(12)
    const typed = receipt.words.map((word) => word.slice(0, 4).toUpperCase()).join('  ')
    const again = await readReceipt(tenant, typed)
    expect([again.locator, again.identity.card]).toEqual([receipt.locator, receipt.identity.card])
  })
  test('is nothing at another organisation', async () => {
    const elsewhere = await readReceipt('anderswo', receipt.words.join(' '))
    expect(elsewhere.locator).not.toBe(receipt.locator)
    expect(elsewhere.identity.card.verify).not.toBe(receipt.identity.card.verify)
  })
  test('opens the reply to it, if a member has signed', async () => {
    const at = { tenant, space: 'answers', id: 'letter1', seq: 0 }
    const reply = await sealReply(jonas as Identity, receipt.identity.card, at, 'Ja.')
    expect(await openReply(receipt.identity, reply, proven.state)).toBe('Ja.')
    const other = await newReceipt(tenant)
    expect(await openReply(other.identity, reply, proven.state)).toBeNull()
    const moved = openReply(receipt.identity, { ...reply, seq: 1 }, proven.state)
    await expect(moved).rejects.toMatchObject({ code: 'outside.other-place' })
    const stranger = await sealReply(await newIdentity(tenant), receipt.identity.card, at, 'Nein.')
    await expect(openReply(receipt.identity, stranger, proven.state)).rejects.toMatchObject({
      code: 'outside.author',
    })
    const named = { ...stranger, author: jonas?.card.id ?? '' }
    await expect(openReply(receipt.identity, named, proven.state)).rejects.toMatchObject({
      code: 'outside.other-place',
    })
  })
  test('can be given the key of a case, like a reader', async () => {
    const { key, book } = await openStory()
    const wrap = await wrapKey(key, receipt.locator, receipt.identity.card.recipient)
    expect((await openWrap(receipt.identity.age, wrap, book.state))?.raw).toEqual(key.raw)
  })
})

describe('a challenge', () => {
  const here = { origin, purpose: 'return' }
  const ask = () => newChallenge(tenant, origin, 'return', 1_000_000)

  test('is answered by the receipt, and the words stay where they are', async () => {
    const asked = ask()
    const answer = await answerChallenge(receipt.identity, asked, here)
    const { verify } = receipt.identity.card
    await expect(mustBeAnswer(answer, asked, verify, 1_000_100)).resolves.toBeUndefined()
    // Always the same words and question, and a signature has nothing random: none of it spells a word by chance.
    const known = await readReceipt(tenant, (await toWords(new Uint8Array(16).fill(7))).join(' '))
    const again = await answerChallenge(
      known.identity,
      { ...asked, nonce: base64url(new Uint8Array(32)) },
      here,
    )
    for (const word of known.words) expect(JSON.stringify(again)).not.toContain(word)
  })
  test('of another page or for another purpose is not answered', async () => {
    const foreign = answerChallenge(receipt.identity, { ...ask(), origin: 'https://evil.example' }, here)
    await expect(foreign).rejects.toMatchObject({ code: 'receipt.other-origin' })
    const other = answerChallenge(receipt.identity, { ...ask(), purpose: 'erase' }, here)
    await expect(other).rejects.toMatchObject({ code: 'receipt.other-purpose' })
    const odd = answerChallenge(receipt.identity, { ...ask(), nonce: 'x' }, here)
    await expect(odd).rejects.toMatchObject({ code: 'receipt.challenge-form' })
  })
  test('is not answered by an old answer, another receipt, or too late', async () => {
    const asked = ask()
    const answer = await answerChallenge(receipt.identity, asked, here)
    const { verify } = receipt.identity.card
    await expect(mustBeAnswer(answer, ask(), verify, 1_000_100)).rejects.toMatchObject({
      code: 'receipt.answer',
    })
    const other = (await newReceipt(tenant)).identity.card.verify
    await expect(mustBeAnswer(answer, asked, other, 1_000_100)).rejects.toMatchObject({
      code: 'receipt.answer',
    })
    await expect(mustBeAnswer(answer, asked, verify, 1_000_001 + patience)).rejects.toMatchObject({
      code: 'receipt.challenge-old',
    })
    const bent = { ...answer, locator: 'x' }
    await expect(mustBeAnswer(bent, asked, verify, 1_000_100)).rejects.toMatchObject({
      code: 'receipt.answer',
    })
  })
})
