import { ownScript } from '#look/own-script.ts'

const places = '/outside/notices/'
const script = '/outside/notice-worker.js'

/** Whether this browser can be woken at all. */
export const canBeWoken = (): boolean =>
  isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** The browser, or whoever sits before it, allows no notices. */
export class NoNotices extends Error {}

type Wanted = {
  /** By which this device finds it again: only the twelve words lead to it. */
  name: string
  says: string
  path: string
}

/**
 * Lets this device be woken for one conversation or case. Ask on a click.
 * @returns where the house wakes it: an address of its own for each, so that two are not known to be one person's
 * @throws NoNotices
 */
export async function wakeHere({ name, says, path }: Wanted): Promise<string> {
  if ((await Notification.requestPermission()) !== 'granted') throw new NoNotices()
  const { key } = (await (await fetch('/outside/notices', { credentials: 'omit' })).json()) as { key: string }
  const address = `${script}?${new URLSearchParams({ says, path })}`
  try {
    const options = { scope: places + name, updateViaCache: 'none' } as const
    const place = await navigator.serviceWorker.register(ownScript(address), options)
    await active(place)
    const given = await place.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
    return given.endpoint
  } catch {
    await sleepHere(name)
    throw new NoNotices()
  }
}

/** Takes it off this device again, with everything that the browser has kept for it. */
export async function sleepHere(name: string): Promise<void> {
  const place = await navigator.serviceWorker?.getRegistration(places + name)
  if (!place || new URL(place.scope).pathname !== places + name) return
  await (await place.pushManager?.getSubscription())?.unsubscribe()
  await place.unregister()
}

/** A browser takes no address for a worker that does not work yet. */
function active(place: ServiceWorkerRegistration): Promise<void> {
  const worker = place.active ?? place.waiting ?? place.installing
  if (!worker || worker.state === 'activated') return Promise.resolve()
  return new Promise((done, fail) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') done()
      if (worker.state === 'redundant') fail(new Error('the worker for notices is gone'))
    })
  })
}
