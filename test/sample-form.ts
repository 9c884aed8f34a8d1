import { type Form, formSchema, type Page } from '#field/form/form.ts'
import type { Item, Question, QuestionKind } from '#field/form/question.ts'

/** A form in which nothing is missing, to try single questions and pages with. */
export function sampleForm(pages: Item[] | Page[], more: Partial<Form> = {}): Form {
  return {
    schema: formSchema,
    langs: ['de'],
    title: { de: 'Anmeldung' },
    lead: { de: 'Für das Ferienlager.' },
    pages:
      pages.length > 0 && pages.every((one) => 'items' in one && !('is' in one))
        ? (pages as Page[])
        : [{ name: 'page', title: { de: 'Seite' }, items: pages as Item[] }],
    exits: [],
    thanks: { de: 'Danke.' },
    privacy: { de: 'Wir lesen das und löschen es.' },
    contact: { de: 'Amina, 030 1234567' },
    terms: {
      steps: 'pages',
      door: 'either',
      dialogue: false,
      notice: false,
      draftDays: 0,
      keepMonths: 12,
      embedOn: [],
      publishes: false,
    },
    states: [
      { name: 'new', label: { de: 'Neu' } },
      { name: 'done', label: { de: 'Erledigt' }, isEnd: true },
    ],
    ...more,
  }
}

export const sampleQuestion = (name: string, kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  is: 'question',
  name,
  kind,
  label: { de: `Frage ${name}` },
  ...more,
})

export const samplePage = (name: string, items: Item[], more: Partial<Page> = {}): Page => ({
  name,
  title: { de: `Seite ${name}` },
  items,
  ...more,
})
