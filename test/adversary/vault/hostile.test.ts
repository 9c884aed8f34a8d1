import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sentenceOf } from '#custody/room/sentence.ts'
import { taken } from './attack.ts'
import { attacks } from './attacks.ts'
import { type Story, tellStory } from './story.ts'

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
