import { beforeAll, describe, expect, test } from 'vitest'
import { openSpace, openStory, tenant } from '#test/vault.ts'
import { newIntake } from '../space/intake.ts'
import { newSpaceKey } from '../space/space.ts'
import { founderCode } from './log.ts'
import { proofFor, replayProof } from './proof.ts'

let story: Awaited<ReturnType<typeof openStory>>
let founder = ''
const ask = (lines: readonly unknown[], space = 'answers') => replayProof(lines, { tenant, founder, space })
beforeAll(async () => {
  story = await openStory()
  const { book, amina, jonas, key } = story
  const { recipient } = await newIntake(key, amina.card.id)
  await book.say(amina, 'intake_key_set', { space: 'answers', epoch: 1, recipient })
  await openSpace(book, jonas, await newSpaceKey(tenant, 'secret', 1), [jonas])
  await book.say(amina, 'handed_over', { protocol: null })
  founder = await founderCode(book.state)
})

describe('what a visitor gets of a log', () => {
  test('proves the intake key under the fingerprint of the link', async () => {
    const { space } = await ask(await proofFor(story.book.entries, 'answers'))
    expect(space.intake?.recipient).toBe(story.book.state.spaces.get('answers')?.intake?.recipient)
  })
  test('tells of other spaces only that a line is there', async () => {
    const proof = JSON.stringify(await proofFor(story.book.entries, 'answers'))
    expect(proof).not.toContain(JSON.stringify(story.book.state.spaces.get('secret')?.commitments[0]))
  })
  test('is refused when a line about this space, or about the members, is hidden behind a stub', async () => {
    const hidden = await proofFor(story.book.entries, 'none of them')
    await expect(ask(hidden)).rejects.toMatchObject({ code: 'log.hidden' })
    const whole = await proofFor(story.book.entries, 'answers')
    const intake = whole.findIndex((line) => line.kind === 'intake_key_set')
    const stub = hidden[intake]
    await expect(ask(whole.with(intake, stub as never))).rejects.toMatchObject({ code: 'log.hidden' })
    const lying = { ...(stub as object), about: 'secret' }
    await expect(ask(whole.with(intake, lying as never))).rejects.toMatchObject({ code: 'log.fork' })
    await expect(ask(whole.toSpliced(1, 1))).rejects.toMatchObject({ code: 'log.gap' })
  })
  test('is refused under another fingerprint', async () => {
    const proof = await proofFor(story.book.entries, 'answers')
    const other = replayProof(proof, { tenant, founder: 'x'.repeat(43), space: 'answers' })
    await expect(other).rejects.toMatchObject({ code: 'log.other-founder' })
  })
})
