import { isAway } from './db.ts'

/** What is asked for one by one, and done for many at once. */
export type Together<Ask, Answer> = (ask: Ask) => Promise<Answer>

type Waiting<Ask, Answer> = {
  ask: Ask
  done: (answer: Answer) => void
  failed: (error: unknown) => void
}

type Options = {
  most: number
  /** How many steps at a time, where the order does not matter: one is prepared while another is written. */
  atOnce?: number
  /** Up to so many who ask again and again are waited for, so that they come in one step and not in two by turns. */
  few?: number
}

/** A step is waited with for so much of what the last one took, in ms at most: whoever answers quickly is there by then. */
const share = 0.5
const patience = 3
const shortest = 0.5

/**
 * Collects what is asked for in the same moment and does it in one step (group commit): `flush` answers each ask in its place
 * after it has committed. At most `most` asks in each, in the order they came in. When a step fails and the database is there,
 * each ask is tried alone, so that one bad ask takes no other along.
 */
export function together<Ask, Answer>(
  flush: (asks: Ask[]) => Promise<readonly Answer[]>,
  { most, atOnce = 1, few = 0 }: Options,
): Together<Ask, Answer> {
  let line: Waiting<Ask, Answer>[] = []
  let working = 0
  let wanted = Number.POSITIVE_INFINITY
  let enough = () => {}
  async function work() {
    while (line.length > 0) {
      const batch = line.slice(0, most)
      line = line.slice(most)
      const since = performance.now()
      let behind = 0
      const counted = async (asks: Ask[]) => {
        const answers = await flush(asks)
        behind = line.length
        return answers
      }
      await doAll(counted, batch)
      const all = batch.length + behind
      if (behind > 0 && all <= few) await waitFor(all, (performance.now() - since) * share)
    }
    working -= 1
  }
  /** Those who were just answered ask again in a moment: without them each step would take half of them, and all twice as long. */
  async function waitFor(all: number, span: number) {
    if (line.length >= all || span < shortest) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, Math.min(patience, span))
    wanted = all
    enough = resolve
    await promise
    clearTimeout(timer)
    wanted = Number.POSITIVE_INFINITY
  }
  return (ask) =>
    new Promise((done, failed) => {
      line.push({ ask, done, failed })
      if (line.length >= wanted) enough()
      if (working >= atOnce) return
      working += 1
      // All that lies at the sockets is read before that.
      setImmediate(() => void work())
    })
}
async function doAll<Ask, Answer>(
  flush: (asks: Ask[]) => Promise<readonly Answer[]>,
  batch: readonly Waiting<Ask, Answer>[],
): Promise<void> {
  try {
    const answers = await flush(batch.map(({ ask }) => ask))
    if (answers.length !== batch.length) throw new Error(`${answers.length} answers to ${batch.length} asks`)
    for (const [at, { done }] of batch.entries()) done(answers[at] as Answer)
  } catch (error) {
    const isAll = batch.length === 1 || isAway(error)
    for (const one of batch) {
      if (isAll) one.failed(error)
      else await doAll(flush, [one])
    }
  }
}
