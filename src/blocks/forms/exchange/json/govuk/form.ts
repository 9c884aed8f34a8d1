import type { Form, Jump, Page } from '#field/form/form.ts'
import type { Item, Question } from '#field/form/question.ts'
import type { FormLang } from '#field/form/wording.ts'
import { answer, call, constant, type Rule } from '#field/rule/rule.ts'
import { blankForm } from '../../blank.ts'
import type { Ledger } from '../../ledger.ts'
import { type NameBook, newNameBook } from '../../naming.ts'
import { isObject, type Json, membersOf, objectsIn, textAt } from '../value.ts'
import { kindOf } from './answers.ts'

type Step = { id: string; name: string; page: Page; question: Question; json: Json }
type Reading = { ledger: Ledger; lang: FormLang; names: NameBook }

/** A form of GOV.UK Forms: one question to a page, and conditions that lead on. */
export function formOfGovUk(json: Json, ledger: Ledger): Form {
  const members = membersOf(json, ledger, 'form', '')
  const lang = textAt(members.read('language')) || 'en'
  const reading = { ledger, lang, names: newNameBook() }
  const said = objectsIn(members.silent('steps') ?? members.silent('pages'))
  const steps = inOrder(said, textAt(members.read('start_page'))).map((step) => stepOf(step, reading))
  const say = (name: string) => textAt(members.read(name))
  const form = blankForm([lang])
  form.title = { [lang]: say('name') }
  const declaration = say('declaration_text') || say('declaration_markdown')
  form.pages = steps.map(({ page }) => page)
  if (declaration) form.pages.push(declarationOf(declaration, reading))
  form.thanks = worded(lang, say('what_happens_next_markdown') || say('what_happens_next_text'))
  const privacy = say('privacy_policy_url')
  form.privacy = worded(lang, privacy && `[${privacy}](${privacy})`)
  form.contact = worded(
    lang,
    [say('support_email'), say('support_phone'), say('support_url')].filter(Boolean).join('\n\n'),
  )
  const payment = say('payment_url')
  if (payment) pay(form, payment, declaration !== '', reading)
  for (const step of steps) route(step, steps, form, reading)
  if (form.pages.length === 0) form.pages = [{ name: 'page-1', title: form.title, items: [] }]
  const rest = members.rest()
  if (rest) form.kept = { govuk: rest }
  return form
}

const worded = (lang: FormLang, text: string) => (text ? { [lang]: text } : {})

/** Each step names the next one; those that nobody names come last. */
function inOrder(steps: Json[], start: string): Json[] {
  const byId = new Map(steps.map((step) => [textAt(step.id), step]))
  const ordered: Json[] = []
  for (let step = byId.get(start); step && !ordered.includes(step); ) {
    ordered.push(step)
    step = byId.get(textAt(step.next_step_id ?? step.next_page))
  }
  return [...ordered, ...steps.filter((step) => !ordered.includes(step))]
}

function stepOf(json: Json, { ledger, lang, names }: Reading): Step {
  const id = textAt(json.id)
  const outer = membersOf(json, ledger, 'step', id)
  for (const name of ['id', 'position', 'type', 'next_step_id', 'next_page']) outer.read(name)
  outer.silent('routing_conditions')
  const data = isObject(json.data) ? json.data : json
  outer.silent('data')
  const members = data === json ? outer : membersOf(data, ledger, 'question', id)
  const text = textAt(members.read('question_text'))
  const name = names.take(text.toLowerCase().slice(0, 60) || `question_${id}`)
  const shape = kindOf(
    textAt(members.read('answer_type')),
    members.silent('answer_settings'),
    ledger,
    id,
    lang,
  )
  const isOptional = members.read('is_optional') === true
  const hint = textAt(members.read('hint_text'))
  const question: Question = { is: 'question', ...shape, name, label: { [lang]: text } }
  if (hint) question.hint = { [lang]: hint }
  if (!isOptional) question.required = true
  // Who need not choose gets a choice that says so.
  if (isOptional && question.choices)
    question.choices.push({
      value: 'none_of_the_above',
      label: { [lang]: lang === 'cy' ? 'Dim un o’r uchod' : 'None of the above' },
      alone: true,
    })
  const heading = textAt(members.read('page_heading'))
  const guidance = textAt(members.read('guidance_markdown'))
  const rest = {
    ...(shape.kept?.govuk as Json),
    ...outer.rest(),
    ...(members === outer ? {} : members.rest()),
    id,
  }
  question.kept = { govuk: rest }
  const isRepeated = data.is_repeatable === true
  members.read('is_repeatable')
  const items: Item[] = isRepeated
    ? [
        {
          is: 'group',
          name: names.take(`${name}_list`),
          label: {},
          items: [question],
          repeat: isOptional ? {} : { fewest: 1 },
        },
      ]
    : [question]
  const page: Page = {
    name: `step-${id}`,
    title: { [lang]: heading || text },
    ...(guidance ? { lead: { [lang]: guidance } } : {}),
    items,
  }
  return { id, name, page, question, json }
}

