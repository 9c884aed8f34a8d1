/** Adds to a ranked list what HTML alone cannot: dragging, and saving without a new page. */
class RankList extends HTMLElement {
  #says = document.createElement('p')

  connectedCallback() {
    if (this.hasAttribute('ready')) return
    this.#says.className = 'hint'
    this.#says.setAttribute('role', 'status')
    this.append(this.#says)
    this.addEventListener('click', (event) => this.#press(event))
    this.addEventListener('pointerdown', (event) => this.#take(event))
    this.setAttribute('ready', '')
  }

  #press(event: Event) {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name="move"]')
    const item = button?.closest('li')
    if (!button || !item) return
    event.preventDefault()
    const up = button.value.endsWith(':up')
    const other = up ? item.previousElementSibling : item.nextElementSibling
    if (!other) return
    if (up) other.before(item)
    else other.after(item)
    // At either end this button is hidden and its twin takes over.
    const stays = getComputedStyle(button).visibility !== 'hidden'
    const twin = item.querySelector<HTMLButtonElement>(`button[value$=":${up ? 'down' : 'up'}"]`)
    ;(stays ? button : twin)?.focus()
    this.#moved(item)
  }

  #take(event: PointerEvent) {
    const grip = (event.target as Element).closest('li > .icon')
    const item = grip?.closest('li')
    if (!grip || !item || event.button !== 0) return
    event.preventDefault()
    const before = this.#order()
    const move = ({ clientY }: PointerEvent) => this.#place(item, clientY)
    const drop = () => {
      this.removeEventListener('pointermove', move)
      this.removeEventListener('pointerup', drop)
      this.removeEventListener('pointercancel', drop)
      item.classList.remove('held')
      if (this.#order() !== before) this.#moved(item)
    }
    item.classList.add('held')
    // The list keeps the pointer: the item itself moves through the page while it is held.
    this.setPointerCapture(event.pointerId)
    this.addEventListener('pointermove', move)
    this.addEventListener('pointerup', drop)
    this.addEventListener('pointercancel', drop)
  }

  #place(item: HTMLElement, y: number) {
    const middle = (other: Element) => {
      const { top, height } = other.getBoundingClientRect()
      return top + height / 2
    }
    const { previousElementSibling: above, nextElementSibling: below } = item
    if (above && y < middle(above)) above.before(item)
    else if (below && y > middle(below)) below.after(item)
  }

  #moved(item: HTMLElement) {
    const items = this.#items()
    const says = { title: item.dataset.title ?? '', place: items.indexOf(item) + 1, of: items.length }
    this.#says.textContent = (this.getAttribute('ranked') ?? '').replace(/%(title|place|of)/g, (_, word) =>
      String(says[word as keyof typeof says]),
    )
    if (this.hasAttribute('save')) void this.#save()
  }

  async #save() {
    const form = this.querySelector('form')
    if (!form) return
    const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
    if (!answer || answer.status >= 400) this.#says.textContent = this.getAttribute('failed')
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll('li')]
  }

  #order(): string {
    return this.#items()
      .map((item) => item.querySelector('input')?.value)
      .join()
  }
}

customElements.define('rank-list', RankList)
