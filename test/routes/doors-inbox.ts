import { builders, type Doors, id, may, organisation } from './access.ts'

/** What came by a form: whoever builds it may see that there is an inbox, and that it is not theirs. */
export const inboxDoors: Doors = {
  ...may(builders, { 'GET /services/:id/form/inbox': id('form') }),
  ...may(organisation, { 'GET /services/:id/form/inbox/versions': id('form') }),
}
