/** Notes what somebody has had before their eyes for two seconds; without it there is a button. */
class SeenList extends HTMLElement {
  static readonly observedAttributes = ['ids']
  #timer = 0

  connectedCallback() {
    this.#wait()
    document.addEventListener('visibilitychange', this.#wait)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    document.removeEventListener('visibilitychange', this.#wait)
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#wait()
  }

  readonly #wait = () => {
    clearTimeout(this.#timer)
    if (document.hidden) return
    this.#timer = window.setTimeout(() => void this.#send(), 2000)
  }

  async #send() {
    const body = new URLSearchParams({ ids: this.getAttribute('ids') ?? '' })
    const path = this.getAttribute('at') ?? ''
    const answer = await fetch(path, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
    if (answer && answer.status < 400) this.hidden = true
  }
}

customElements.define('seen-list', SeenList)
