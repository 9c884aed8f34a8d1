import { fromJsonLogic } from '#field/rule/jsonlogic.ts'
import { answer, call, constant, type Rule } from '#field/rule/rule.ts'
import { renamed } from '#field/rule/rules.ts'
import { isObject, type Json } from '../value.ts'
import type { Reading } from './reading.ts'

/** JsonLogic of Open Forms as a rule, with what it adds for dates. */
export function logicOf(logic: unknown, reading: Reading): Rule {
  const rule = fromJsonLogic(withDates(logic, 0))
  if (rule.is === 'foreign') return { ...rule, source: JSON.stringify(logic) ?? 'null' }
  return rule.is === 'answer' ? partOf(rule, reading) : named(rule, reading)
}

function named(rule: Rule, reading: Reading): Rule {
  if (rule.is === 'answer') return partOf(rule, reading)
  if (rule.is === 'call') return { ...rule, with: rule.with.map((one) => named(one, reading)) }
  return renamed(rule, (name) => reading.known.get(name)?.name ?? name)
}

/** `boxes.a` is whether a was ticked; `address.city` a part of an answer. */
function partOf(rule: Rule & { is: 'answer' }, { known }: Reading): Rule {
  const whole = known.get(rule.name)
  if (whole) return { ...rule, name: whole.name }
  const dot = rule.name.indexOf('.')
  const source = known.get(rule.name.slice(0, dot))
  const part = rule.name.slice(dot + 1)
  if (dot < 0 || !source) return { ...rule, name: rule.name.replace(/[^\w.-]/g, '_') }
  if (source.json.type === 'selectboxes') return call('has', answer(source.name), constant(part))
  return { ...rule, name: `${source.name}.${parts[part] ?? part}` }
}

const parts: { [part: string]: string } = {
  postcode: 'postcode',
  city: 'town',
  streetName: 'street',
  houseNumber: 'more',
}

const deepest = 60

/** `date > today - 18 years` is an age below 18. */
function withDates(logic: unknown, depth: number): unknown {
  if (depth > deepest || !isObject(logic))
    return Array.isArray(logic) ? logic.map((one) => withDates(one, depth + 1)) : logic
  const [entry] = Object.entries(logic)
  if (!entry) return logic
  const [operation, given] = entry
  const args = Array.isArray(given) ? given : [given]
  const age = ageOf(operation, args)
  if (age) return age
  const days = daysOf(operation, args)
  if (days) return days
  return {
    [operation]: Array.isArray(given)
      ? given.map((one) => withDates(one, depth + 1))
      : withDates(given, depth + 1),
  }
}

const turned: { [operation: string]: string } = { '>': '<', '<=': '>=', '<': '>', '>=': '<=' }

/** Only where the day of the birthday itself falls on the same side: later than, and not later than. */
function ageOf(operation: string, args: unknown[]): Json | undefined {
  const [left, right] = args
  if (yearsAgo(left) !== undefined && turned[operation]) return ageOf(turned[operation], [right, left])
  const years = yearsAgo(right)
  if (years === undefined || (operation !== '>' && operation !== '<=')) return undefined
  return { [operation === '>' ? '<' : '>=']: [{ 'years-since': [left] }, years] }
}

function yearsAgo(logic: unknown): number | undefined {
  const [from, delta] = isObject(logic) && Array.isArray(logic['-']) ? logic['-'] : []
  if (!isObject(from) || !('today' in from)) return undefined
  const [years, months, days] = deltaOf(delta)
  return years && !months && !days ? years : undefined
}

/** Years, months and days, as a list or as ISO 8601 writes them. */
function deltaOf(delta: unknown): [number, number, number] {
  if (!isObject(delta)) return [0, 0, 0]
  if (Array.isArray(delta.rdelta)) {
    const [years, months, days] = delta.rdelta.map(Number)
    return [years || 0, months || 0, days || 0]
  }
  const written = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(String(delta.duration ?? ''))
  return [Number(written?.[1] ?? 0), Number(written?.[2] ?? 0), Number(written?.[3] ?? 0)]
}

/** A day so many days before or after another. */
function daysOf(operation: string, args: unknown[]): Json | undefined {
  if ((operation !== '-' && operation !== '+') || args.length !== 2) return undefined
  const [years, months, days] = deltaOf(args[1])
  if (years || months || !days) return undefined
  return { 'add-days': [withDates(args[0], 0), operation === '-' ? -days : days] }
}
