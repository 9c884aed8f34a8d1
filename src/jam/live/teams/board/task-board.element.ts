/** Adds dragging to a board whose buttons already work: a note is dropped into a column, before another note. */
class TaskBoard extends HTMLElement {
  #says = document.createElement('p')
  #held: HTMLElement | null = null
  #home: [Element | null, Element | null] = [null, null]

  connectedCallback() {
    if (this.hasAttribute('ready')) return
    this.#says.className = 'hint'
    this.#says.setAttribute('role', 'status')
    this.append(this.#says)
    this.addEventListener('dragstart', (event) => this.#take(event))
    this.addEventListener('dragover', (event) => this.#over(event))
    this.addEventListener('drop', (event) => this.#drop(event))
    this.addEventListener('dragend', () => this.#end())
    this.setAttribute('ready', '')
  }

  #take(event: DragEvent) {
    const note = (event.target as Element).closest?.<HTMLElement>('[data-task]')
    if (!note || !event.dataTransfer) return
    event.dataTransfer.setData('text/plain', note.dataset.title ?? '')
    event.dataTransfer.effectAllowed = 'move'
    note.classList.add('held')
    this.#held = note
    this.#home = [note.parentElement, note.nextElementSibling]
  }

  #over(event: DragEvent) {
    const column = (event.target as Element).closest('.column')
    if (!column || !this.#held) return
    event.preventDefault()
    const list = column.querySelector('ul')
    const below = [...(list?.children ?? [])].find((note) => {
      const { top, height } = note.getBoundingClientRect()
      return note !== this.#held && event.clientY < top + height / 2
    })
    list?.insertBefore(this.#held, below ?? null)
  }

  #drop(event: DragEvent) {
    const column = (event.target as Element).closest<HTMLElement>('.column')
    const note = this.#held
    if (!column || !note) return
    event.preventDefault()
    const before = note.nextElementSibling as HTMLElement | null
    const home = this.#home
    // It stays where it was dropped; `end` must not put it back.
    this.#home = [null, null]
    void this.#save(note, column, before?.dataset.task ?? '', home)
  }

  #end() {
    const [list, before] = this.#home
    if (this.#held) {
      this.#held.classList.remove('held')
      list?.insertBefore(this.#held, before)
    }
    this.#held = null
    this.#home = [null, null]
  }

  async #save(
    note: HTMLElement,
    column: HTMLElement,
    before: string,
    home: [Element | null, Element | null],
  ) {
    const body = new URLSearchParams({ to: column.dataset.stage ?? '', before })
    const path = `${this.getAttribute('at')}/${note.dataset.task}/move`
    const answer = await fetch(path, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
    const failed = !answer || answer.status >= 400
    if (failed) home[0]?.insertBefore(note, home[1])
    const says = { title: note.dataset.title ?? '', stage: column.dataset.title ?? '' }
    this.#says.textContent = failed
      ? this.getAttribute('failed')
      : (this.getAttribute('dragged') ?? '').replace(
          /%(title|stage)/g,
          (_, word) => says[word as keyof typeof says],
        )
  }
}

customElements.define('task-board', TaskBoard)
