import { builders, type Doors, may, organisation } from './access.ts'

const names = { id: 'counselling', office: 'office', slug: 'counsellingSlug' }
const at = '/services/:id/counselling'
const hash = 'h'.repeat(43)

/** Counselling: set up by a team and its organisation, run by the organisation, open to everybody in need. */
export const counsellingDoors: Doors = {
  ...may('everybody', {
    'GET /c/:slug': { names },
    'GET /c/:slug/back': { names },
    'GET /c/:slug/help': { names },
    'GET /c/:slug/proof': { names },
    'GET /c/:slug/group/:group': { names: { ...names, group: 'counsellingGroup' } },
    'GET /c/:slug/data': { names },
    'GET /c/:slug/slots': { names },
    // No office has a letter box here, so there is no time to take either.
    'POST /c/:slug/slots/:slot': {
      names: { ...names, slot: 'freeSlot' },
      json: () => ({ hash }),
      answers: 409,
    },
    'POST /c/:slug/slots/:slot/return': {
      ...{ names: { ...names, slot: 'bookedSlot' }, json: () => ({ secret: hash }), answers: 404 },
    },
  }),
  ...may(builders, {
    [`GET ${at}/secrecy`]: { names },
    [`POST ${at}/secrecy`]: { names, form: () => ({ name: 'Jonas Team', agree: 'yes', next: '' }) },
    [`GET ${at}/offices`]: { names },
    [`GET ${at}/offices/new`]: { names },
    [`POST ${at}/offices`]: { names, form: () => ({ preset: 'youth', name: 'Jugendberatung' }) },
    [`GET ${at}/offices/:office`]: { names },
    [`POST ${at}/offices/:office`]: {
      // Whichever revision it is of: somebody may be faster.
      ...{ names, answers: [303, 422] },
      form: () => ({ name: 'Suchtberatung', topics: 'Alkohol', langs: 'en', revision: '1' }),
    },
    [`GET ${at}/offices/:office/rules`]: { names },
    [`POST ${at}/offices/:office/rules`]: {
      ...{ names, answers: [303, 422] },
      form: () => ({
        ...{
          count: '3',
          unit: 'hours',
          retentionMonths: '6',
          emergency: 'never',
          capacity: '4',
          revision: '1',
        },
      }),
    },
    [`GET ${at}/offices/:office/texts`]: { names },
    [`POST ${at}/offices/:office/texts`]: {
      ...{ names, answers: [303, 422] },
      form: () => ({
        ...{ about: 'Wir', received: 'Da', closed: 'Zu', late: 'Spät', crisis: '112', revision: '1' },
      }),
    },
    [`GET ${at}/offices/:office/opening`]: { names },
    [`GET ${at}/offices/:office/space`]: { names },
    [`POST ${at}/offices/:office/removal`]: { names: { ...names, office: 'spareOffice' } },
    [`GET ${at}/documents`]: { names },
    [`GET ${at}/documents/:kind`]: { names: { ...names, kind: 'legal' } },
    [`GET ${at}/documents/:kind/odt`]: { names: { ...names, kind: 'legal' } },
    [`GET ${at}/documents/:kind/pdf`]: { names: { ...names, kind: 'legal' } },
    [`GET ${at}/room`]: { names },
  }),
  ...may(organisation, {
    [`GET ${at}/groups`]: { names },
    // What opens one only a browser can seal; that is tried in the journey.
    [`POST ${at}/groups`]: { names, json: () => ({}), answers: 422 },
    [`PUT ${at}/groups/:group`]: {
      names: { ...names, group: 'counsellingGroup' },
      json: () => ({ name: '', startsAt: null, minutes: 60 }),
      answers: 204,
    },
    // Nothing was founded here, so there is no letter box yet.
    [`PUT ${at}/offices/:office/space`]: {
      names,
      json: () => ({ space: 'x'.repeat(22) }),
      answers: [404, 409],
    },
    [`POST ${at}/opening`]: { names, answers: 409 },
    [`POST ${at}/closing`]: { names },
    [`POST ${at}/documents/:kind`]: {
      ...{ names: { ...names, kind: 'otherLegal' }, answers: [303, 422] },
      form: () => ({ text: 'Eigener Text', revision: '0' }),
    },
    [`POST ${at}/documents/:kind/reset`]: { names: { ...names, kind: 'otherLegal' } },
    [`GET ${at}/room/offices`]: { names },
    [`PUT ${at}/room/absence`]: { names, json: () => ({ backOn: '2099-01-01', substitute: null }) },
    [`DELETE ${at}/room/absence`]: { names, json: () => ({}) },
    [`GET ${at}/roster`]: { names },
    [`POST ${at}/roster/duties`]: {
      names,
      form: ({ office = '', memberAccount = '' }) => ({
        ...{ office, account: memberAccount, when: '3', day: '', starts: '13:00', ends: '15:00' },
      }),
    },
    [`POST ${at}/roster/duties/:duty/removal`]: { names: { ...names, duty: 'duty' } },
    [`POST ${at}/roster/absences`]: {
      names,
      form: ({ memberAccount = '' }) => ({
        ...{ account: memberAccount, fromOn: '2031-01-01', backOn: '2031-01-05', substitute: '' },
      }),
    },
    [`POST ${at}/roster/absences/:absence/removal`]: { names: { ...names, absence: 'absence' } },
    [`GET ${at}/slots`]: { names },
    [`POST ${at}/slots`]: {
      names,
      form: ({ office = '' }) => ({
        ...{ office, day: '2031-01-06', starts: '09:00', ends: '10:00', minutes: '50', weeks: '1' },
        ...{ way: 'chat', place: '' },
      }),
    },
    // Whoever comes second finds it gone.
    [`POST ${at}/slots/:slot/removal`]: { names: { ...names, slot: 'freeSlot' }, answers: [303, 409] },
    [`POST ${at}/slots/:slot/freeing`]: { names: { ...names, slot: 'bookedSlot' } },
    [`GET ${at}/figures`]: { names },
    [`GET ${at}/figures/csv`]: { names },
    [`POST ${at}/figures`]: {
      names,
      form: ({ office = '' }) => ({ office, month: '2027-03', 'field-person': 'new' }),
    },
    [`POST ${at}/figures/corrections`]: {
      names,
      form: ({ office = '' }) => ({ office, month: '2027-03', 'field-person': 'known' }),
    },
  }),
}
