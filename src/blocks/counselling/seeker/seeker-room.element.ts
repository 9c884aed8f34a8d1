import type { App } from './browser/app.tsx'
import type { RoomData } from './room-data.ts'

/**
 * Takes the form of a seeker over: what is typed is sealed here before it leaves. All that is heavy is fetched when somebody
 * begins to type; the quick way out works from the first moment.
 */
class SeekerRoom extends HTMLElement {
  #app: Promise<App> | undefined

  connectedCallback() {
    const form = this.querySelector('form')
    const plain = this.querySelector<HTMLElement>('[data-plain]')
    if (!form || !plain) return
    const says = plain.querySelector<HTMLElement>('[data-says]')
    // A page without TLS or in an old browser cannot seal: it says so, and the numbers stay.
    if (!globalThis.crypto?.subtle || !globalThis.Worker) {
      if (says) says.textContent = says.dataset.old ?? ''
      return
    }
    plain.hidden = true
    form.hidden = false
    keepFingerprint()
    for (const sign of ['focusin', 'pointerdown', 'keydown', 'input'])
      this.addEventListener(sign, () => void this.#begin(form), { once: true, passive: true })
    const urgent = form.querySelector<HTMLElement>('[data-urgent]')
    form.addEventListener('change', () => {
      if (urgent) urgent.hidden = new FormData(form).get('urgency') !== 'now'
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#begin(form).then(
        (app) => app.submit(),
        () => sayLost(form),
      )
    })
  }

  #begin(form: HTMLFormElement): Promise<App> {
    const data = JSON.parse(this.dataset.room ?? '{}') as RoomData
    this.#app ??= import('./browser/app.tsx').then(({ openApp }) => openApp(this, form, data))
    // Without a connection just now: the next touch tries again.
    this.#app.catch(() => (this.#app = undefined))
    return this.#app
  }
}

/** Nothing of what it takes could be fetched, and so nothing was sent. */
function sayLost(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-status]')
  if (status) status.textContent = status.dataset.lost ?? ''
}

/** The fingerprint behind the # stays on the way to the other pages. */
function keepFingerprint(): void {
  if (!/^#[\w-]{43}(\.[\w-]*)?$/.test(location.hash)) return
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keep], [data-languages] a'))
    link.hash = location.hash
}

/** Clears what this device keeps (browser/on-device.ts), also before any of that was fetched. */
function clearDevice(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith('own/')) localStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing.
  }
}

/** Leaves at once: nothing of this page is to be seen any more, and "back" does not lead here. */
function leaveNow(): void {
  document.documentElement.hidden = true
  document.title = ''
  dispatchEvent(new CustomEvent('seeker-leaves'))
  clearDevice()
  location.replace('about:blank')
}

/** Pages of ours take each other's place: going back leads to where somebody came from, past all of them. */
function leaveOneTrace(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a')
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!link || !isPlain || event.defaultPrevented || link.target || link.origin !== location.origin) return
    const isHere = link.pathname === location.pathname && link.search === location.search
    if (link.hasAttribute('download') || (isHere && link.hash)) return
    event.preventDefault()
    location.replace(link.href)
  })
}

function watchForLeaving(): void {
  let hits: number[] = []
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    hits = [...hits, Date.now()].filter((at) => Date.now() - at < 1500)
    if (hits.length >= 3) leaveNow()
  })
  document.querySelector('[data-leave]')?.addEventListener('click', (event) => {
    event.preventDefault()
    leaveNow()
  })
}

watchForLeaving()
leaveOneTrace()
customElements.define('seeker-room', SeekerRoom)
