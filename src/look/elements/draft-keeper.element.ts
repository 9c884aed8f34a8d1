type Draft = { at: number; sent: boolean; entries: [string, string][] }

const day = 86_400_000
const keptFor = { typed: 30 * day, sent: day / 24 }

/** Keeps on this device what is being typed in the form inside, until the house has it. */
class DraftKeeper extends HTMLElement {
  #timer = 0

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    this.#welcomeBack(form)
    form.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => this.#keep(form, false), 300)
    })
    form.addEventListener('submit', () => this.#keep(form, true))
    // Whoever goes right after the last letter has typed it all the same.
    addEventListener('pagehide', () => this.#timer && this.#keep(form, false))
  }

  #welcomeBack(form: HTMLFormElement) {
    const draft = read(this.#key)
    if (!draft) return
    const old = Date.now() - draft.at > (draft.sent ? keptFor.sent : keptFor.typed)
    // The house shows what it was sent, right or wrong: then its answer counts, not our copy.
    const answered = form.querySelector('.problems') !== null
    if (old || answered || same(draft.entries, entriesOf(form))) return this.#forget()
    if (draft.sent) return this.#say('sent', 'use', () => this.#use(form, draft))
    this.#use(form, draft)
  }

  #use(form: HTMLFormElement, draft: Draft) {
    const before = entriesOf(form)
    fill(form, draft.entries)
    this.#say('back', 'drop', () => {
      this.#forget()
      fill(form, before)
      this.querySelector('.draft')?.remove()
    })
  }

  #say(what: string, offer: string, act: () => void) {
    this.querySelector('.draft')?.remove()
    const note = document.createElement('p')
    note.className = 'draft'
    note.setAttribute('role', 'status')
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button plain'
    button.textContent = this.getAttribute(offer)
    button.addEventListener('click', act)
    note.append(this.getAttribute(what) ?? '', button)
    this.prepend(note)
  }

  #keep(form: HTMLFormElement, sent: boolean) {
    clearTimeout(this.#timer)
    this.#timer = 0
    write(this.#key, { at: Date.now(), sent, entries: entriesOf(form) })
  }

  #forget() {
    write(this.#key, null)
  }

  get #key(): string {
    return `draft ${location.pathname} ${this.getAttribute('name') ?? ''}`
  }
}

const secret = new Set(['password', 'hidden', 'file'])

const fieldsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement>('input[name], textarea[name], select[name]'),
]

function entriesOf(form: HTMLFormElement): [string, string][] {
  return fieldsOf(form)
    .filter((field) => !secret.has(field.type) && (!isTick(field) || field.checked))
    .map((field) => [field.name, field.value])
}

function fill(form: HTMLFormElement, entries: [string, string][]) {
  for (const field of fieldsOf(form)) {
    if (secret.has(field.type)) continue
    const values = entries.filter(([name]) => name === field.name).map(([, value]) => value)
    if (isTick(field)) field.checked = values.includes(field.value)
    else if (values[0] !== undefined) field.value = values[0]
  }
}

const isTick = (field: HTMLInputElement) => field.type === 'checkbox' || field.type === 'radio'

const same = (one: [string, string][], other: [string, string][]) =>
  JSON.stringify(one) === JSON.stringify(other)

// A browser may refuse storage (private windows, full disk): then there is no draft, and nothing breaks.
function read(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
  } catch {
    return null
  }
}

function write(key: string, draft: Draft | null) {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {}
}

customElements.define('draft-keeper', DraftKeeper)
