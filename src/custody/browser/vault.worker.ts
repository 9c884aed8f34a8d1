/** Where keys live: a worker of this page. What comes in and goes out is told in `tasks.ts`. */
import { VaultFault } from '#vault/fault.ts'
import { countWaiting } from './myself.ts'
import { flush, listWaiting, onOutbox } from './outbox.ts'
import { Refused, type Trouble } from './refused.ts'
import type { Waiting } from './store.ts'
import { tasks } from './tasks.ts'
import { onFading, onLock, onOpen, stir } from './unlocked.ts'

type Asked = { id: number; task: keyof typeof tasks; given: unknown[] }
type Task = (told: (...news: number[]) => void, ...given: unknown[]) => unknown

self.addEventListener('message', async ({ data }: MessageEvent<Asked | 'stir'>) => {
  // Only a person stirs: a page that looks again every five seconds would keep the keyring open for ever.
  if (data === 'stir') return stir()
  const { id, task, given } = data
  try {
    const told = (...news: number[]) => {
      stir()
      self.postMessage({ id, news })
    }
    self.postMessage({ id, value: await (tasks[task] as Task)(told, ...given) })
  } catch (error) {
    self.postMessage({ id, trouble: troubleOf(error) })
  }
})

onLock((why) => self.postMessage({ locked: why }))
onFading((isFading) => self.postMessage({ isFading }))
onOutbox((waiting) => void tellWaiting(waiting))

// What waits is sent when the connection is back, and now and then in case nobody said so.
self.addEventListener('online', () => void flush())
setInterval(() => void flush(), 30_000)
void flush().then(tellWaiting)
// Whose it is shows once a keyring is open.
onOpen(() => void listWaiting().then(tellWaiting))

async function tellWaiting(rows: readonly Waiting[]): Promise<void> {
  self.postMessage({ waiting: await countWaiting(rows) })
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error.trouble
  if (error instanceof VaultFault) return { code: error.code, at: error.at }
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return { code: 'device.full' }
  console.error(error instanceof Error ? error.name : 'error')
  return { code: 'bug' }
}
