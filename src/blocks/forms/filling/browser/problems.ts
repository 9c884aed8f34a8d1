import type { Answers } from '#field/answer/answer.ts'
import type { Problem } from '#field/answer/check.ts'
import { sayProblem } from '../say-problem.ts'
import { type Data, make, put } from './data.ts'
import { idOf } from './ids.ts'

/** Says what is wrong: at the top, with links to the places, and at each place. The focus goes to the top. */
export function showProblems(
  form: HTMLFormElement,
  problems: readonly Problem[],
  data: Data,
  answers: Answers,
): void {
  const { words } = data
  clearProblems(form)
  if (problems.length === 0) return
  for (const { path, says } of problems) markField(form, path, says)
  const title = put(problems.length === 1 ? words.problem : words.problems, { count: problems.length })
  const links = problems.map((problem) => {
    const { path } = problem
    const link = make('a', { href: `#${idOf(path)}` }, sayProblem(data.form, problem, data.lang, answers))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      focusOn(form, path)
    })
    return make('li', {}, link)
  })
  const box = make(
    'div',
    { className: 'problems', tabIndex: -1, role: 'alert' },
    make('h2', { lang: words.lang ?? '' }, title),
    make('ul', {}, ...links),
    make('p', { lang: words.lang ?? '' }, words.kept),
  )
  form.prepend(box)
  box.focus()
  box.scrollIntoView({ block: 'start' })
}

export function clearProblems(form: HTMLFormElement): void {
  for (const old of form.querySelectorAll('.problems, .problem')) old.remove()
  for (const field of form.querySelectorAll('.wrong')) field.classList.remove('wrong')
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid')
    const rest = (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter((id) => !id.endsWith('-problem'))
    if (rest.length > 0 && rest[0]) control.setAttribute('aria-describedby', rest.join(' '))
    else control.removeAttribute('aria-describedby')
  }
}

function markField(form: HTMLFormElement, path: string, says: string): void {
  const field = form.querySelector<HTMLElement>(`[data-q="${CSS.escape(path)}"]`)
  if (!field) return
  field.classList.add('wrong')
  const id = `${idOf(path)}-problem`
  const note = make('p', { className: 'problem', id }, make('span', {}, says))
  const before =
    field.querySelector(':scope > .hint') ??
    field.querySelector(':scope > legend, :scope > label, :scope > h1')
  if (before) before.after(note)
  else field.prepend(note)
  const own = document.getElementById(idOf(path))
  if (!own) return
  own.setAttribute('aria-invalid', 'true')
  own.setAttribute('aria-describedby', [own.getAttribute('aria-describedby'), id].filter(Boolean).join(' '))
  // A group of buttons cannot be invalid itself: ARIA knows that of controls alone.
  if (own.tagName === 'FIELDSET') own.removeAttribute('aria-invalid')
}

/** Leads to a field; where several belong to it, to the first. */
export function focusOn(form: HTMLFormElement, path: string): void {
  const place = document.getElementById(idOf(path))
  const first = place?.matches('fieldset, div')
    ? place.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, button')
    : place
  const target = first ?? place ?? form
  target.focus()
  target.scrollIntoView({ block: 'center' })
}
