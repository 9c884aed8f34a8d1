import { newId } from '#kernel/id.ts'
import { type Doors, id, may, organisation } from './access.ts'

const outside = { names: { organisation: 'lichtblick', file: 'space' } }
const noVisit = { ...outside, answers: 401 }
const made = 'x'.repeat(43)
const challenge = {
  tenant: 'x'.repeat(22),
  origin: 'https://jam.invalid',
  purpose: 'visit',
  nonce: made,
  time: 1,
}
const answer = { answer: { locator: 'x'.repeat(22), challenge, signature: made } }

/**
 * People without an account: everybody may knock, and shows a receipt, a visit or a ticket that nobody here has. What those
 * open, src/custody/dialogue/dialogue.test.ts tries.
 */
export const dialogueDoors: Doors = {
  ...may('everybody', {
    // Nothing was founded here, so there is nothing to prove.
    'GET /outside/:organisation/spaces/:space/proof': { ...outside, answers: 404 },
    'POST /outside/:organisation/challenges': {
      ...outside,
      json: () => ({ locator: 'x'.repeat(22), purpose: 'visit' }),
    },
    'POST /outside/:organisation/visits': { ...outside, json: () => answer, answers: 422 },
    'POST /outside/:organisation/destructions': { ...outside, json: () => answer, answers: 422 },
    'DELETE /outside/:organisation/visits': { ...noVisit, json: () => ({}) },
    'GET /outside/:organisation/case': noVisit,
    'POST /outside/:organisation/case/letters': noVisit,
    'POST /outside/:organisation/case/tickets': noVisit,
    'PUT /outside/:organisation/case/notice': { ...noVisit, json: () => ({}) },
    'DELETE /outside/:organisation/case/notice': { ...noVisit, json: () => ({}) },
    'GET /outside/:organisation/case/files/:file/content': noVisit,
    'POST /outside/:organisation/files': noVisit,
    'PUT /outside/:organisation/files/:file/parts/:number{[0-9]+}': {
      ...{ names: { ...outside.names, number: 'zero' }, json: () => ({}), answers: 401 },
    },
    'POST /outside/:organisation/files/:file/completion': noVisit,
    'GET /outside/notices': {},
    'GET /outside/notices/:notice': { names: { notice: 'publicAnswer' }, answers: 404 },
    // A form without a letter box has no way back.
    'GET /f/:slug/receipt': { names: { slug: 'answerForm' }, answers: 404 },
    'GET /f/:slug/answers': { names: { slug: 'answerForm' } },
  }),
  ...may(organisation, {
    'GET /services/:id/form/answers': id('answerService'),
    'POST /services/:id/form/answers': id('answerService', {
      ...{ id: newId(), question: 'Wann ist offen?', answer: 'Montags.', sure: 'yes' },
    }),
    'POST /services/:id/form/answers/counts': id('answerService', { 'count.new': '12' }),
    'POST /services/:id/form/answers/:answer/withdrawal': {
      names: { id: 'answerService', answer: 'publicAnswer' },
      form: () => ({}),
    },
  }),
}
