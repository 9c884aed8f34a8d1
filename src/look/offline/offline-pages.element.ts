import { ownScript } from '../own-script.ts'
import { offlinePath, type Unsent } from './keeping.ts'
import { offlineWords } from './offline.text.ts'

const words = () => offlineWords(document.documentElement.lang === 'en' ? 'en' : 'de')

/**
 * Stands on the pages of people of a jam: asks the worker to keep what one needs without a network, says how old a kept
 * page is, and counts what has not been sent.
 */
class OfflinePages extends HTMLElement {
  #unsent: Unsent[] = []

  connectedCallback() {
    this.setAttribute('role', 'status')
    if (this.#stand) giveFreshIds()
    this.#show()
    if (!('serviceWorker' in navigator) || !isSecureContext) return
    const { serviceWorker } = navigator
    serviceWorker.addEventListener('message', ({ data }) => {
      this.#unsent = (data as { unsent: Unsent[] }).unsent ?? []
      this.#show()
    })
    // A new build took over and has thrown away what the old one kept.
    serviceWorker.addEventListener('controllerchange', () => this.#wish('keep'))
    window.addEventListener('online', () => this.#wish('send'))
    void this.#register()
  }

  async #register() {
    try {
      // Looked for again with each page, so that a new build is taken over within minutes.
      await navigator.serviceWorker.register(ownScript('/service-worker.js'), { updateViaCache: 'none' })
      await navigator.serviceWorker.ready
      this.#wish(this.#stand ? 'tell' : 'keep')
      if (this.hasAttribute('list')) void this.#list()
    } catch {
      // In a private window, or where the operator serves no worker: then the pages need a network.
    }
  }

  #wish(wish: string, more = {}) {
    const at = this.getAttribute('at')
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ wish, at, ...more }))
  }

  get #stand(): string | undefined {
    return document.documentElement.dataset.stand
  }

  #show() {
    const t = words()
    const parts: (HTMLElement | string)[] = []
    if (this.#stand && !this.hasAttribute('frame')) parts.push(line(t.stand(timeOf(this.#stand))))
    const waiting = this.#unsent.filter((one) => !one.refused)
    if (waiting.length > 0) {
      const names = waiting.map(({ late, at }) => `${late} (${timeOf(at)})`).join(', ')
      parts.push(
        line(`${t.unsent(waiting.length)} ${names}`),
        button(t.send, () => this.#wish('send')),
      )
    }
    for (const one of this.#unsent.filter(({ refused }) => refused)) {
      const says = `${one.late} (${timeOf(one.at)}): ${t.refused} ${saidIn(one)}`
      parts.push(
        line(says),
        button(t.drop, () => this.#wish('drop', { id: one.id })),
      )
    }
    this.className = parts.length > 0 ? 'draft' : ''
    this.replaceChildren(...parts)
  }

  async #list() {
    const paths = new Map<string, string>()
    for (const name of (await caches.keys()).filter((one) => one.startsWith('hall-pages-')))
      for (const request of await (await caches.open(name)).keys()) await this.#read(name, request, paths)
    const list = document.getElementById('kept')
    for (const [path, title] of paths) {
      const link = document.createElement('a')
      link.href = path
      link.textContent = title
      const item = document.createElement('li')
      item.append(link)
      list?.append(item)
    }
    document.getElementById('none')?.toggleAttribute('hidden', paths.size > 0)
  }

  async #read(name: string, request: Request, paths: Map<string, string>) {
    const answer = await (await caches.open(name)).match(request)
    const path = answer?.headers.get('x-path') ?? ''
    if (!answer || path === offlinePath || path === '') return
    const title = decodeURIComponent(answer.headers.get('x-title') ?? '')
    if (title) paths.set(path, title)
  }
}

/** A kept form was made once and may be sent twice; what is written anew is not the same as before. */
function giveFreshIds() {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type="hidden"][name="id"]'))
    field.value = crypto.randomUUID()
  // What was said when the page was kept has been said.
  document.querySelector('#notice p')?.remove()
}

const saidIn = ({ body }: Unsent): string => new URLSearchParams(body).get('sentence') ?? ''

function timeOf(at: string | number): string {
  const moment = new Date(at)
  const isOld = Date.now() - moment.getTime() > 43_200_000
  const day = isOld ? ({ weekday: 'short' } as const) : {}
  return moment.toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    ...day,
  })
}

function line(text: string): HTMLElement {
  const one = document.createElement('span')
  one.textContent = text
  return one
}

function button(text: string, act: () => void): HTMLElement {
  const one = document.createElement('button')
  one.type = 'button'
  one.className = 'button plain'
  one.textContent = text
  one.addEventListener('click', act)
  return one
}

customElements.define('offline-pages', OfflinePages)
