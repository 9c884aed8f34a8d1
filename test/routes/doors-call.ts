import { newId } from '#kernel/id.ts'
import { auditors, type Doors, form, id, may, organisation, organisers, reviewers } from './access.ts'

const ofNeed = { names: { id: 'asked' } }
const task = { names: { id: 'asked', task: 'gateTask' } }
const agreement = { names: { id: 'asked', what: 'agreementName' } }
const code = { id: newId(), label: 'Jugendamt', code: '', most: '1', endsAt: '2027-04-01T10:00' }
const spent = { id: newId(), what: 'Treffen', minutes: '30', phase: 'before' }

/** The call and the gate: who forwards it, who may still come, what must be settled before anybody is accepted. */
export const callDoors: Doors = {
  ...may('everybody', ['GET /jams/:jam/call/button']),
  // They lead back to the page, which refuses.
  ...may('everybody', [
    'GET /jams/:jam/call/links',
    'GET /jams/:jam/call/codes',
    'GET /jams/:jam/call/questions',
  ]),
  ...may(organisers, {
    'GET /jams/:jam/call/desk': {},
    'POST /jams/:jam/call/links': form({ partner: 'Diakonie', tag: '' }),
    'POST /jams/:jam/call/links/:id/withdrawal': id('callLink'),
    'POST /jams/:jam/call/codes': form(code),
    'POST /jams/:jam/call/codes/:id/revocation': id('callCode'),
    'POST /jams/:jam/call/questions': form({ ask: 'Wie viele seid ihr?', kind: 'line' }),
    'POST /jams/:jam/call/questions/:id/withdrawal': id('callQuestion'),
    'GET /jams/:jam/gate/template': {},
    'POST /jams/:jam/gate/template': form({ template: 'short' }),
  }),
  ...may([...reviewers, 'auditor'], { 'GET /jams/:jam/gate': {} }),
  ...may([...organisation, ...auditors, 'reviewer'], {
    'GET /jams/:jam/needs/:id/gate': ofNeed,
    'GET /jams/:jam/needs/:id/effort': ofNeed,
  }),
  ...may([...organisation, ...organisers], {
    'GET /jams/:jam/needs/:id/gate/:task': task,
    'POST /jams/:jam/needs/:id/gate/:task': { ...task, ...form({ payer: 'Der Verein' }) },
    'POST /jams/:jam/needs/:id/effort': { ...ofNeed, ...form(spent) },
    'POST /jams/:jam/needs/:id/effort/:entry/withdrawal': ofNeed,
  }),
  ...may(organisation, {
    'POST /jams/:jam/needs/:id/agreements/:what': agreement,
    'POST /jams/:jam/needs/:id/agreements/:what/withdrawal': agreement,
  }),
  ...may('link', {
    'POST /scopings/:token/access': { ...form({ code: 'GILT2027' }), names: { token: 'scoping' } },
  }),
  ...may('everybody', { 'GET /scopings/:token/access': { names: { token: 'scoping' } } }),
}
