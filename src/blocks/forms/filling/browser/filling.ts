// Long: the one place where a form on a page is walked through.

import { Proving } from '#custody/proof/proving.ts'
import type { Answers } from '#field/answer/answer.ts'
import { checkAnswers } from '#field/answer/check.ts'
import { pageAfter, pageBefore, progressAt } from '#field/answer/course.ts'
import { answersFrom } from '#field/answer/reading.ts'
import { type Standing, standingOf, withoutEmptyRows } from '#field/answer/standing.ts'
import { weaveIn } from '#field/view/weave-in.ts'
import { apply } from './applying.ts'
import { checkView } from './checking.ts'
import { type Data, dataIn, make, put } from './data.ts'
import { switchLanguage, type TakeOver, takeOver } from './language.ts'
import { clearProblems, showProblems } from './problems.ts'
import { addRow, groupAt, removeRow, sentOf } from './rows.ts'
import type { Session } from './session.ts'
import { easeTyping } from './typing.ts'

const [all, check] = [':all', ':check']

/** A form that is being filled in on this page. */
export class Filling implements Session {
  readonly host: HTMLElement
  readonly form: HTMLFormElement
  readonly data: Data
  readonly proving: Proving
  /** The page that is shown. */
  at: string
  /** Of sealed files, by their id: what stands in the letter beside the answers. */
  files: { [id: string]: object } = {}
  isTouched = false
  isSent = false
  #timer = 0
  #keeping = 0
  #hasTakenOver = false
  #given: Answers = {}
  /** Nothing has changed since the rules were last followed. */
  #isFresh = false
  #standing: Standing

