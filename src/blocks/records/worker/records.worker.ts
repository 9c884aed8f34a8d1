/** Where records are open: in the memory of this worker, and nowhere else. What comes in and goes out is told in `tasks.ts`. */
import { Refused, type Trouble } from '#custody/browser/refused.ts'
import { VaultFault } from '#vault/fault.ts'
import { Changed } from './records-holding.ts'
import { onNews, tasks } from './tasks.ts'

type Question = { id: number; task: keyof typeof tasks; given: unknown[] }
type Task = (told: (...news: number[]) => void, ...given: unknown[]) => unknown

self.addEventListener('message', async ({ data: { id, task, given } }: MessageEvent<Question>) => {
  try {
    const told = (...news: number[]) => self.postMessage({ id, news })
    self.postMessage({ id, value: await (tasks[task] as Task)(told, ...given) })
  } catch (error) {
    self.postMessage({ id, trouble: troubleOf(error) })
  }
})

onNews(() => self.postMessage({ changed: true }))

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error.trouble
  if (error instanceof Changed || error instanceof VaultFault) return { code: error.code }
  // Never the message: it may name what is entrusted.
  console.error(error instanceof Error ? error.name : 'error')
  return { code: 'bug' }
}
