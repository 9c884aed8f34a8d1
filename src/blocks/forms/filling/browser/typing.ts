import { make } from './data.ts'
import type { Entry } from './rows.ts'
import type { Session } from './session.ts'

/** What makes filling in easier, and goes without it: “none of these”, sliders, own choices, files, places and signatures. */
export function easeTyping(form: HTMLFormElement, session: Session): void {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    if (target.type === 'checkbox' && target.checked) leaveAlone(form, target)
    if (target.type === 'file') void import('./files.ts').then(({ takeFiles }) => takeFiles(session, target))
  })
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name.endsWith('.other') && target.value)
      chooseOther(form, target)
  })
  form.addEventListener('filled', ({ detail }: CustomEventInit<Entry[]>) => {
    const files =
      detail?.filter(([name]) => form.querySelector(`[type=file][name="${CSS.escape(name)}"]`)) ?? []
    if (files.length > 0)
      void import('./files.ts').then(({ showFilesAgain }) => showFilesAgain(session, files))
  })
  for (const place of form.querySelectorAll<HTMLElement>('[data-draw]'))
    void import('./signature.ts').then(({ letDraw }) => letDraw(form, place))
  // Only a device that may say where it is offers to.
  if (navigator.geolocation && isSecureContext) form.classList.add('locates')
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-here]')
    if (button) void import('./position.ts').then(({ enterPlace }) => enterPlace(button))
  })
  for (const line of form.querySelectorAll<HTMLInputElement>('[data-slide]')) addSlider(line)
  for (const options of form.querySelectorAll<HTMLElement>('[data-shuffle]')) shuffle(options)
}

/** “None of these” leaves no other, and any other takes it away. */
function leaveAlone(form: HTMLFormElement, chosen: HTMLInputElement): void {
  for (const other of form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(chosen.name)}"]`)) {
    if (other === chosen) continue
    if ('alone' in chosen.dataset || 'alone' in other.dataset) other.checked = false
  }
}

function chooseOther(form: HTMLFormElement, typed: HTMLInputElement): void {
  const name = CSS.escape(typed.name.replace(/\.other$/, ''))
  const option = form.querySelector<HTMLInputElement>(`input[name="${name}"][value="other:"]`)
  if (option) option.checked = true
  const list = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
  if (list) list.value = 'other:'
}

/** Beside the number, for those who like to pull. The number stays what counts, and what is read aloud. */
function addSlider(line: HTMLInputElement): void {
  const { min, max, step } = line.dataset
  const slider = make('input', { type: 'range', min, max, step, tabIndex: -1, 'aria-hidden': 'true' })
  slider.value = line.value || min || '0'
  slider.addEventListener('input', () => {
    line.value = slider.value
    line.dispatchEvent(new Event('input', { bubbles: true }))
  })
  line.addEventListener('input', () => (slider.value = line.value))
  line.after(slider)
}

/** Whoever comes first is chosen more often, so that is somebody else each time. */
function shuffle(options: HTMLElement): void {
  const moving = [...options.children].filter(
    (child) =>
      child.querySelector('[data-alone]') === null && child instanceof HTMLElement && child.dataset.choice,
  )
  const order = moving.map((child) => ({ child, by: Math.random() })).sort((a, b) => a.by - b.by)
  const [first] = moving
  const marker = document.createComment('')
  first?.before(marker)
  for (const { child } of order) marker.before(child)
  marker.remove()
}