  constructor(host: HTMLElement, form: HTMLFormElement) {
    this.host = host
    this.form = form
    this.data = dataIn(host)
    this.proving = new Proving(`/f/${this.data.slug}/proof`)
    this.at = this.data.isAll ? all : (form.querySelector<HTMLElement>('[data-page]')?.dataset.page ?? check)
    this.#bringPages()
    this.#standing = standingOf(this.data.form, this.answers(), new Date())
    form.addEventListener('input', () => this.#changed())
    form.addEventListener('change', () => this.#changed())
    easeTyping(form, this)
    host.addEventListener('click', (event) => void switchLanguage(this, event))
    window.addEventListener('popstate', ({ state }) => this.#wentBack(state))
    window.addEventListener('beforeunload', (event) => {
      if (!this.isSent && this.isTouched) event.preventDefault()
    })
    window.addEventListener('offline', () => this.say('offline'))
    history.replaceState({ ...history.state, at: this.at }, '')
    this.update()
    this.say('ready')
    void this.#comeBack()
  }

  /** What is filled in now. Rows that are empty so far are there, so that they keep their numbers. */
  answers(): Answers {
    return answersFrom(this.data.form, sentOf(this.form), { emptyRows: true, lang: this.data.lang })
  }

  /** Follows the rules of the form. */
  update(): Standing {
    const { form } = this.data
    this.#given = this.answers()
    this.#standing = standingOf(form, this.#given, new Date())
    apply(this.form, this.data, this.#standing)
    this.#showPage()
    return this.#standing
  }

  /** What a button does. The button that sends the page is the one that goes on. */
  press(button: HTMLButtonElement | null): void {
    const [what, first = '', second = ''] = (button?.value || 'next').split(':')
    if (what === 'add') this.#add(first)
    else if (what === 'less') this.#less(first)
    else if (what === 'drop') void import('./files.ts').then(({ dropFile }) => dropFile(this, first, second))
    else if (what === 'go') this.go(this.data.isAll ? all : button?.value.slice(3) || first)
    else if (what === 'back') this.go(this.#pageBefore())
    else if (what === 'send') void this.#send()
    else if (!this.isSent && this.at !== check) this.#next()
  }

  #pageBefore(): string {
    const { course } = this.update()
    if (this.data.isAll) return all
    return (this.at === check ? course.pages.at(-1) : pageBefore(course, this.at)) ?? this.at
  }

  /** Shows a page, without asking whether the one before is right. */
  go(page: string, isNew = true): void {
    this.at = page
    const { course } = this.#isFresh ? this.#standing : this.update()
    for (const old of this.form.querySelectorAll('[data-check], [data-exit-shown]')) old.remove()
    // What was said of the page before has been said; that there is no connection still holds.
    if (navigator.onLine && !document.documentElement.dataset.stand) this.say('ready')
    clearProblems(this.form)
    if (page === check) {
      const answers = withoutEmptyRows(course.answers, 'all')
      this.#end.before(checkView(this.data, course, answers))
      void this.#prepare()
    }
    if (course.pages.at(-1) === page || this.data.isAll) void this.#prepare()
    this.#showPage()
    if (isNew) history.pushState({ ...history.state, at: page }, '')
    document.dispatchEvent(new CustomEvent('form-page'))
    this.#focusPage()
    void this.#keepDraft()
  }

  /** Goes on with what the page in another language has handed over. */
  takeOver(from: TakeOver): void {
    this.#hasTakenOver = true
    takeOver(this, from)
  }

  weave(root: ParentNode): void {
    const { form, lang } = this.data
    weaveIn(root, { form, answers: this.#standing.course.answers, lang })
  }

  say(word: string, values: { [name: string]: string | number } = {}): void {
    const status = this.host.querySelector('[data-status]')
    const says = put(this.data.words[word] ?? word, values)
    if (status && status.textContent !== says) status.textContent = says
  }

  #next() {
    this.update()
    const { form, lang } = this.data
    const given = this.#given
    const page = this.at === all ? {} : { page: this.at }
    const problems = checkAnswers(form, withoutEmptyRows(given, 'last'), { lang, now: new Date(), ...page })
    const { course } = this.#standing
    if (problems.length > 0) return showProblems(this.form, problems, this.data, course.answers)
    const next = this.at === all ? null : pageAfter(course, this.at)
    this.#isFresh = true
    if (next || !course.exit) this.go(next ?? check)
    else this.#leave(course.exit)
    this.#isFresh = false
  }

  async #send() {
    const { form, lang } = this.data
    const answers = withoutEmptyRows(this.answers(), 'all')
    const { course } = standingOf(form, answers, new Date())
    if (course.exit) return this.#leave(course.exit)
    const [wrong] = checkAnswers(form, answers, { lang, now: new Date() })
    if (wrong) {
      const place = this.form.querySelector(`[data-q="${CSS.escape(wrong.path)}"]`)
      const page = place?.closest<HTMLElement>('[data-page]')?.dataset.page
      this.go(this.data.isAll ? all : (page ?? course.pages[0] ?? check))
      return this.#next()
    }
    const { send } = await import('./sending.ts')
    if (await (await import('./here.ts')).isCurrent(this)) await send(this, course.answers)
  }

  /** Ends at an exit: nothing is sent, and the way back keeps everything. */
  #leave(exit: string) {
    const template = this.host.querySelector<HTMLTemplateElement>(`template[data-exit="${CSS.escape(exit)}"]`)
    const back = make(
      'button',
      { type: 'submit', value: `go:${this.at}`, className: 'button quiet' },
      this.data.words.again,
    )
    const shown = make('div', { className: 'page-of', 'data-exit-shown': '' })
    shown.append(template?.content.cloneNode(true) ?? '', back)
    this.weave(shown)
    this.at = ':exit'
    this.#end.before(shown)
    this.#showPage()
    this.#focusPage()
  }

  #add(path: string) {
    const group = groupAt(this.form, path)
    const row = group && addRow(group)
    this.#changed()
    row?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
    this.say('added')
  }

  #less(path: string) {
    const group = removeRow(this.form, path)
    this.#changed()
    group?.focus()
    this.say('removed')
  }

  #bringPages() {
    for (const template of this.host.querySelectorAll<HTMLTemplateElement>('template[data-page]')) {
      const page = template.content.firstElementChild
      if (page instanceof HTMLElement) page.hidden = true
      this.#end.before(template.content)
      template.remove()
    }
  }

