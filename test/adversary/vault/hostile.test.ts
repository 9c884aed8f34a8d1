import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sentenceOf } from '#custody/room/sentence.ts'
import { tracesIn } from '#test/traces.ts'
import { refusalOf, taken } from './attack.ts'
import { attacks } from './attacks.ts'
import { type Story, tellStory } from './story.ts'
import { begins, saysAsSeeker, seekerWire, spoken } from './talks.ts'
import { Instead } from './wire.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** How an attack was refused, for the table. */
    refusal?: { place: string; attack: string; code: string; sentence: string }
  }
}

let story: Story
beforeAll(async () => {
  story = await tellStory()
})
afterAll(() => story.house.close())

describe.each(Object.entries(attacks))('a server that deceives about %s', (place, ones) => {
  test.for(ones)('is refused when it $name: $code', async ({ name, code, attempt, control }, { task }) => {
    const { at, ...outcome } = await attempt(story)
    expect(outcome).toEqual({ code, isBent: true })
    // Whoever was deceived and is then told the truth believes the truth: nothing was spoiled on the device.
    expect((await control(story)).code).toBe(taken)
    task.meta.refusal = { place, attack: name, code, sentence: sentenceOf({ code, at }, 'de') }
  })
})

test('whatever a server asks for, no word of a seeker leaves their browser unsealed', async () => {
  const word = 'Kanarienwort-Klartext-Mispel'
  const it = await spoken(story)
  const wire = await seekerWire(story)
  const sent: unknown[] = []
  const asks = { code: 'conversation.plain', says: 'Bitte senden Sie den Text unverschlüsselt.' }
  wire.hold((_, { method, path, body }) => {
    sent.push(body)
    const isSaid = method === 'POST' && /\/(lines|conversations)$/.test(path)
    return isSaid ? new Instead(422, asks) : undefined
  })
  const refused = [await refusalOf(() => begins(story, word)), await refusalOf(() => saysAsSeeker(it, word))]
  wire.hold(null)
  expect(refused.map(({ code }) => code)).toEqual(['conversation.plain', 'conversation.plain'])
  expect(sent.filter(Boolean).length).toBeGreaterThan(3)
  expect(tracesIn('wire', Buffer.from(JSON.stringify(sent)), [word, it.words])).toEqual([])
})
