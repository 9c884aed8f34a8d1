/** Lets a team be dragged from one room into another; the form that then goes off is the one the buttons send. */
class RoomBoard extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute('ready')) return
    this.addEventListener('pointerdown', (event) => this.#take(event))
    this.setAttribute('ready', '')
  }

  #take(event: PointerEvent) {
    const grip = (event.target as Element).closest('li > .icon')
    const team = grip?.closest<HTMLElement>('li[data-team]')
    if (!grip || !team || event.button !== 0) return
    event.preventDefault()
    const [startX, startY] = [event.clientX, event.clientY]
    let over: HTMLElement | null = null
    const move = ({ clientX, clientY }: PointerEvent) => {
      team.style.transform = `translate(${clientX - startX}px, ${clientY - startY}px)`
      const found = roomAt(clientX, clientY, team)
      if (found === over) return
      over?.classList.remove('over')
      over = found
      over?.classList.add('over')
    }
    const end = (last: PointerEvent) => {
      this.removeEventListener('pointermove', move)
      this.removeEventListener('pointerup', end)
      this.removeEventListener('pointercancel', end)
      over?.classList.remove('over')
      team.classList.remove('held')
      if (last.type === 'pointerup' && over && over.dataset.room !== team.dataset.from) this.#send(team, over)
      else team.style.transform = ''
    }
    team.classList.add('held')
    this.setPointerCapture(event.pointerId)
    this.addEventListener('pointermove', move)
    this.addEventListener('pointerup', end)
    this.addEventListener('pointercancel', end)
  }

  #send(team: HTMLElement, room: HTMLElement) {
    const form = this.querySelector('form')
    if (!form) return
    const fields = { team: team.dataset.team, from: team.dataset.from, room: room.dataset.room }
    for (const [name, value] of Object.entries(fields)) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value ?? ''
    }
    form.requestSubmit()
  }
}

/** The room below a point, looking through the team that is held there. */
function roomAt(x: number, y: number, team: HTMLElement): HTMLElement | null {
  const below = document.elementsFromPoint(x, y).find((one) => !team.contains(one))
  return below?.closest<HTMLElement>('[data-room]') ?? null
}

customElements.define('room-board', RoomBoard)
