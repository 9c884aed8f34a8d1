/**
 * Shows that there is something to read, for one conversation or case of somebody without an account. What comes is empty; what
 * is shown stands in the address of this worker, as it was agreed. It sees no page and keeps nothing.
 */
import type { WorkerScope } from '#look/offline/worker-scope.ts'

const worker = globalThis as unknown as WorkerScope & { location: Location }
const asked = new URLSearchParams(worker.location.search)
const says = asked.get('says') ?? ''
const path = asked.get('path') ?? '/'

worker.addEventListener('push', (event) =>
  event.waitUntil(worker.registration.showNotification(says, { body: '', tag: 'notice', data: path })),
)
worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(worker.clients.openWindow(/^\/(?![/\\])/.test(path) ? path : '/'))
})
