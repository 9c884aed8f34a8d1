import { type Care, type Diet, isEmptyCare } from '#custody/care/care.ts'
import type { Proof } from '#custody/log/proofs.ts'
import { ownScript } from '#look/own-script.ts'
import address from './seal-care.worker.ts?worker&url'

/** Asks for what only the organisers read, and seals it before the form goes. What is typed has no name to be sent by. */
class SealedCare extends HTMLElement {
  #isSealed = false
  #worker: Worker | undefined

  connectedCallback() {
    const template = this.querySelector('template')
    const form = this.closest('form')
    if (!template || !form || !crypto.subtle) return
    this.querySelector('[data-none]')?.remove()
    template.replaceWith(template.content)
    if (this.#hidden.value) this.#say('kept')
    // What seals is fetched when somebody begins to type, so that sending the form need not wait for it.
    this.addEventListener('input', () => this.#begin(), { once: true })
    this.addEventListener('input', () => (this.#isSealed = false))
    form.addEventListener('submit', (event) => void this.#submit(form, event))
  }

  async #submit(form: HTMLFormElement, event: SubmitEvent) {
    const care = this.#read(form)
    if (this.#isSealed || isEmptyCare(care)) return
    event.preventDefault()
    this.#say('sealing')
    try {
      this.#hidden.value = JSON.stringify(await this.#seal(care))
      this.#isSealed = true
      form.requestSubmit(event.submitter)
    } catch {
      this.#say('failed')
    }
  }

  #begin(): Worker {
    this.#worker ??= new Worker(ownScript(address), { type: 'module' })
    return this.#worker
  }

  async #seal(care: Care): Promise<object> {
    const answer = await fetch(`/jams/${this.getAttribute('jam')}/care/proof`, { cache: 'no-store' })
    if (!answer.ok) throw new Error('no proof')
    const proof: Proof = await answer.json()
    const worker = this.#begin()
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data ? resolve(data) : reject(new Error('not sealed')))
      worker.onerror = () => reject(new Error('not sealed'))
      worker.postMessage({ proof, care })
    })
  }

  #read(form: HTMLFormElement): Care {
    const line = (of: string) =>
      this.querySelector<HTMLInputElement>(`[data-line=${of}]`)?.value.trim().slice(0, 1000) ?? ''
    const chosen = [...this.querySelectorAll<HTMLInputElement>('[data-diet]:checked')]
    const name = form.elements.namedItem('name')
    return {
      name: name instanceof HTMLInputElement ? name.value.trim().slice(0, 80) : '',
      diets: chosen.map(({ dataset }) => dataset.diet as Diet),
      diet: line('diet'),
      access: line('access'),
      phone: line('phone'),
    }
  }

  get #hidden(): HTMLInputElement {
    return this.querySelector('input[name=care]') as HTMLInputElement
  }

  #say(what: 'sealing' | 'failed' | 'kept') {
    const says = this.querySelector('[role=status]')
    if (says) says.textContent = this.getAttribute(what)
  }
}

customElements.define('sealed-care', SealedCare)
