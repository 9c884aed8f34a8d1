import type { Filling } from './browser/filling.ts'

/**
 * Takes a form over from the server: from now on nothing that is typed leaves this page unsealed. What it needs for that is
 * fetched when somebody begins.
 */
class SealedForm extends HTMLElement {
  #begun: Promise<Filling> | undefined

  connectedCallback() {
    const form = this.querySelector('form')
    // A page without TLS cannot seal: then the server's way stays, and says so.
    if (!form || !globalThis.crypto?.subtle) return
    // What a page without JavaScript carries goes; only the button stays that Enter presses: the first of the form.
    const carried = this.querySelector('[data-carried]')
    carried?.replaceWith(...carried.querySelectorAll('button'))
    for (const sign of ['focusin', 'pointerdown', 'keydown', 'input'])
      this.addEventListener(sign, () => void this.#begin(form), { once: true, passive: true })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#begin(form).then((filling) => filling.press(event.submitter as HTMLButtonElement | null))
    })
    this.addEventListener('take-over', ({ detail }: CustomEventInit) => {
      void this.#begin(form).then((filling) => filling.takeOver(detail))
    })
    const isBack =
      location.hash.includes('draft=') || !!history.state?.here || !!document.documentElement.dataset.stand
    if (isBack || isWaiting(this.getAttribute('slug'))) void this.#begin(form)
  }

  #begin(form: HTMLFormElement): Promise<Filling> {
    this.#begun ??= import('./browser/filling.ts').then(({ Filling }) => new Filling(this, form))
    // Without a connection just now: the next touch tries again.
    this.#begun.catch(() => (this.#begun = undefined))
    return this.#begun
  }
}

/** Whether something sealed waits on this device. A browser may refuse to tell: then nothing does. */
function isWaiting(slug: string | null): boolean {
  try {
    return localStorage.getItem(`waits ${slug}`) !== null
  } catch {
    return false
  }
}

customElements.define('sealed-form', SealedForm)
