import type { Box } from './box.ts'
import { fateOf, lateBody } from './keeping.ts'

type Net = (path: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'url'>>

/**
 * Sends what waits, oldest first, each with the id it was written under: whatever the house has already, it takes no
 * second time, also when its first answer was lost. Stops at the first that cannot be asked.
 */
export async function sendUnsent(box: Box, net: Net, now: () => number): Promise<void> {
  const owner = await box.owner()
  for (const one of await box.unsent()) {
    if (one.who !== owner?.who || one.refused) continue
    const answer = await net(one.path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: lateBody(one, now()),
    }).catch(() => null)
    const fate = answer ? fateOf(answer.status, new URL(answer.url || 'http://x/').pathname) : 'later'
    if (fate === 'later') return
    if (fate === 'done') await box.drop(one.id)
    else await box.put({ ...one, refused: answer?.status ?? 0 })
  }
}
