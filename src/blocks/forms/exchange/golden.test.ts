import { describe, expect, test } from 'vitest'
import type { Form } from '#field/form/form.ts'
import type { Item, Question } from '#field/form/question.ts'
import { answer, call, constant, type Rule } from '#field/rule/rule.ts'
import { corpus, fileAt, hasCorpus } from '#test/forms/corpus.ts'
import { importForm } from './reading.ts'
import { stable } from './xlsform/out/difference.ts'

const pairs: [sheet: string, xform: string][] = [
  ['xlsform-pyxform/or_other.xlsx', 'xlsform-pyxform/or_other.xml'],
  ['xlsform-pyxform/flat_xlsform_test.xlsx', 'xlsform-pyxform/flat_xlsform_test.xml'],
  ['xlsform-pyxform/xlsform_spec_test.xlsx', 'xlsform-pyxform/xlsform_spec_test.xml'],
  ['odk-webforms/all-question-types-v2024091201-3.xlsx', 'odk-webforms/all-question-types-v2024091201-3.xml'],
  ['xlsform-pyxform/yes_or_no_question.md', 'xlsform-pyxform/yes_or_no_question.json'],
]

describe.skipIf(!hasCorpus)(
  'an XLSForm and the XForm that pyxform made of it (skipped: no shared data)',
  () => {
    test.each(pairs)(
      '%s and %s ask the same, of the same kind, under the same conditions',
      (sheet, xform) => {
        const [ours, theirs] = [sheet, xform].map((path) => asked(formAt(path)))
        expect(theirs).toEqual(ours)
        expect(Object.keys(ours ?? {}).length).toBeGreaterThan(0)
      },
    )
  },
)

function formAt(path: string): Form {
  const { form } = importForm(fileAt(`${corpus}/${path}`))
  if (!form) throw new Error('no form')
  return form
}

type Facts = {
  kind: string
  show?: string
  demands?: string[]
  required?: string
  value?: string
  choices?: string[]
}

/** What is asked, by name; under which conditions, those of the groups around it included. */
function asked(form: Form): { [name: string]: Facts } {
  const facts: [string, Facts][] = form.pages
    .flatMap(({ items }) => items)
    .flatMap((item) => factsOf(item, form, []))
  const all = new Map(facts.filter(([name]) => !name.startsWith('reserved_name_for_field_list_labels')))
  for (const [name, one] of all) {
    // pyxform says how many rows there are by a value of its own.
    const counter = all.get(`${name}_count`)
    if (one.kind !== 'rows' || counter?.value === undefined) continue
    all.set(name, { ...one, value: counter.value })
    all.delete(`${name}_count`)
  }
  return Object.fromEntries(all)
}

function factsOf(item: Item, form: Form, around: string[]): [string, Facts][] {
  const under = item.show ? [...around, said(item.show)] : around
  const show = under.length > 0 ? { show: under.join(' and ') } : {}
  if (item.is === 'group') {
    const inner = item.items.flatMap((one) => factsOf(one, form, under))
    const { repeat } = item
    const count = repeat?.count ? { value: said(repeat.count) } : {}
    return repeat ? [[item.name, { kind: 'rows', ...show, ...count }], ...inner] : inner
  }
  if (item.is === 'note') return [[item.name, { kind: 'note', ...show }]]
  return questionFacts(item, form, show)
}

function questionFacts(item: Question, form: Form, show: { show?: string }): [string, Facts][] {
  const list = item.choices ?? (item.list ? form.lists?.[item.list] : undefined)
  const choices = list?.map(({ value, show: when }) => `${value} ${when ? said(when) : ''}`)
  const facts: Facts = {
    kind: item.kind,
    ...show,
    ...(item.demands ? { demands: item.demands.map(({ rule }) => said(rule)) } : {}),
    ...(item.required ? { required: item.required === true ? 'yes' : said(item.required) } : {}),
    ...(item.value ? { value: said(item.value) } : {}),
    ...(choices ? { choices: choices.filter((choice) => !choice.startsWith('other ')) } : {}),
  }
  if (!item.other) return [[item.name, facts]]
  // What is our own choice is a question of its own in an XForm.
  const when = said(call('has', answer(item.name), constant('other')))
  return [
    [item.name, facts],
    [`${item.name}_other`, { kind: 'short-text', show: [show.show, when].filter(Boolean).join(' and ') }],
  ]
}

const said = (rule: Rule): string => stable(rule)
