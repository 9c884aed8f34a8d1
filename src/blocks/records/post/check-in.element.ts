import { isLang } from '#kernel/text.ts'
import type { Said } from './said.ts'

/** What seals is fetched when somebody begins to type, so that the page is there at once. */
const outside = () => import('./sealing.ts')

/** One line of whoever is there, sealed in this browser for those who keep the list. What is typed has no name to be sent by. */
class CheckIn extends HTMLElement {
  connectedCallback() {
    const template = this.querySelector('template')
    if (!template || !crypto.subtle) return
    this.querySelector('[data-none]')?.remove()
    template.replaceWith(template.content)
    // `#FOUNDER.SERIES.DATE`: no part of it ever leaves the browser.
    const [founder = '', series = '', date = ''] = location.hash.slice(1).split('.')
    if (!founder || !series || !date) return this.#end('broken')
    const form = this.querySelector('form') as HTMLFormElement
    form.addEventListener('input', () => void outside(), { once: true })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#send(founder, { series, date })
    })
    this.#another.addEventListener('click', () => this.#again())
  }

  async #send(founder: string, at: Omit<Said, 'said'>) {
    const [field, button] = [this.#field, this.#button]
    button.setAttribute('aria-busy', 'true')
    button.disabled = true
    this.#says.textContent = this.#about('sending')
    const where = { organisation: this.#about('organisation'), space: this.#about('space'), founder }
    const lang = this.#about('lang')
    const said = { ...at, said: field.value.trim() }
    // The line may be gone before what seals has come: nothing was sent, and what was typed stays.
    const problem = await outside().then(
      ({ sendCheckIn }) => sendCheckIn(this.#about('box'), where, said, isLang(lang) ? lang : 'de'),
      () => this.#about('lost'),
    )
    button.removeAttribute('aria-busy')
    button.disabled = false
    if (problem) this.#says.textContent = problem
    else this.#end('sent')
  }

  /** Nothing stays to be typed; what was typed is gone from the page. */
  #end(what: 'broken' | 'sent') {
    const form = this.querySelector('form') as HTMLFormElement
    form.reset()
    form.hidden = true
    this.#says.textContent = this.#about(what)
    this.#another.hidden = what === 'broken'
  }

  #again() {
    const form = this.querySelector('form') as HTMLFormElement
    form.hidden = false
    this.#another.hidden = true
    this.#says.textContent = ''
    this.#field.focus()
  }

  get #field() {
    return this.querySelector('input') as HTMLInputElement
  }
  get #button() {
    return this.querySelector('button[type=submit]') as HTMLButtonElement
  }
  get #another() {
    return this.querySelector('button[type=button]') as HTMLButtonElement
  }
  get #says() {
    return this.querySelector('[role=status]') as HTMLElement
  }
  #about = (name: string): string => this.getAttribute(name) ?? ''
}

customElements.define('check-in', CheckIn)
