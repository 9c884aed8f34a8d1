import { ownScript } from '#look/own-script.ts'
import { digestIn, keptFor } from '../offline/keeping.ts'
import { type Draft, draftOf, fillWith } from './drafts.ts'
import { openWith, random, sealWith, toBytes, toText } from './secret.ts'
import type { Session } from './session.ts'
import { inStore } from './store.ts'

/**
 * What has been typed so far stays on this device, sealed, for as long as its tab lives: a page that is loaded again has it.
 * The key lies in the history of this tab and goes with it; nobody who comes after finds it.
 */
type Here = { id: string; key: string }
type Row = { id: string; at: number; sealed: string }

const hereOf = (): Here | undefined => (history.state as { here?: Here } | null)?.here

/** Keeps what stands in the form now, and lets the browser keep the form itself. */
export async function keepHere(session: Session): Promise<void> {
  const here = hereOf()
  if (!here || session.isSent) return
  const sealed = await sealWith(toBytes(here.key), draftOf(session))
  const row: Row = { id: here.id, at: Date.now(), sealed }
  await inStore('here', 'readwrite', (store) => store.put(row))
  session.host.setAttribute('kept', '')
}

/** Fills in again what this tab has kept; a tab that has nothing yet gets a place. */
export async function comeBackHere(session: Session): Promise<void> {
  const here = hereOf()
  if (!here) {
    const fresh: Here = { id: toText(random(16)), key: toText(random(32)) }
    return history.replaceState({ ...history.state, here: fresh }, '')
  }
  await dropOld()
  const row = await inStore<Row>('here', 'readonly', (store) => store.get(here.id))
  const draft = row && ((await openWith(toBytes(here.key), row.sealed)) as Draft | null)
  if (draft) session.say(fillWith(session, draft) ? 'draftOther' : 'kept')
}

/** Sealed to be sent: then nothing of it stays here; when it has arrived, neither does the form. */
export async function forgetHere(hasArrived: boolean): Promise<void> {
  const here = hereOf()
  if (here) await inStore('here', 'readwrite', (store) => store.delete(here.id)).catch(() => {})
  if (!hasArrived) return
  const worker = await navigator.serviceWorker?.getRegistration(location.pathname)
  if (!worker || new URL(worker.scope).pathname !== location.pathname) return
  worker.active?.postMessage({ forget: true })
  await worker.unregister()
}

async function dropOld(): Promise<void> {
  const all = (await inStore<Row[]>('here', 'readonly', (store) => store.getAll())) ?? []
  for (const { id, at } of all)
    if (at < Date.now() - keptFor) await inStore('here', 'readwrite', (store) => store.delete(id))
}

/** Lets the form itself come back without a connection; a private window may not, and whoever saves data need not. */
export async function keepForm({ data }: Session): Promise<void> {
  const { serviceWorker } = navigator
  const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData
  if (!serviceWorker || saves || location.pathname !== `/f/${data.slug}` || window.top !== window) return
  const options = { scope: location.pathname, updateViaCache: 'none' } as const
  try {
    const { active, waiting, installing } = await serviceWorker.register(
      ownScript('/f/service-worker.js'),
      options,
    )
    const worker = active ?? waiting ?? installing
    worker?.postMessage({ keep: location.href })
  } catch {
    // Where a browser keeps nothing, the form needs its connection.
  }
}

/** The form comes from this device, and says from when it is. */
const stand = (): string | undefined => document.documentElement.dataset.stand

export function sayStand(session: Session): void {
  const at = stand()
  if (!at) return
  const when = new Date(at).toLocaleString(session.data.lang, { dateStyle: 'medium', timeStyle: 'short' })
  session.say('stand', { when })
}

/**
 * Whether this is still the form that everybody gets. Asked when it came from this device, before anything is sent.
 * @returns false when it is another one, or nobody can be asked; that has been said then
 */
export async function isCurrent(session: Session): Promise<boolean> {
  if (!stand()) return true
  const answer = await fetch(`/f/${session.data.slug}`, { cache: 'no-store' }).catch(() => null)
  const digest = answer?.ok ? digestIn(await answer.text()) : undefined
  if (digest === session.data.digest) {
    delete document.documentElement.dataset.stand
    return true
  }
  session.say(answer?.ok || answer?.status === 404 ? 'standOld' : 'offline')
  return false
}
