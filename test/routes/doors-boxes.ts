import { type Doors, may, organisation } from './access.ts'

const names = { id: 'records' }
const at = '/services/:id/records'
const space = () => ({ space: 'x'.repeat(22) })

/** Letter boxes of records: a code on a screen is for everybody who sees it, all else for members. */
export const boxDoors: Doors = {
  ...may('everybody', {
    // No such code was ever shown, and no sealed letter either; src/blocks/records/post/boxes.test.ts sends some.
    'GET /here/:id': { names: { id: 'space' }, answers: 404 },
    'POST /here/:id/letters': { names: { id: 'space' }, json: () => ({ letter: {} }), answers: 404 },
  }),
  ...may(organisation, {
    // This organisation has no vault, so no letter box.
    [`POST ${at}/check-ins`]: { names, json: space, answers: 404 },
    [`GET ${at}/referrals`]: { names },
    [`PUT ${at}/referrals`]: { names, json: space, answers: 404 },
    [`DELETE ${at}/referrals`]: { names, json: () => ({}) },
    [`POST ${at}/referrals`]: {
      ...{ names, answers: 404 },
      json: () => ({ to: '00000000-0000-4000-8000-000000000000', letter: {} }),
    },
  }),
}
