import { emptyForm } from '#blocks/forms/empty-form.ts'
import { builders, type Doors, id, may, organisation } from './access.ts'

const sheet = new File(['type,name,label\ntext,who,Wer?\n'], 'form.csv', { type: 'text/csv' })
const ids = { names: { id: 'form' } }

/** Forms: built by a team and their organisation, published by the organisation alone. */
export const formDoors: Doors = {
  ...may('somebody', { 'GET /forms/new': {} }),
  ...may(organisation, {
    'POST /forms': {
      form: ({ lichtblick = '' }) => ({
        ...{ organisation: lichtblick, template: 'event', name: 'Fest', contact: 'Königstraße 1' },
      }),
    },
    // Nothing was founded here, so there is no letter box yet.
    'PUT /services/:id/form/space': { ...ids, json: () => ({ space: 'x'.repeat(22) }), answers: [404, 409] },
    'POST /services/:id/form/publication': {
      ...{ ...ids, json: () => ({ revision: 1, version: 1, digest: 'x'.repeat(43) }), answers: 409 },
    },
  }),
  ...may(builders, {
    'GET /services/:id/form': id('form'),
    'GET /services/:id/form/templates': id('form'),
    'POST /services/:id/form/templates': id('form', {
      ...{ template: 'survey', contact: 'Königstraße 1', replace: 'yes' },
    }),
    'GET /services/:id/form/preview': id('form'),
    'POST /services/:id/form/preview': { ...id('form', { revision: '1' }), answers: [303, 409] },
    'GET /services/:id/form/publication': id('form'),
    // It is published already, and its address stays.
    'POST /services/:id/form/address': { ...id('form', { slug: 'ein-anderer-name' }), answers: 409 },
    'POST /services/:id/form/closing': id('form'),
    'POST /services/:id/form/reopening': id('form'),
    'GET /services/:id/form/draft': id('form'),
    'GET /services/:id/form/file': id('form'),
    'GET /services/:id/form/file/:format': { names: { id: 'form', format: 'fileFormat' } },
    'POST /services/:id/form/file': id('form', { file: sheet }),
    // Whichever revision it is of: somebody may be faster.
    'POST /services/:id/form/file/taking': {
      ...id('form', { form: JSON.stringify(emptyForm('Neu')), revision: '1' }),
      answers: [200, 422],
    },
    'PUT /services/:id/form/draft': { ...ids, json: () => ({ revision: 1, form: emptyForm('Neu') }) },
  }),
}
