import { clockLeft } from '../dates.ts'

/** How far the clock of the house is ahead of this device's running time. The last answer holds for all countdowns. */
let ahead: number | null = null
let asked: Promise<void> | null = null

const often = 10 * 60_000

/** Counts down to a moment by the clock of the house, whatever the clock of this device says. */
class CountDown extends HTMLElement {
  static readonly observedAttributes = ['until', 'server-now']
  #timer = 0
  // As good as the page is young: the house is asked right afterwards.
  #guess = 0

  connectedCallback() {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    this.#guessFrom(navigation?.responseStart ?? 0)
    this.#tick()
    void askHouse()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  attributeChangedCallback(name: string) {
    if (this.isConnected && name === 'server-now') this.#guessFrom(performance.now())
  }

  #guessFrom(readAt: number) {
    this.#guess = Date.parse(this.getAttribute('server-now') ?? '') - readAt || Date.now() - performance.now()
  }

  #tick() {
    const now = performance.now() + (ahead ?? this.#guess)
    const left = clockLeft(this.getAttribute('until') ?? '', new Date(now))
    if (this.textContent !== left) this.textContent = left
    this.#timer = window.setTimeout(() => this.#tick(), 1005 - (now % 1000))
  }
}

/** Asks the house what time it is, once for all countdowns. Half the way there and back belongs to the answer. */
function askHouse(): Promise<void> {
  asked ??= (async () => {
    const sent = performance.now()
    const answer = await fetch('/clock', { cache: 'no-store' })
    const told = answer.ok ? Date.parse(await answer.text()) : Number.NaN
    const heard = performance.now()
    if (told) ahead = told - (sent + heard) / 2
  })().catch(() => {
    // Without a connection the page's own time goes on running.
  })
  return asked
}

function askAgain() {
  if (!asked || document.hidden) return
  asked = null
  void askHouse()
}

setInterval(askAgain, often)
// A device that slept has lost count.
document.addEventListener('visibilitychange', askAgain)

customElements.define('count-down', CountDown)
