import { builders, type Doors, id, may, organisation } from './access.ts'

const seat = { names: { token: 'seatToken' } }

/** Forms that come in: by everybody; seats by the link of a mail; who else is told, by admins alone. */
export const submissionDoors: Doors = {
  ...may('everybody', {
    'GET /embed/form.js': {},
    'GET /f/:slug/proof': { names: { slug: 'own' } },
    // Its body is JSON and sealed; src/blocks/forms/submission/submissions.test.ts sends some.
    'POST /f/:slug/cases': { names: { slug: 'own' }, answers: 422 },
    // Whoever has shown a receipt comes with a visit; nobody else has one.
    'GET /f/:slug/seat': { names: { slug: 'own' }, answers: 401 },
    'POST /f/:slug/seat/acceptance': { names: { slug: 'own' }, answers: 401 },
    'POST /f/:slug/seat/leaving': { names: { slug: 'own' }, answers: 401 },
  }),
  ...may('link', {
    'GET /f/seats/:token': seat,
    'POST /f/seats/:token/acceptance': { ...seat, answers: [303, 410] },
    'POST /f/seats/:token/leaving': seat,
  }),
  ...may(builders, {
    'GET /services/:id/form/seats': id('form'),
    'POST /services/:id/form/seats/offers': id('form'),
    'GET /services/:id/form/embed': id('form'),
    'POST /services/:id/form/embed': id('form', { origins: 'https://verein.example', revision: '1' }),
  }),
  ...may(organisation, {
    // A seat is freed once.
    'POST /services/:id/form/seats/release': {
      ...{ names: { id: 'form' }, form: ({ seatCase = '' }) => ({ case: seatCase }), answers: [303, 422] },
    },
  }),
  ...may(['admin'], {
    'GET /services/:id/form/webhooks': id('form'),
    'POST /services/:id/form/webhooks': id('form', { address: 'http://localhost:9/other' }),
    'POST /services/:id/form/webhooks/:webhook/trial': id('form'),
    'POST /services/:id/form/webhooks/:webhook/secret': id('form'),
    'POST /services/:id/form/webhooks/:webhook/end': id('form'),
  }),
}
