// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names answers so.
import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { courseOf } from '#field/answer/course.ts'
import type { Form } from '#field/form/form.ts'
import { questionsOf } from '#field/form/questions.ts'
import { importForm } from './reading.ts'
import { exportForm } from './writing.ts'

const read = (name: string, text: string): Form => {
  const { form } = importForm({ name, bytes: strToU8(text) })
  if (!form) throw new Error('no form')
  return form
}
const asked = (form: Form) =>
  Object.fromEntries(questionsOf(form).map(({ question }) => [question.name, question]))

const odd = `
| Survey |
| | TYPE | Name | label:Deutsch (de) | label::English | relevance | constraint | required |
| | Select One from ja or_other | a | Frage | Question | | | YES |
| | begin_repeat | kinder | Kinder | Children | | | |
| | int | alter | Alter | Age | | . >= 0 and . < 18 | |
| | end repeat | | | | | | |
| | integer | summe | Summe | Sum | sum(\${alter}) > 3 | | true() |
| | add date prompt | a | Noch einmal | Again | | | |
| Choices |
| | list name | value | label::Deutsch (de) | label::English |
| | ja | ja | Ja | Yes |
`

describe('an XLSForm as people write it', () => {
  test('is read whatever its case, its old words and its colons', () => {
    const form = read('odd.md', odd)
    const { a, alter, summe, a_2 } = asked(form)
    expect(form.langs).toEqual(['de', 'en'])
    expect(a).toMatchObject({
      kind: 'single-choice',
      other: true,
      required: true,
      label: { de: 'Frage', en: 'Question' },
    })
    expect(alter?.demands).toHaveLength(1)
    expect(JSON.stringify(summe?.show)).toContain('"rows":true')
    expect(a_2).toMatchObject({ kind: 'date', kept: { xlsform: { name: 'a' } } })
  })

  test('may be one table of CSV with semicolons', () => {
    expect(
      Object.keys(asked(read('a.csv', 'type;name;label\ntext;wer;Wer?\nint;alter;"Wie; alt?"\n'))),
    ).toEqual(['wer', 'alter'])
  })

  test('that was changed in a spreadsheet counts, also where a column of ours speaks for the cell', () => {
    const before = read('a.md', '| survey |\n| | type | name | label |\n| | text | plz | Postleitzahl |\n')
    const [question] = questionsOf(before).map((one) => one.question)
    if (question) question.limits = { longest: 5 }
    const text = strFromU8(exportForm(before, 'md'))
    expect(asked(read('b.md', text)).plz?.limits).toEqual({ longest: 5 })
    const changed = read('b.md', text.replace('string-length(.) <= 5', 'string-length(.) <= 9'))
    expect(JSON.stringify(asked(changed).plz?.demands)).toContain('9')
  })
})

describe('a form of GOV.UK Forms that lets somebody skip to its end', () => {
  const step = (id: number, more: object = {}) => ({
    ...{ id, position: id, next_step_id: id < 3 ? id + 1 : null, routing_conditions: [] },
    data: {
      question_text: `Question ${id}`,
      answer_type: 'text',
      answer_settings: { input_type: 'single_line' },
    },
    ...more,
  })
  const skips = { routing_conditions: [{ id: 7, check_page_id: 1, answer_value: 'No', skip_to_end: true }] }
  const written = (more: object) =>
    read(
      'a.json',
      JSON.stringify({
        form_id: 1,
        name: 'Skip',
        start_page: 1,
        ...more,
        steps: [step(1, skips), step(2), step(3)],
      }),
    )
  const now = new Date('2026-11-25T12:00:00Z')
  const course = (form: Form, said: string) =>
    courseOf(form, { 'question 1': said, question_1: said }, now).pages

  test('jumps to what everybody has to declare there', () => {
    const form = written({ declaration_text: 'All of this is true.' })
    expect(form.pages[0]?.jumps).toMatchObject([{ to: { page: 'declaration' } }])
    expect(course(form, 'No')).toEqual(['step-1', 'declaration'])
    expect(course(form, 'Yes')).toEqual(['step-1', 'step-2', 'step-3', 'declaration'])
  })

  test('asks nothing more where nothing stands there, and lets nobody by who has to pay', () => {
    expect(course(written({}), 'No')).toEqual(['step-1'])
    expect(course(written({}), 'Yes')).toEqual(['step-1', 'step-2', 'step-3'])
    expect(course(written({ payment_url: 'https://pay.example' }), 'No')).toEqual(['step-1', 'payment'])
  })
})
