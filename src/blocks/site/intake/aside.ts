import { existsSync, statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import { type Laid, Table } from './table.ts'

type Asked = 'report' | 'plan' | 'bytes' | 'add'

/** A table in another room: asked for one thing after the other. */
export type Aside = {
  [Name in Asked]: (...args: Parameters<Table[Name]>) => Promise<Awaited<ReturnType<Table[Name]>>>
}
export type Question = { ask: Asked; args: unknown[] }
export type Reply = { told: unknown } | { refused: [Refusal['reason'], string] } | { fault: string }

/** What is small is read at once: a thread of its own takes longer to begin. */
const [smallHere, smallUnfolded] = [200_000, 500_000]
/** An old site that takes more is one that was made to. */
const mostMemory = 700

// In development and tests plain Node reads the source; the built house has the thread beside its main file.
const ending = /\.ts(\?|$)/.test(import.meta.url) ? 'ts' : 'js'

/**
 * Spreads out what somebody brought in a thread of its own, so that the house stays awake and whatever it unfolds into takes no more
 * memory than it may. `grows`: more is coming.
 * @throws Refusal `intake.unreadable`, `intake.large`, `picture.missing` where it does not lie there any more
 */
export async function aside<T>(
  laid: readonly Laid[],
  work: (aside: Aside) => Promise<T>,
  grows = false,
): Promise<T> {
  if (laid.some((one) => 'path' in one && !existsSync(one.path)))
    throw new Refusal('missing', 'picture.missing')
  if (!grows && laid.reduce((sum, one) => sum + sizeOf(one), 0) <= smallHere) {
    const table = new Table(laid)
    if (table.size <= smallUnfolded) return work(here(table))
  }
  const { table, close } = open(laid)
  try {
    return await work(table)
  } finally {
    close()
  }
}

const sizeOf = (one: Laid): number => ('path' in one ? statSync(one.path).size : one.bytes.byteLength)

const here = (table: Table): Aside => ({
  report: async (...args) => table.report(...args),
  plan: async (...args) => table.plan(...args),
  bytes: async (...args) => table.bytes(...args),
  add: async (...args) => table.add(...args),
})

function open(laid: readonly Laid[]): { table: Aside; close: () => void } {
  const worker = new Worker(new URL(`./looking.thread.${ending}`, import.meta.url), {
    workerData: laid,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  })
  let failed: Error | undefined
  let settle: ((reply: Reply | Error) => void) | undefined
  const fail = (error: Error) => {
    failed ??= isFull(error) ? new Refusal('invalid', 'intake.large') : error
    settle?.(failed)
  }
  worker.on('message', (reply: Reply) => settle?.(reply))
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the thread that reads old sites has ended')))
  const ask = async (question: Question) => {
    const reply = await new Promise<Reply | Error>((resolve) => {
      settle = resolve
      if (failed) resolve(failed)
      else worker.postMessage(question)
    })
    if (reply instanceof Error) throw reply
    if ('refused' in reply) throw new Refusal(...reply.refused)
    if ('fault' in reply) throw new Error(reply.fault)
    return reply.told
  }
  const asker =
    (name: Asked) =>
    (...args: unknown[]) =>
      ask({ ask: name, args })
  const table = { report: asker('report'), plan: asker('plan'), bytes: asker('bytes'), add: asker('add') }
  return { table: table as Aside, close: () => void worker.terminate() }
}

const isFull = (error: Error): boolean => (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
