import { builders, type Doors, may, organisation } from './access.ts'

const names = { id: 'records' }
const at = '/services/:id/records'

/** Records: that there are some, whoever builds the service may see; where their plan lies concerns the organisation alone. */
export const recordsDoors: Doors = {
  ...may(builders, { [`GET ${at}/room`]: { names } }),
  ...may(organisation, {
    [`GET ${at}/plan`]: { names },
    // No such space is in the log of this vault.
    [`PUT ${at}/plan`]: { names, json: () => ({ plan: 'x'.repeat(22) }), answers: 404 },
  }),
}
