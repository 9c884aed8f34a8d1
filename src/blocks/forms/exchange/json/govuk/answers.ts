import type { Choice, Question } from '#field/form/question.ts'
import type { FormLang } from '#field/form/wording.ts'
import type { Ledger } from '../../ledger.ts'
import { isObject, membersOf, objectsIn, textAt } from '../value.ts'

type Shape = Pick<Question, 'kind'> & Partial<Question>

const plain: { [type: string]: Shape } = {
  number: { kind: 'decimal' },
  address: { kind: 'address', personal: true },
  email: { kind: 'email', autofill: 'email', personal: true },
  national_insurance_number: {
    kind: 'short-text',
    personal: true,
    limits: { pattern: '[A-Za-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-Da-d]' },
  },
  phone_number: { kind: 'phone', autofill: 'tel', personal: true },
  organisation_name: { kind: 'organisation', autofill: 'organization' },
  file: { kind: 'file', limits: { longest: 1 } },
  date: { kind: 'date' },
  text: { kind: 'short-text' },
  name: { kind: 'full-name', personal: true },
}

/** What is asked for, by the type of its answer and the settings. */
export function kindOf(
  type: string,
  settings: unknown,
  ledger: Ledger,
  where: string,
  lang: FormLang,
): Shape {
  const members = membersOf(isObject(settings) ? settings : {}, ledger, 'settings', where)
  const input = members.read('input_type')
  if (type === 'selection')
    return selection(members, objectsIn(members.silent('selection_options')), ledger, where, lang)
  const shape = plain[type]
  if (!shape) ledger.kept(`answer_type ${type}`, where)
  if (!shape) return { kind: 'short-text', kept: { govuk: { answer_type: type, ...members.rest() } } }
  if (type === 'text' && input === 'long_text') return { kind: 'long-text', ...keptOf(members) }
  if (type === 'date' && input === 'date_of_birth') return { kind: 'date', autofill: 'bday', personal: true }
  if (type === 'name' && input === 'full_name')
    return { kind: 'short-text', autofill: 'name', personal: true }
  members.read('title_needed')
  return { ...shape, ...keptOf(members) }
}

type Members = ReturnType<typeof membersOf>

function keptOf(members: Members): Pick<Question, 'kept'> {
  const rest = members.rest()
  return rest ? { kept: { govuk: { answer_settings: rest } } } : {}
}

function selection(
  members: Members,
  options: ReturnType<typeof objectsIn>,
  ledger: Ledger,
  where: string,
  lang: FormLang,
): Shape {
  const one = members.read('only_one_option')
  const choices: Choice[] = options.map((option) => {
    ledger.understood('selection_option', where)
    const label = textAt(option.name)
    return { value: textAt(option.value) || label, label: { [lang]: label } }
  })
  const isOne = one === true || one === '1' || one === 'true'
  return {
    kind: isOne ? (choices.length > 30 ? 'autocomplete' : 'single-choice') : 'multiple-choice',
    choices,
    ...keptOf(members),
  }
}
