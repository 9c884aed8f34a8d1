import type { Form, Page } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'
import { answer, call, constant, type Rule } from '#field/rule/rule.ts'
import { namesRead } from '#field/rule/rules.ts'
import { isSaid, type Json, objectAt, objectsIn, textAt } from '../value.ts'
import { logicOf } from './logic.ts'
import type { Reading } from './reading.ts'

type Applying = { form: Form; reading: Reading; steps: Json[]; rules: Json[]; variables: Json[] }

/** What components say about themselves, then the rules of the form in their order. */
export function applyRules(applying: Applying): void {
  const { form, reading, rules, variables } = applying
  for (const { item, json } of reading.conditions) conditional(item, json, reading)
  const kept: Json[] = []
  for (const rule of [...rules].sort((one, other) => Number(one.order ?? 0) - Number(other.order ?? 0))) {
    const when = logicOf(rule.json_logic_trigger, reading)
    const where = textAt(rule.description) || textAt(rule.uuid).slice(0, 8)
    if (when.is === 'foreign') reading.ledger.kept('logic rule', where)
    else reading.ledger.understood('logic rule', where)
    for (const action of objectsIn(rule.actions)) {
      const done = when.is !== 'foreign' && act(action, when, applying)
      reading.ledger[done ? 'understood' : 'kept'](`action ${textAt(objectAt(action.action).type)}`, where)
      if (!done) kept.push({ json_logic_trigger: rule.json_logic_trigger, actions: [action] })
    }
  }
  const own = variables.filter(({ source }) => source !== 'component')
  for (const variable of own) declare(variable, applying)
  const filled = variables.filter((one) => one.source === 'component' && isSaid(one.prefill_plugin))
  for (const variable of filled) reading.ledger.kept('prefill', textAt(variable.key))
  if (kept.length + filled.length > 0)
    form.kept = {
      ...form.kept,
      openforms: {
        ...objectAt(form.kept?.openforms),
        ...(kept.length > 0 ? { logic: kept } : {}),
        ...(filled.length > 0 ? { variables: filled } : {}),
      },
    }
}

/** Shown when another is answered so: the simple way, or JsonLogic. */
function conditional(item: Item, json: Json, reading: Reading): void {
  const { show, when, eq, json: logic } = objectAt(json.conditional)
  const known = reading.known.get(textAt(when))
  let rule: Rule | undefined
  if (known && (show === true || show === 'true' || show === false || show === 'false')) {
    const isSeveral = known.json.type === 'selectboxes' || known.json.multiple === true
    const value = constant(
      known.json.type === 'checkbox' ? textAt(eq) === 'true' : typeof eq === 'number' ? eq : textAt(eq),
    )
    const same = call(isSeveral ? 'has' : '=', answer(known.name), value)
    rule = show === true || show === 'true' ? same : call('not', same)
  } else if (isSaid(logic)) rule = logicOf(logic, reading)
  if (rule) reading.ledger[rule.is === 'foreign' ? 'kept' : 'understood']('conditional', item.name)
  if (rule) item.show = rule
  if (textAt(json.customConditional)) {
    reading.ledger.kept('customConditional', item.name)
    item.kept = {
      ...item.kept,
      formio: { ...objectAt(item.kept?.formio), customConditional: json.customConditional },
    }
  }
}

/** @returns whether it means something here */
function act(json: Json, when: Rule, applying: Applying): boolean {
  const { form, reading, steps } = applying
  const action = objectAt(json.action)
  const item = reading.known.get(textAt(json.component))?.item
  const step = textAt(json.form_step_uuid) || textAt(json.form_step).split('/').at(-1)
  const page = form.pages[steps.findIndex(({ uuid }) => uuid === step)]
  switch (action.type) {
    case 'property':
      return item !== undefined && property(item, textAt(objectAt(action.property).value), action.state, when)
    case 'disable-next':
      return stop(form, when, reading)
    case 'step-not-applicable':
      return page !== undefined && shown(page, call('not', when), 'and')
    case 'step-applicable':
      return page !== undefined && shown(page, when, 'or')
    case 'variable':
      return set(textAt(json.variable), action.value, when, applying)
    default:
      return false
  }
}

function property(item: Item, name: string, state: unknown, when: Rule): boolean {
  const isSet = state === true || state === 'true'
  if (name === 'hidden') return isSet ? shown(item, call('not', when), 'and') : shown(item, when, 'or')
  if (name !== 'validate.required' || item.is !== 'question') return false
  item.required = isSet ? when : call('not', when)
  return true
}

/** What is hidden at first comes forth for one of its rules; what is seen goes with one. */
function shown(where: Item | Page, rule: Rule, operator: 'and' | 'or'): boolean {
  const before = where.show
  const isHidden = before?.is === 'constant' && before.value === false
  if (!before || isHidden) where.show = operator === 'or' && !before ? constant(true) : rule
  else where.show = before.is === 'constant' ? rule : call(operator, before, rule)
  return true
}

const stops: { [lang: string]: string } = {
  de: 'Hier geht es nicht weiter.',
  en: 'You cannot go on here.',
  nl: 'U kunt hier niet verder.',
  fr: 'Vous ne pouvez pas continuer.',
}

/** Nobody goes on from the page that asks last what the rule reads. */
function stop(form: Form, when: Rule, { lang }: Reading): boolean {
  const read = namesRead(when)
  const page = form.pages.findLast(({ items }) => namesIn(items).some((name) => read.includes(name)))
  if (!page) return false
  const name = `stop-${form.exits.length + 1}`
  const words = { [lang]: stops[lang] ?? stops.en ?? '' }
  form.exits.push({ name, title: words, text: words })
  page.jumps = [...(page.jumps ?? []), { when, to: { exit: name } }]
  return true
}

const namesIn = (items: readonly Item[]): string[] =>
  items.flatMap((item) => (item.is === 'group' ? [item.name, ...namesIn(item.items)] : [item.name]))

/** A variable of the form's own is a hidden value. */
function declare(variable: Json, { form, reading }: Applying): void {
  const key = textAt(variable.key)
  if (!key) return
  const known = reading.known.get(key)
  const name = known?.name ?? reading.names.take(key)
  const first = variable.initial_value
  const value =
    known?.item?.is === 'question' ? known.item.value : isPlain(first) ? constant(first) : undefined
  reading.ledger[isSaid(variable.prefill_plugin) ? 'kept' : 'understood']('variable', key)
  const item: Item = {
    is: 'question',
    kind: 'hidden',
    name,
    label: {},
    ...(value ? { value } : {}),
    kept: { openforms: variable },
  }
  form.pages[0]?.items.push(item)
  reading.known.set(key, { name, json: variable, item })
}

const isPlain = (value: unknown): value is string | number | boolean =>
  isSaid(value) && ['string', 'number', 'boolean'].includes(typeof value)

/** What a rule puts into a variable; into a question only where nothing else does. */
function set(key: string, value: unknown, when: Rule, { form, reading, variables }: Applying): boolean {
  const rule = logicOf(value, reading)
  if (rule.is === 'foreign') return false
  if (!reading.known.get(key)) {
    const variable = variables.find((one) => one.key === key)
    const name = reading.names.take(key)
    const item: Item = { is: 'question', kind: 'hidden', name, label: {} }
    reading.known.set(key, { name, json: variable ?? {}, item })
    if (!variable) form.pages[0]?.items.push(item)
  }
  const item = reading.known.get(key)?.item
  if (item?.is !== 'question') return false
  const always = when.is === 'constant' && when.value === true
  item.value = always ? rule : call('if', when, rule, item.value ?? constant(null))
  return true
}
