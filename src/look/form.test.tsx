import type { VNode } from 'preact'
import { describe, expect, test } from 'vitest'
import { viewFor } from '#test/view.ts'
import { Check, Choice, Choices, Select, TextArea, TextField } from './fields.tsx'
import { Confirm, Form } from './form.tsx'
import { pageText } from './show.tsx'

const html = (page: VNode, view = viewFor()) => pageText(page, view)
const options = [
  { value: 'a', label: 'Alpha' },
  { value: 'b', label: 'Beta', hint: 'Das Zweite' },
]

describe('a form with something wrong', () => {
  const wrong = html(
    <Form action="/needs" values={{ title: '<b>"Chat"' }} problems={{ title: 'Bitte in einem ganzen Satz.' }}>
      <TextField name="title" label="Titel" hint="Ein Satz." required />
    </Form>,
    viewFor({ status: 422 }),
  )
  test('says so at its top, takes the focus there and leads to the place', () => {
    expect(wrong).toMatch(/class="problems" role="alert" tabindex="-1" autofocus/)
    expect(wrong).toContain('<a href="#f-title">Bitte in einem ganzen Satz.</a>')
    expect(wrong).toContain('Eine Stelle braucht noch etwas')
  })
  test('says so again at the field, and to those who only hear it', () => {
    expect(wrong).toContain('aria-invalid="true" aria-describedby="f-title-hint f-title-problem"')
    expect(wrong).toMatch(/id="f-title-problem">.*Bitte in einem ganzen Satz\./)
  })
  test('keeps what was typed, as text and never as HTML', () => {
    expect(wrong).toContain('value="&lt;b>&quot;Chat&quot;"')
    expect(wrong).not.toContain('<b>"Chat"')
  })
  test('names what concerns the whole form without a link to nowhere', () => {
    const whole = html(
      <Form action="/" problems={{ '': 'Die Anmeldung ist geschlossen.' }}>
        {null}
      </Form>,
    )
    expect(whole).toContain('<li>Die Anmeldung ist geschlossen.</li>')
  })
})

describe('a form that is well', () => {
  test('has no summary of problems', () => {
    expect(
      html(
        <Form action="/" problems={{ title: undefined }}>
          {null}
        </Form>,
      ),
    ).not.toContain('problems')
  })
  test('leaves judging to the house, which says it better than a browser', () => {
    expect(html(<Form action="/">{null}</Form>)).toContain('novalidate')
  })
})

describe('a field', () => {
  test('that may stay empty says so', () => {
    expect(html(<TextField name="phone" label="Telefon" />)).toContain('(freiwillig)')
    expect(html(<TextField name="phone" label="Telefon" required />)).not.toContain('(freiwillig)')
    expect(html(<TextField name="phone" label="Phone" />, viewFor({ lang: 'en' }))).toContain('(optional)')
  })
  test('never cuts a long text in silence', () => {
    const area = html(<TextArea name="story" label="Was?" maxLength={1200} required />)
    expect(area).toContain('Höchstens 1.200 Zeichen.')
    expect(area).not.toContain('maxlength')
  })
  test('keeps line breaks of a long text, also the first', () => {
    const text = '\nerste\n</textarea>'
    const area = html(
      <Form action="/" values={{ story: text }}>
        <TextArea name="story" label="Was?" />
      </Form>,
    )
    expect(area).toContain('>\n\nerste\n&lt;/textarea')
  })
  test('of one page that asks one thing is the heading of that page', () => {
    expect(html(<TextField name="name" label="Wie heißt du?" heading required />)).toContain(
      '<h1 class="question"><label for="f-name">Wie heißt du?',
    )
  })
})

describe('a choice', () => {
  const page = html(
    <Form action="/" values={{ kind: 'b', skills: ['a', 'b'], size: 'a', agree: 'yes' }}>
      <Choice name="kind" label="Was?" options={options} required />
      <Choices name="skills" label="Womit?" options={options} required />
      <Select name="size" label="Wie groß?" options={options} required />
      <Check name="agree" label="Ja" required />
    </Form>,
  )
  test('remembers what was chosen, one or several', () => {
    expect(page).toMatch(/id="f-kind-1" name="kind" value="b" checked/)
    expect(page).not.toMatch(/id="f-kind" name="kind" value="a" checked/)
    expect(page.match(/name="skills" value="[ab]" checked/g)).toHaveLength(2)
    expect(page).toMatch(/<option selected value="a"|<option value="a" selected/)
    expect(page).toMatch(/id="f-agree" name="agree" value="yes" checked/)
  })
  test('has its question as the name of the group', () => {
    expect(page).toContain('<legend>Was?')
  })
})

test('what cannot be undone is asked once more, without any script', () => {
  const page = html(
    <Confirm action="/needs/1/withdrawal" label="Zurückziehen" question="Wirklich?" fields={{ why: 'no' }}>
      Ja
    </Confirm>,
  )
  expect(page).toMatch(/<details class="confirm"><summary class="button quiet">/)
  expect(page).toContain('<form class="act" method="post" action="/needs/1/withdrawal">')
  expect(page).toContain('<input type="hidden" name="why" value="no"/>')
})
