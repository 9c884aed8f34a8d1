import { expect, test } from 'vitest'
import { together } from './together.ts'

/** A step that is held until it is let go, and tells what it was asked for. */
function held() {
  const steps: { asks: number[]; go: (error?: unknown) => void }[] = []
  const flush = (asks: number[]) =>
    new Promise<number[]>((done, failed) => {
      steps.push({ asks, go: (error) => (error ? failed(error) : done(asks.map((ask) => ask * 10))) })
    })
  const step = async (at: number) => {
    while (!steps[at]) await new Promise((done) => setImmediate(done))
    return steps[at]
  }
  return { flush, step, steps }
}

const refused = (promises: Promise<unknown>[]) =>
  Promise.all(promises.map((one) => one.then(String, (error) => `failed: ${error.message}`)))

test('what is asked for in one moment is done in one step, and each gets its own answer', async () => {
  const { flush, step, steps } = held()
  const ask = together(flush, { most: 100 })
  const answers = [3, 1, 2].map(ask)
  ;(await step(0)).go()
  expect(await Promise.all(answers)).toEqual([30, 10, 20])
  expect(steps.map(({ asks }) => asks)).toEqual([[3, 1, 2]])
})

test('what comes during a step waits for it, and then goes in its order, not too many at once', async () => {
  const { flush, step, steps } = held()
  const ask = together(flush, { most: 2 })
  const first = ask(1)
  await step(0)
  const rest = [2, 3, 4].map(ask)
  await new Promise((done) => setTimeout(done, 10))
  expect(steps).toHaveLength(1)
  for (const at of [0, 1, 2]) (await step(at)).go()
  expect(await Promise.all([first, ...rest])).toEqual([10, 20, 30, 40])
  expect(steps.map(({ asks }) => asks)).toEqual([[1], [2, 3], [4]])
})

test('where the order does not matter two steps go at a time, and no third', async () => {
  const { flush, step, steps } = held()
  const ask = together(flush, { most: 9, atOnce: 2 })
  const first = ask(1)
  await step(0)
  const second = [2, 3].map(ask)
  await step(1)
  const third = ask(4)
  await new Promise((done) => setTimeout(done, 10))
  expect(steps.map(({ asks }) => asks)).toEqual([[1], [2, 3]])
  steps[1]?.go()
  ;(await step(2)).go()
  expect(await Promise.all([...second, third])).toEqual([20, 30, 40])
  steps[0]?.go()
  expect(await first).toBe(10)
})

test('a few who ask again and again come in one step, and not in two by turns', async () => {
  const sizes = async (few: number) => {
    const all: number[] = []
    const begun = Promise.withResolvers<void>()
    const flush = async (asks: number[]) => {
      all.push(asks.length)
      begun.resolve()
      await new Promise((done) => setTimeout(done, 30))
      return asks
    }
    const ask = together(flush, { most: 100, few })
    const talk = async () => {
      for (let n = 0; n < 6; n++) {
        await ask(n)
        // Their answer takes a moment to come to them, and their next word to come back.
        await new Promise((done) => setImmediate(done))
      }
    }
    const first = [talk(), talk()]
    await begun.promise
    await Promise.all([...first, talk(), talk()])
    return all
  }
  const [byTurns, inOne, tooMany] = [await sizes(0), await sizes(8), await sizes(3)]
  expect(Math.max(...inOne)).toBe(4)
  expect(inOne.length).toBeLessThan(byTurns.length - 2)
  // Of more than a few nobody is waited for.
  expect(tooMany.length).toBeGreaterThan(inOne.length + 2)
})

test('nothing is answered before the step is over', async () => {
  const { flush, step } = held()
  let isAnswered = false
  const answer = together(flush, { most: 9 })(1).then(() => {
    isAnswered = true
  })
  const { go } = await step(0)
  await new Promise((done) => setTimeout(done, 10))
  expect(isAnswered).toBe(false)
  go()
  await answer
})

test('one bad ask takes no other along, and the next ones are done as ever', async () => {
  const asked: number[][] = []
  const ask = together(
    async (asks: number[]) => {
      asked.push(asks)
      if (asks.includes(7)) throw new Error('poisoned')
      return asks.map((one) => one * 10)
    },
    { most: 100 },
  )
  expect(await refused([1, 7, 2].map(ask))).toEqual(['10', 'failed: poisoned', '20'])
  expect(asked).toEqual([[1, 7, 2], [1], [7], [2]])
  expect(await ask(4)).toBe(40)
})

test('all hear it when the database is gone, and nothing is tried again', async () => {
  const steps: number[][] = []
  const gone = [
    Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('terminating connection'), { code: '57P01' }),
    new Error('Connection terminated unexpectedly'),
  ]
  const ask = together(
    async (asks: number[]) => {
      const error = gone[steps.push(asks) - 1]
      if (error) throw error
      return asks
    },
    { most: 100 },
  )
  for (const { message } of gone)
    expect(await refused([1, 2].map(ask))).toEqual([`failed: ${message}`, `failed: ${message}`])
  expect(await Promise.all([1, 2].map(ask))).toEqual([1, 2])
  expect(steps).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
    [1, 2],
  ])
})

test('a step that does not answer each ask answers none', async () => {
  const ask = together(async (asks: number[]) => asks.slice(0, 1), { most: 100 })
  expect(await refused([1, 2].map(ask))).toEqual(['1', '2'])
  const mute = together(async () => [] as number[], { most: 100 })
  expect(await refused([1, 2].map(mute))).toEqual([
    'failed: 0 answers to 1 asks',
    'failed: 0 answers to 1 asks',
  ])
})
