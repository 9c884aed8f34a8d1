import { isAway } from './db.ts'

/** What is asked for one by one, and done for many at once. */
export type Together<Ask, Answer> = (ask: Ask) => Promise<Answer>

type Waiting<Ask, Answer> = {
  ask: Ask
  done: (answer: Answer) => void
  failed: (error: unknown) => void
}

/**
 * Collects what is asked for in the same moment and does it in one step (group commit): `flush` answers each ask in its place
 * after it has committed. At most `most` asks in each, in the order they came in. When a step fails and the database is there,
 * each ask is tried alone, so that one bad ask takes no other along.
 * @param atOnce how many steps at a time, where the order does not matter: one is prepared while another is written
 */
export function together<Ask, Answer>(
  flush: (asks: Ask[]) => Promise<readonly Answer[]>,
  { most, atOnce = 1 }: { most: number; atOnce?: number },
): Together<Ask, Answer> {
  let line: Waiting<Ask, Answer>[] = []
  let working = 0
  async function work() {
    while (line.length > 0) {
      const batch = line.slice(0, most)
      line = line.slice(most)
      await doAll(flush, batch)
    }
    working -= 1
  }
  return (ask) =>
    new Promise((done, failed) => {
      line.push({ ask, done, failed })
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
