import { type Doors, form, id, may, organisers } from './access.ts'

const update = { title: 'Es läuft', text: 'Zum ersten Mal.', milestone: 'live' }

/** What the district reads: updates, partners, suggestions, and how somebody helps. */
export const districtDoors: Doors = {
  ...may('everybody', { 'GET /jams/:jam/updates': {} }),
  ...may(organisers, {
    'GET /jams/:jam/posts/:id': id('post'),
    'POST /jams/:jam/posts/:id': id('post', update),
    'POST /jams/:jam/posts/:id/hiding': id('post', { hidden: 'yes' }),
  }),
  ...may(organisers, {
    'GET /jams/:jam/shifts/following': {},
    'POST /jams/:jam/shifts/following': { ...form({ digest: 'x' }), answers: 409 },
    'POST /jams/:jam/shifts/following/refusal': {},
    'GET /jams/:jam/partners': {},
    'POST /jams/:jam/partners': form({ name: 'Radio U1', role: 'media' }),
    'GET /jams/:jam/partners/:id': id('partner'),
    'POST /jams/:jam/partners/:id': id('partner', { name: 'Stiftung Süd', role: 'funder' }),
    'POST /jams/:jam/partners/:id/place': id('partner', { to: 'up' }),
    'POST /jams/:jam/partners/:id/removal': id('partner'),
  }),
  ...may('everybody', {
    'GET /jams/:jam/suggestions/new': {},
    'POST /jams/:jam/suggestions': {
      form: ({ stamp = '' }) => ({ text: 'Bitte auch auf Türkisch.', stamp }),
    },
  }),
  ...may('link', {
    'GET /suggestions/:key': { names: { key: 'answerKey' } },
    'GET /remember/:key': { names: { key: 'rememberKey' } },
    'POST /remember/:key/confirmation': { names: { key: 'rememberKey' } },
    'POST /remember/:key/removal': { names: { key: 'rememberKey' } },
  }),
  ...may('everybody', {
    'GET /helping': {},
    'GET /jams/:jam/helping': {},
    'POST /remember': {
      form: ({ rememberStamp = '' }) => ({ email: 'neugierig@example.org', stamp: rememberStamp }),
    },
  }),
  ...may(organisers, {
    'GET /jams/:jam/suggestions': {},
    'POST /jams/:jam/suggestions/:id/answer': id('suggestion', { answer: 'Gern.' }),
    'POST /jams/:jam/suggestions/:id/removal': id('suggestion'),
  }),
  // Whoever builds a project or runs it speaks for it.
  ...may(['team', 'admin', 'member'], {
    'GET /jams/:jam/needs/:id/posts': id('teamNeed'),
    'POST /jams/:jam/needs/:id/posts': id('teamNeed', update),
  }),
}
