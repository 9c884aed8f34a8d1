import type { WorkerScope } from './worker-scope.ts'

/** What the house tells a device (people/notice): a few words, and where a tap on them leads. */
type Message = { title: string; text: string; path: string; tag: string }

/** Shows what the house has to say, also when no page of it is open. The same occasion shows once. */
export function hearPushes(worker: WorkerScope): void {
  worker.addEventListener('push', (event) => event.waitUntil(show(worker, event.data?.json() as Message)))
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(worker.clients.openWindow(ownPath(event.notification.data)))
  })
}

// A browser that shows nothing after a push takes the permission away, so there is always something to show.
function show(worker: WorkerScope, message: Partial<Message> = {}): Promise<void> {
  const { title = 'Digital Service Jam', text = '', path = '/', tag = 'jam' } = message
  return worker.registration.showNotification(title, { body: text, tag, data: path })
}

const ownPath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/'
