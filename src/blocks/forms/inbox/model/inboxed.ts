import type { OpenedCase } from '#custody/browser/cases.ts'
import type { Answers } from '#field/answer/answer.ts'
import { checkAnswers, type Problem } from '#field/answer/check.ts'
import { type Said, sayAnswers } from '#field/answer/said.ts'
import type { Form } from '#field/form/form.ts'
import { questionsOf } from '#field/form/questions.ts'
import type { Lang } from '#kernel/text.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { answersOver, erasedOf } from './keeping.ts'
import type { StaffData } from './staff-data.ts'

/**
 * What is conspicuous about a case. It is shown with all of them, and none is ever hidden.
 * damaged: something does not open, or the server holds it back. altered-form: it was answered in a form that nobody of us has
 * published. unknown-form: its version is not known here. no-answers: what came is none. wrong-answers: some are not as the form demands.
 */
export const marks = [
  'damaged',
  'altered-form',
  'unknown-form',
  'no-answers',
  'wrong-answers',
  'twice',
  'overdue',
  'answers-overdue',
] as const
export type Mark = (typeof marks)[number]

/** A case (Vorgang) in the inbox. What takes time is worked out when it is first asked for. */
export type Inboxed = OpenedCase & {
  version: number | null
  /** The form that was answered, if it is the one we have published. */
  form: Form | null
  answers: Answers
  lang: string
  /** Files of the first letter, as they can be fetched. */
  sent: SealedFile[]
  staff: StaffData
  /** The version of the record of the staff; 0 when there is none yet. */
  staffVersion: number
  isTwice: boolean
  /** Letters that nobody has looked at. */
  unread: number
  said: () => Said[]
  problems: () => Problem[]
  marks: () => Mark[]
  /** Names of questions whose answers should be gone by now, though the case stays. */
  over: () => string[]
  /** Everything in it, in small letters, for the search. */
  text: () => string
}

export type Reading = { lang: Lang; today: string }
export type Begun = Omit<Inboxed, 'said' | 'problems' | 'marks' | 'over' | 'text'> & {
  digestFault: Mark | null
}

export function inboxed({ digestFault, ...one }: Begun, { lang, today }: Reading): Inboxed {
  const said = once(() => (one.form ? sayAnswers(one.form, one.answers, lang) : unlabelled(one.answers)))
  const at = new Date(one.letters[0]?.receivedAt ?? one.openedAt)
  const problems = once(() =>
    // What a question demands of today it demanded of the day on which it was answered.
    one.form ? beside(one, checkAnswers(one.form, one.answers, { lang, now: at, strict: true })) : [],
  )
  const over = once(() => (one.form ? answersOver(one.form, one.answers, one.openedAt, today) : []))
  const found = once(() => {
    const is: { [mark in Mark]: boolean } = {
      damaged:
        one.damaged !== null || [...one.letters, ...one.replies].some(({ damaged }) => damaged !== null),
      'altered-form': digestFault === 'altered-form',
      'unknown-form': digestFault === 'unknown-form',
      'no-answers': digestFault === 'no-answers',
      'wrong-answers': problems().length > 0,
      twice: one.isTwice,
      overdue: isOverdue(one, today),
      'answers-overdue': !isOverdue(one, today) && over().length > 0,
    }
    return marks.filter((mark) => is[mark])
  })
  const text = once(() => textOf(one, said()))
  return { ...one, said, problems, marks: found, over, text }
}

/** Without what follows from answers that readers have erased: that was never wrong. */
function beside(one: Pick<OpenedCase, 'letters'>, problems: Problem[]): Problem[] {
  const erased = erasedOf(one)
  if (Object.keys(erased).length === 0) return problems
  const follows = (fault: string) =>
    fault.startsWith('required') || fault === 'unasked' || fault === 'altered'
  return problems.filter(({ name, fault }) => !Object.hasOwn(erased, name) && !follows(fault))
}

/** Its time is over: it must be erased. */
export const isOverdue = ({ deleteAfter }: Pick<OpenedCase, 'deleteAfter'>, today: string): boolean =>
  deleteAfter !== null && deleteAfter < today

export const stateOf = ({ staff, form }: Pick<Inboxed, 'staff' | 'form'>): string =>
  staff.state ?? form?.states[0]?.name ?? ''

/** What stands for a case in a list: the first thing that says who or what. */
export function titleOf(one: Inboxed): string {
  const said = one.said().filter(({ question }) => question.kind !== 'hidden')
  const named = said.find(({ question }) => question.kind === 'full-name' || question.kind === 'organisation')
  const text = named ?? said.find(({ question }) => question.kind === 'short-text') ?? said[0]
  return text?.says.split('\n')[0]?.slice(0, 80) || `#${one.id.slice(0, 6)}`
}

function textOf(one: Begun | Omit<Begun, 'digestFault'>, said: Said[]): string {
  const wrote = [...one.letters.slice(1), ...one.replies].map(({ body }) => String(Object(body).text ?? ''))
  const notes = one.staff.notes.map(({ text }) => text)
  return [...said.map(({ says }) => says), ...wrote, ...one.staff.labels, ...notes].join('\n').toLowerCase()
}

/** Answers to a form that we do not know are shown by their names. */
function unlabelled(answers: Answers): Said[] {
  return Object.entries(answers).map(([name, answer]) => ({
    path: name,
    question: { is: 'question', kind: 'long-text', name, label: {} },
    label: name,
    says: typeof answer === 'string' ? answer : JSON.stringify(answer),
    answer,
  }))
}

function once<T>(work: () => T): () => T {
  let known: { value: T } | undefined
  return () => {
    known ??= { value: work() }
    return known.value
  }
}

/** Answers by which two cases are probably the same one: all of them, or an e-mail address. */
export function sameKeys(form: Form | null, answers: Answers): string[] {
  const mails = form ? mailNames(form).map((name) => answers[name]) : []
  const addresses = mails
    .filter((mail) => typeof mail === 'string')
    .map((mail) => `mail ${mail.toLowerCase()}`)
  const whole = Object.keys(answers).length > 1 ? [`all ${JSON.stringify(answers)}`] : []
  return [...whole, ...addresses]
}

const known = new WeakMap<Form, string[]>()

function mailNames(form: Form): string[] {
  const names =
    known.get(form) ??
    questionsOf(form)
      .filter(({ question, rows }) => question.kind === 'email' && rows.length === 0)
      .map(({ question }) => question.name)
  known.set(form, names)
  return names
}
