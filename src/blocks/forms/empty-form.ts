import { type Form, formSchema, type Terms } from '#field/form/form.ts'

/** What holds for a new form until somebody says otherwise. Retention is asked for: 0 blocks publishing. */
export const usualTerms: Terms = {
  steps: 'pages',
  door: 'either',
  dialogue: true,
  notice: true,
  draftDays: 14,
  keepMonths: 0,
  embedOn: [],
  publishes: false,
}

/** A form to begin with: one page, no question. */
export const emptyForm = (title: string): Form => ({
  schema: formSchema,
  langs: ['de'],
  title: { de: title },
  lead: { de: '' },
  pages: [{ name: 'page-1', title: { de: 'Seite 1' }, items: [] }],
  exits: [],
  thanks: { de: 'Vielen Dank. Ihre Antworten sind angekommen.' },
  privacy: { de: '' },
  contact: { de: '' },
  terms: usualTerms,
  states: [
    { name: 'new', label: { de: 'Neu' } },
    { name: 'at-work', label: { de: 'In Arbeit' } },
    { name: 'done', label: { de: 'Erledigt' }, isEnd: true },
  ],
})
