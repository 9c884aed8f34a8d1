import { type Doors, may } from './access.ts'

const noVisit = { names: { organisation: 'lichtblick', file: 'space' }, answers: 401 }
const inGroup = { names: { organisation: 'lichtblick', group: 'space' }, answers: 401 }
const made = 'x'.repeat(43)
const id = 'x'.repeat(22)
const challenge = { tenant: id, origin: 'https://jam.invalid', purpose: 'destroy', nonce: made, time: 1 }

/**
 * Seekers: everybody may knock, and shows a visit that nobody here has. What it opens, and who of an organisation hears a
 * conversation, src/custody/conversation/conversation.test.ts tries.
 */
export const conversationDoors: Doors = may('everybody', {
  'POST /outside/:organisation/conversations': { ...noVisit, json: () => ({}), answers: 422 },
  'GET /outside/:organisation/conversation': noVisit,
  'GET /outside/:organisation/conversation/lines': noVisit,
  'POST /outside/:organisation/conversation/lines': { ...noVisit, json: () => ({ line: 'x' }) },
  'POST /outside/:organisation/conversation/tickets': noVisit,
  'GET /outside/:organisation/conversation/relay': noVisit,
  'POST /outside/:organisation/conversation/groups': { ...noVisit, json: () => ({}) },
  'GET /outside/:organisation/conversation/groups/:group': inGroup,
  'DELETE /outside/:organisation/conversation/groups/:group': { ...inGroup, json: () => ({}) },
  'GET /outside/:organisation/conversation/groups/:group/lines': inGroup,
  'POST /outside/:organisation/conversation/groups/:group/lines': { ...inGroup, json: () => ({}) },
  'PUT /outside/:organisation/conversation/notice': { ...noVisit, json: () => ({}) },
  'DELETE /outside/:organisation/conversation/notice': { ...noVisit, json: () => ({}) },
  'GET /outside/:organisation/conversation/files/:file/content': noVisit,
  'POST /outside/:organisation/conversation/destructions': {
    ...{ ...noVisit, json: () => ({ answer: { locator: id, challenge, signature: made } }), answers: 422 },
  },
})