  get #buttons(): HTMLElement {
    return this.form.querySelector('[data-buttons]') as HTMLElement
  }

  /** Behind the last question: first what is said, then the buttons. */
  get #end(): HTMLElement {
    return this.form.querySelector('[data-status]') ?? this.#buttons
  }

  #showPage() {
    const { words, isAll, isWaiting } = this.data
    const { course } = this.#standing
    for (const page of this.form.querySelectorAll<HTMLElement>('[data-page]')) {
      const name = page.dataset.page ?? ''
      page.hidden = this.at === all ? !course.pages.includes(name) : name !== this.at
    }
    for (const intro of document.querySelectorAll<HTMLElement>('[data-intro]'))
      intro.hidden = this.at !== all && this.at !== course.pages[0]
    const { step, of } = progressAt(course, this.at)
    const isLast = isAll || step === of
    const [next] = this.#buttons.querySelectorAll('button')
    const text = next?.querySelector('span') ?? next
    if (next && text) {
      next.value = this.at === check ? 'send' : 'next'
      const send = isWaiting ? words.sendWaiting : words.send
      text.textContent = (this.at === check ? send : isLast ? words.check : words.next) ?? ''
    }
    this.#buttons.hidden = this.at.startsWith(':') && this.at !== all && this.at !== check
    const back = this.#buttons.querySelector<HTMLElement>('[data-back]')
    if (back) back.hidden = step <= 1 && this.at !== check
    const steps = this.form.querySelector<HTMLElement>('[data-steps]')
    if (!steps) return
    steps.hidden = step === 0
    const says = put(words.step, { now: step, of })
    const [line, bar] = [steps.querySelector('p'), steps.querySelector('progress')]
    if (line) line.textContent = says
    if (!bar) return
    Object.assign(bar, { max: of, value: step })
    bar.setAttribute('aria-label', says)
  }

  #focusPage() {
    const shown = this.form.querySelector<HTMLElement>(
      '[data-check] h2, [data-exit-shown] h2, [data-page]:not([hidden]) h2, [data-page]:not([hidden]) .question',
    )
    const place = shown ?? this.form
    place.tabIndex = -1
    place.focus({ preventScroll: true })
    this.form.scrollIntoView({ block: 'start' })
  }

  #changed() {
    if (!this.isTouched) {
      this.isTouched = true
      this.proving.begin()
    }
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.update(), 60)
    clearTimeout(this.#keeping)
    this.#keeping = window.setTimeout(() => void this.#keepHere(), 500)
  }

  #wentBack(state: { at?: string } | null) {
    if (this.isSent || !state?.at) return
    this.go(state.at, false)
  }

  /** What seals is fetched when the end is near, and then knows whom to seal to, also without a connection. */
  async #prepare() {
    const { askOutside } = await import('#custody/outside/asking.ts')
    const ready = await Promise.allSettled([askOutside('prepare', this.data.where), import('./sending.ts')])
    this.host.toggleAttribute(
      'ready',
      ready.every(({ status }) => status === 'fulfilled'),
    )
  }

  get #mayKeep(): boolean {
    return Number(this.host.getAttribute('draft-days')) > 0
  }

  async #keepHere() {
    if (this.#mayKeep && this.isTouched) await (await import('./here.ts')).keepHere(this).catch(() => {})
  }

  async #keepDraft() {
    void this.#keepHere()
    if (this.host.hasAttribute('draft')) await (await import('./drafts.ts')).saveAgain(this)
  }

  /** A draft of the link, what this tab has kept, and what still waits to be sent from this device. */
  async #comeBack() {
    const { comeBackHere, keepForm, sayStand } = await import('./here.ts')
    if (this.#mayKeep) {
      const { offerDrafts } = await import('./drafts.ts')
      await offerDrafts(this)
      if (!this.#hasTakenOver) await comeBackHere(this).catch(() => {})
    }
    sayStand(this)
    void keepForm(this)
    const { flush } = await import('./outbox.ts')
    await flush(this)
  }
}
