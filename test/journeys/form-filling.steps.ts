import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Form } from '#field/form/form.ts'
import type { Question } from '#field/form/question.ts'
import { formOf } from '#test/form.ts'

export const ask = (name: string, label: string, more: Partial<Question> = {}): Question => ({
  ...{ is: 'question', kind: 'short-text', name, label: { de: label, en: `${label} (en)` } },
  ...more,
})
const isYes = {
  is: 'call',
  call: '=',
  with: [
    { is: 'answer', name: 'allergie' },
    { is: 'constant', value: true },
  ],
}

/** Two pages with a condition, rows that repeat, a slider and a photo. */
export const camp: Form = {
  ...formOf({ door: 'either', steps: 'pages', dialogue: true, notice: true, draftDays: 14 }),
  langs: ['de', 'en'],
  title: { de: 'Ferienfreizeit', en: 'Holiday camp' },
  pages: [
    {
      name: 'wer',
      title: { de: 'Wer kommt mit?', en: 'Who comes along?' },
      items: [
        ask('name', 'Name', { required: true }),
        ask('allergie', 'Gibt es Allergien?', { kind: 'yes-no', required: true }),
        ask('welche', 'Welche?', { required: true, show: isYes as Question['show'] & object }),
      ],
    },
    {
      name: 'geschwister',
      title: { de: 'Geschwister' },
      items: [
        {
          ...{ is: 'group', name: 'kind', label: { de: 'Kinder' } },
          repeat: { fewest: 0, one: { de: 'Kind' } },
          items: [ask('vorname', 'Vorname')],
        },
        ask('freude', 'Wie groß ist die Freude?', { kind: 'slider', hint: { de: `Von 0 bis 10, \${name}` } }),
        ask('karte', 'Foto der Karte', { kind: 'photo' }),
      ],
    },
  ],
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
export const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()
export const stands = (field: Locator, text: string) => expect.poll(() => field.inputValue()).toBe(text)
