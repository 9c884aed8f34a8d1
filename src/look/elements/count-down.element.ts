import { clockLeft } from '../dates.ts'

/** Counts down to a moment by the clock of the house, whatever the clock of this device says. */
class CountDown extends HTMLElement {
  static readonly observedAttributes = ['until', 'server-now']
  #timer = 0
  #ahead = 0

  connectedCallback() {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    this.#setClock(performance.timeOrigin + (navigation?.responseStart ?? 0))
    this.#tick()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  attributeChangedCallback(name: string) {
    if (this.isConnected && name === 'server-now') this.#setClock(Date.now())
  }

  #setClock(readAt: number) {
    this.#ahead = Date.parse(this.getAttribute('server-now') ?? '') - readAt || 0
  }

  #tick() {
    const now = Date.now() + this.#ahead
    const left = clockLeft(this.getAttribute('until') ?? '', new Date(now))
    if (this.textContent !== left) this.textContent = left
    this.#timer = window.setTimeout(() => this.#tick(), 1005 - (now % 1000))
  }
}

customElements.define('count-down', CountDown)
