import { answer, call, constant, type Operator, type Rule } from '#field/rule/rule.ts'
import type { Ledger } from '../../ledger.ts'
import { isObject, type Json, type membersOf, objectsIn, textAt } from '../value.ts'
import type { Extensions } from './extensions.ts'

/** Items by their linkId, and what they are called here. */
export type Linked = Map<string, { name: string; item: Json }>
type Asking = { ledger: Ledger; linked: Linked }

/** Shown if: the conditions of an item, all of them or one. */
export function enabledIf(
  members: ReturnType<typeof membersOf>,
  extensions: Extensions,
  asking: Asking,
): Rule | undefined {
  const behaviour = textAt(members.read('enableBehavior'))
  const conditions = objectsIn(members.read('enableWhen')).map((one) => conditionOf(one, asking))
  const written = extensions.all('sdc-questionnaire-enableWhenExpression')[0]
  if (written) return { is: 'foreign', language: 'fhirpath', source: sourceOf(written) }
  if (conditions.length === 0) return undefined
  const [only] = conditions
  if (conditions.length === 1 && only) return only
  return call(behaviour === 'any' ? 'or' : 'and', ...conditions)
}

export const sourceOf = (extension: Json): string => {
  const said = isObject(extension.valueExpression)
    ? extension.valueExpression.expression
    : extension.valueString
  return textAt(said).slice(0, 20_000)
}

const operators: { [operator: string]: Operator } = {
  '=': '=',
  '!=': '!=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
}

function conditionOf(json: Json, { linked, ledger }: Asking): Rule {
  const target = linked.get(textAt(json.question))
  const operator = textAt(json.operator)
  const value = Object.entries(json).find(([name]) => name.startsWith('answer'))?.[1]
  if (!target || (operator !== 'exists' && !operators[operator])) {
    ledger.kept('enableWhen', textAt(json.question), operator)
    return { is: 'foreign', language: 'other', source: JSON.stringify(json) }
  }
  const isChosen = target.item.answerOption !== undefined || target.item.answerValueSet !== undefined
  const isRows =
    target.item.repeats === true && !isChosen && !/choice|coding|group/.test(textAt(target.item.type))
  const asked: Rule = isRows ? { is: 'answer', name: target.name, rows: true } : answer(target.name)
  if (operator === 'exists') return value === false ? call('empty', asked) : call('not', call('empty', asked))
  const wanted = constant(answered(value))
  const isSeveral = target.item.repeats === true && (operator === '=' || operator === '!=')
  if (isSeveral)
    return operator === '=' ? call('has', asked, wanted) : call('not', call('has', asked, wanted))
  return call(operators[operator] as Operator, asked, wanted)
}

/** What is answered where this is chosen, typed or counted. */
export function answered(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (!isObject(value)) return textAt(value)
  // A quantity has a value, a coding a code, a reference its address.
  if (typeof value.value === 'number') return value.value
  return textAt(value.code) || textAt(value.display) || textAt(value.reference)
}
