import type { Question } from '../form/question.ts'
import { choicesOf } from '../form/questions.ts'
import type { Wording } from '../form/wording.ts'
import { blocking, type Finding, worth } from './finding.ts'
import { isQuestion, type Whole } from './whole.ts'

/** What has to be said and settled before anybody is asked: privacy, contact, retention, readers, seats, states. */
export function checkTerms(whole: Whole, readers: number): Finding[] {
  const { form, stands } = whole
  const { terms } = form
  const isBackwards =
    terms.opensAt !== undefined && terms.closesAt !== undefined && terms.closesAt < terms.opensAt
  return [
    ...(stands.some(({ item }) => isQuestion(item) && item.kind !== 'hidden')
      ? []
      : [blocking('no-question')]),
    ...(isSaid(form.privacy) ? [] : [blocking('privacy-missing')]),
    ...(isSaid(form.contact) ? [] : [blocking('contact-missing')]),
    ...(terms.keepMonths > 0 ? [] : [blocking('retention-missing')]),
    ...(readers >= 2 ? [] : [blocking('readers-few', '', String(readers))]),
    ...(isBackwards ? [blocking('dates-backwards')] : []),
    ...(terms.seats !== undefined && !terms.waiting ? [worth('seats-without-waiting')] : []),
    ...(form.states.length > 0 ? [] : [blocking('states-missing')]),
    ...(form.states.length > 0 && !form.states.some(({ isEnd }) => isEnd) ? [worth('no-end-state')] : []),
    ...stands.flatMap(({ item }) => (isQuestion(item) ? ofQuestion(whole, item) : [])),
  ]
}

const isSaid = (wording: Wording): boolean => Object.values(wording).some((words) => words.trim() !== '')

const ofPeople: Question['kind'][] = [
  'full-name',
  'email',
  'phone',
  'address',
  'iban',
  'signature',
  'photo',
  'cosign',
  'licence-plate',
]

function ofQuestion({ form }: Whole, question: Question): Finding[] {
  const { terms } = form
  const isPreset = question.kind === 'consent' && question.value !== undefined
  const hasSeats = choicesOf(form, question).some(({ seats }) => seats !== undefined)
  return [
    ...(isPreset ? [blocking('consent-preset', question.name)] : []),
    ...(hasSeats && !terms.waiting ? [worth('seats-without-waiting', question.name)] : []),
    ...(terms.publishes && ofPeople.includes(question.kind) && !question.personal
      ? [blocking('personal-unmarked', question.name)]
      : []),
  ]
}
