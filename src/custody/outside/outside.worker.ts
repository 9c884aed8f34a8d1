/** Where somebody without an account seals and opens: a worker of this page. What comes in and goes out is told in `tasks.ts`. */
import { VaultFault } from '#vault/fault.ts'
import { Refused, type Trouble } from '../browser/refused.ts'
import { tasks } from './tasks.ts'

type Asked = { id: number; task: keyof typeof tasks; given: unknown[] }
type Task = (told: (...news: number[]) => void, ...given: unknown[]) => unknown

self.addEventListener('message', async ({ data: { id, task, given } }: MessageEvent<Asked>) => {
  try {
    const told = (...news: number[]) => self.postMessage({ id, news })
    self.postMessage({ id, value: await (tasks[task] as Task)(told, ...given) })
  } catch (error) {
    self.postMessage({ id, trouble: troubleOf(error) })
  }
})

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error.trouble
  if (error instanceof VaultFault) return { code: error.code, at: error.at }
  if (error instanceof DOMException && error.name.startsWith('Not')) return { code: 'file.changed' }
  return { code: 'bug' }
}
