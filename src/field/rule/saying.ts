import type { Lang } from '#kernel/text.ts'
import { sayTime } from '../answer/saying.ts'
import type { Form } from '../form/form.ts'
import { choiceOf, choicesOf, questionsOf } from '../form/questions.ts'
import { worded } from '../form/wording.ts'
import type { Constant, Rule } from './rule.ts'
import { ruleWords } from './saying.text.ts'

/** How a question is called in a sentence, and what its choices are called. */
type Naming = (name: string, choice?: string) => string

/** A rule in plain German or English: “„Alter“ ist mindestens 16 und „Wohnort“ ist „Berlin“”. */
export function sayRule(rule: Rule, form: Form, lang: Lang): string {
  const placed = new Map(questionsOf(form).map(({ question }) => [question.name, question]))
  return saidRule(rule, lang, (name, choice) => {
    const question = placed.get(name)
    if (choice === undefined) return worded(question?.label, lang, form.langs[0]) || name
    const known = question && choiceOf(choicesOf(form, question), choice)
    return (known && worded(known.label, lang, form.langs[0])) || choice
  })
}

export function saidRule(rule: Rule, lang: Lang, naming: Naming): string {
  const t = ruleWords(lang)
  switch (rule.is) {
    case 'constant':
      return sayConstant(rule.value, lang)
    case 'own':
      return t.own
    case 'answer':
      return rule.rows ? t.rows(t.quote(naming(rule.name))) : t.quote(naming(rule.name))
    case 'over':
      return t[rule.quantity](t.quote(naming(rule.group)), saidRule(rule.rule, lang, naming))
    case 'call':
      return sayCall(rule, lang, naming)
    default:
      return t.foreign(rule.source.slice(0, 200))
  }
}

function sayConstant(value: Constant, lang: Lang): string {
  const t = ruleWords(lang)
  if (value === null) return t.nothing
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return value.toLocaleString(lang === 'de' ? 'de-DE' : 'en-GB')
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(value) ? sayTime(value, lang) : t.quote(value)
}

function sayCall(rule: Rule & { is: 'call' }, lang: Lang, naming: Naming): string {
  const t = ruleWords(lang)
  const [first, second] = rule.with
  if (rule.call === 'not' && first?.is === 'call' && first.call === 'empty' && first.with.length === 1)
    return t.notEmpty(sayPart(first.with[0] as Rule, lang, naming))
  if (rule.call === 'not' && first?.is === 'call' && first.call === 'has')
    return t.notChosen(...(sayGiven(first.with, lang, naming) as [string, string]))
  if (['=', '!=', 'has'].includes(rule.call) && first && second) {
    const given =
      second.is === 'answer'
        ? sayGiven([second, first], lang, naming)
        : sayGiven([first, second], lang, naming)
    return t.functions[rule.call](...given)
  }
  return t.functions[rule.call](...rule.with.map((one) => sayPart(one, lang, naming)))
}

/** Beside a question a constant is one of its choices, and is said as such. */
function sayGiven([first, second]: Rule[], lang: Lang, naming: Naming): string[] {
  const said = [first, second].map((one) => (one ? sayPart(one, lang, naming) : '…'))
  if (first?.is === 'answer' && second?.is === 'constant' && typeof second.value === 'string') {
    const label = naming(first.name, second.value)
    if (label !== second.value) return [said[0] ?? '', ruleWords(lang).quote(label)]
  }
  return said
}

const joining = ['and', 'or', '+', '-', '*', '/', 'if']

/** What joins others is put in brackets inside of another that joins. */
function sayPart(rule: Rule, lang: Lang, naming: Naming): string {
  const said = saidRule(rule, lang, naming)
  return rule.is === 'call' && joining.includes(rule.call) && rule.with.length > 1 ? `(${said})` : said
}
