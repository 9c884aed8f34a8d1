import { type Doors, form, id, may, organisation, organisers, reviewers } from './access.ts'

const phase = {
  name: 'Runde 2',
  beginsAt: '2027-03-05T10:00',
  endsAt: '2027-03-06T10:00',
  scoring: 'yes',
  others: 'after',
  deciding: 'organisers',
}
const criterion = { titleDe: 'Freude', weight: '1' }
const room = '/jams/:jam/review'

/** How a jam reviews, who looks at what, what is told together. */
export const reviewDoors: Doors = {
  ...may(organisers, {
    [`GET ${room}/setup`]: {},
    [`POST ${room}/setup`]: form({ joined: 'median', reviewers: '3' }),
    [`POST ${room}/setup/dates`]: {},
    [`GET ${room}/setup/phases/:phase`]: {},
    [`POST ${room}/setup/phases/:phase`]: form(phase),
    [`POST ${room}/setup/phases/:phase/beginning`]: {},
    [`POST ${room}/setup/phases/:phase/removal`]: {},
    [`GET ${room}/setup/criteria/:key`]: { names: { key: 'criterion' } },
    [`POST ${room}/setup/criteria/:key`]: { ...form(criterion), names: { key: 'criterion' } },
    // The only one that counts.
    [`POST ${room}/setup/criteria/:key/retirement`]: {
      ...form({ retired: 'yes' }),
      names: { key: 'criterion' },
      answers: 409,
    },
    [`POST ${room}/setup/criteria/:key/raising`]: { names: { key: 'criterion' } },
    [`GET ${room}/assigning`]: {},
    [`POST ${room}/assigning`]: {},
    [`POST ${room}/assigning/letters`]: {},
    [`GET ${room}/assigning/needs/:id`]: id('asked'),
    [`POST ${room}/assigning/needs/:id`]: {
      names: { id: 'asked' },
      form: ({ reviewerAccount: reviewer = '' }) => ({ reviewer, kind: 'barred' }),
    },
    [`GET ${room}/spread`]: {},
    [`GET ${room}/decisions`]: {},
    // Changed after it was looked at.
    [`POST ${room}/decisions`]: {
      form: ({ asked = '' }) => ({ chosen: `${asked}@2027-01-01T00:00:00.000Z` }),
      answers: 409,
    },
    [`POST ${room}/decisions/:id/removal`]: id('asked'),
    [`GET ${room}/:id/redaction`]: id('asked'),
    [`POST ${room}/:id/redaction`]: id('asked', { title: 'Termine', teaser: '' }),
    [`POST ${room}/:id/redaction/removal`]: id('asked'),
  }),
  // A reviewer for themselves, an organiser for them.
  ...may(reviewers, {
    [`GET ${room}/assigning/people/:account`]: { names: { account: 'reviewerAccount' } },
    [`POST ${room}/assigning/people/:account`]: {
      ...form({ most: '5' }),
      names: { account: 'reviewerAccount' },
    },
    [`POST ${room}/assigning/people/:account/conflicts`]: {
      names: { account: 'reviewerAccount' },
      form: ({ lichtblick: organisation = '' }) => ({ organisation, why: '' }),
    },
    [`POST ${room}/:id/conflict`]: id('asked'),
    [`POST ${room}/:id/questions/:question/replies`]: {
      ...form({ text: 'Danke, und am Sonntag?' }),
      names: { id: 'asked', question: 'answered' },
    },
  }),
  ...may(organisers, {
    [`POST ${room}/assigning/people/:account/conflicts/:id/removal`]: {
      names: { account: 'reviewerAccount', id: 'conflict' },
    },
  }),
  ...may(organisation, {
    'POST /jams/:jam/needs/:id/questions/:question/replies': {
      ...form({ text: 'Am Sonntag auch.' }),
      names: { id: 'asked', question: 'answered' },
    },
  }),
}
