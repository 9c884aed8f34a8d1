/** Turns to the next view after a while, and only when it is there: a lost connection leaves the last one standing. */
class ScreenRound extends HTMLElement {
  #timer = 0

  connectedCallback() {
    this.#wait(Number(this.getAttribute('seconds')) * 1000)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  #wait(milliseconds: number) {
    this.#timer = window.setTimeout(() => void this.#turn(), milliseconds)
  }

  async #turn() {
    const next = this.getAttribute('next') ?? ''
    const answer = await fetch(next, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (answer?.ok) location.replace(next)
    else this.#wait(5000)
  }
}

customElements.define('screen-round', ScreenRound)
