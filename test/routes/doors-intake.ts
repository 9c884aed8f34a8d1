import { type Doors, may, organisation } from './access.ts'

const at = '/services/:id/records/sources'

/** Which forms can become records, and what they ask: that concerns members of the organisation alone. */
export const intakeDoors: Doors = may(organisation, {
  [`GET ${at}`]: { names: { id: 'records' } },
  [`GET ${at}/:source`]: { names: { id: 'records', source: 'form' }, answers: 404 },
})