function declarationOf(text: string, { lang, names }: Reading): Page {
  const name = names.take('declaration')
  const consent: Item = { is: 'question', kind: 'consent', name, label: { [lang]: text }, required: true }
  return { name: 'declaration', title: { [lang]: 'Declaration' }, items: [consent] }
}

/** Whoever skips questions pays all the same, so it does not stand among them. */
function pay(form: Form, source: string, hasDeclaration: boolean, { lang, names }: Reading): void {
  const name = names.take('payment')
  if (!hasDeclaration) form.pages.push({ name, title: { [lang]: 'Payment' }, items: [] })
  form.pages.at(-1)?.items.push({ is: 'question', kind: 'payment', name, label: { [lang]: source }, source })
}

/** A condition leads to a step, out by an exit, or to the end: then nothing more is asked. */
function route(step: Step, steps: Step[], form: Form, reading: Reading): void {
  for (const json of objectsIn(step.json.routing_conditions)) {
    const where = textAt(json.id)
    const members = membersOf(json, reading.ledger, 'routing', where)
    const find = (id: unknown) => steps.find((one) => one.id === textAt(id))
    const checked = find(members.read('check_page_id')) ?? step
    const from = find(members.read('routing_page_id')) ?? step
    const when = conditionOf(checked, members.read('answer_value'))
    const heading = textAt(members.read('exit_page_heading'))
    const text = textAt(members.read('exit_page_markdown'))
    const target = find(members.read('goto_page_id'))
    const isEnd = members.read('skip_to_end') === true
    for (const name of ['id', 'created_at', 'updated_at', 'secondary_skip']) members.silent(name)
    if (heading || text) {
      const exit = `exit-${where || form.exits.length + 1}`
      form.exits.push({
        name: exit,
        title: { [reading.lang]: heading || text },
        text: { [reading.lang]: text },
      })
      jump(from.page, { when, to: { exit } })
    } else if (target) jump(from.page, { when, to: { page: target.page.name } })
    else if (isEnd) toTheEnd(from, steps, form, when)
    const rest = members.rest()
    if (rest)
      from.question.kept = { govuk: { ...(from.question.kept?.govuk as Json), [`routing_${where}`]: rest } }
  }
}

const jump = (page: Page, to: Jump): void => {
  page.jumps = [...(page.jumps ?? []), to]
}

function conditionOf(checked: Step, value: unknown): Rule {
  if (value === null || value === undefined || value === '') return constant(true)
  const said = textAt(value)
  return checked.question.kind === 'multiple-choice'
    ? call('has', answer(checked.name), constant(said))
    : call('=', answer(checked.name), constant(said))
}

/** At the end stands the declaration, if there is one; else no page is left to jump to, and the later ones are not shown. */
function toTheEnd(from: Step, steps: Step[], form: Form, when: Rule): void {
  const end = form.pages.find((page) => !steps.some((step) => step.page === page))
  if (end) jump(from.page, { when, to: { page: end.name } })
  for (const later of end ? [] : steps.slice(steps.indexOf(from) + 1)) {
    const not = call('not', when)
    later.page.show = later.page.show ? call('and', later.page.show, not) : not
  }
}
