import { newId } from '#kernel/id.ts'
import {
  auditors,
  type Doors,
  form,
  founder,
  hosts,
  id,
  may,
  organisation,
  organisers,
  professionals,
  reviewers,
} from './access.ts'

const list = new File(['titel;organisation\nEine Liste für Spenden;Tafel'], 'liste.csv')
const facts = {
  title: 'Jam',
  place: 'Nürnberg',
  timeZone: 'Europe/Berlin',
  startsAt: '2027-05-01T10:00',
  endsAt: '2027-05-02T10:00',
  callOpensAt: '2027-03-01T10:00',
  callClosesAt: '2027-04-01T10:00',
  registrationClosesAt: '2027-04-20T10:00',
}
const venue = {
  venue: 'Haus',
  address: 'Straße 1',
  contact: 'Hans',
  downMbit: '1',
  upMbit: '1',
  wifiClients: '1',
}
const room = { room: 'Keller', seats: '1', tables: '1', sockets: '1' }
const shift = {
  title: 'Tür',
  place: '',
  startsAt: '2027-05-01T10:00',
  endsAt: '2027-05-01T12:00',
  needed: '1',
}
const item = {
  id: newId(),
  title: 'Punkt',
  titleEn: '',
  place: '',
  kind: 'other',
  from: '2027-04-30T12:00',
  until: '2027-04-30T13:00',
}
const scores = { owner: '1', size: '1', data: '1', operation: '1', effect: '1', note: '' }
const cut = {
  title: 'Terminbuchung',
  teaser: 'Kurz',
  kind: 'form',
  fit: 'fits',
  mode: 'hybrid',
  teamMin: '3',
  teamMax: '5',
}
const professional = {
  name: 'Neu Hier',
  email: 'neu@example.org',
  consent: 'yes',
  mode: 'both',
  'skill-frontend': '2',
}

/** Before the 24 hours: profile, call, needs, review, registration, places, programme. */
export const jamDoors: Doors = {
  ...may('everybody', [
    'GET /jams/:jam',
    'GET /jams/:jam/updates.atom',
    'GET /jams/:jam/calendar.ics',
    'GET /jams/:jam/call',
    'GET /jams/:jam/needs',
    'GET /jams/:jam/registration',
    'GET /jams/:jam/registration/professional',
    'GET /jams/:jam/registration/helper',
    'GET /jams/:jam/companies/new',
    'GET /jams/:jam/venues/new',
    'GET /jams/:jam/shifts', // Without names.
    'GET /jams/:jam/programme',
    'GET /jams/:jam/programme.ics',
    'POST /jams/:jam/scopings',
  ]),
  ...may('everybody', {
    'POST /jams/:jam/registration/professional': form(professional),
    'POST /jams/:jam/registration/helper': form(professional),
    'POST /jams/:jam/companies': form({ ...professional, company: 'GmbH', seats: '2' }),
    'POST /jams/:jam/venues': form({ ...professional, ...venue }),
  }),
  ...may('somebody', [
    'GET /jams/:jam/me',
    'GET /jams/:jam/wishes',
    'GET /jams/:jam/shifts.ics',
    'GET /jams/:jam/venues', // Those that one may see.
  ]),
  // Whoever has not taken this shift gives back nothing.
  ...may('somebody', { 'POST /jams/:jam/shifts/:id/departure': id('shift') }),
  ...may(founder, {
    'GET /jams/new': {},
    'POST /jams': form({ ...facts, title: 'Neuer Jam' }),
    'POST /sample': {},
    'POST /jams/:jam/discarding': { names: { jam: 'sample' } },
  }),
  ...may(organisers, {
    'GET /jams/:jam/settings': {},
    'GET /jams/:jam/settings/facts': {},
    'POST /jams/:jam/settings/facts': form(facts),
    'GET /jams/:jam/settings/sections/:name': { names: { name: 'section' } },
    'POST /jams/:jam/settings/sections/:name': { ...form({ de: 'Neu' }), names: { name: 'section' } },
    'POST /jams/:jam/publication': {},
    'GET /jams/:jam/posts': {},
    'POST /jams/:jam/posts': form({ title: 'Neu', text: 'Neues' }),
    'POST /jams/:jam/posts/:id/withdrawal': id('post'),
    'GET /jams/:jam/people': {},
    'GET /jams/:jam/people/balance': {},
    'GET /jams/:jam/people.csv': {},
    'POST /jams/:jam/shifts': form(shift),
    'POST /jams/:jam/shifts/usual': {},
    'POST /jams/:jam/shifts/:id/withdrawal': id('shift'),
    'POST /jams/:jam/venues/:id/confirmation': id('venue'),
    'GET /jams/:jam/programme/edit': {},
    'POST /jams/:jam/programme/edit': form(item),
    'GET /jams/:jam/programme/edit/:item': {},
    'POST /jams/:jam/programme/edit/:item': { ...form({ ...item, version: 'x' }), answers: 409 },
    'POST /jams/:jam/programme/edit/:item/removal': {},
    'GET /jams/:jam/needs/import': {},
    'POST /jams/:jam/needs/import': form({ file: list }),
    'GET /jams/:jam/needs/import/:id': id('batch'),
    'POST /jams/:jam/needs/import/:id/columns': id('batch', { title: 'titel' }),
    'POST /jams/:jam/needs/import/:id/needs': id('batch'),
    'POST /jams/:jam/needs/import/:id/withdrawal': id('imported'),
  }),
  ...may(organisers, {
    'GET /jams/:jam/matching': {},
    'POST /jams/:jam/matching/runs': form({ calm: 'yes' }),
    'POST /jams/:jam/matching/runs/:id/finish': id('run'),
    'POST /jams/:jam/matching/runs/:id/cancellation': id('run'),
    'POST /jams/:jam/matching/runs/:id/publication': id('plan'),
    'GET /jams/:jam/matching/people/:id': id('person'),
    'POST /jams/:jam/matching/rules': {
      form: ({ person = '', placed: need = '' }) => ({ person, need, kind: 'pin' }),
    },
    'POST /jams/:jam/matching/rules/removal': {
      form: ({ person = '', placed: need = '' }) => ({ person, need }),
    },
  }),
  // It leads back to the page, which refuses.
  ...may('everybody', ['GET /jams/:jam/matching/rules']),
  ...may(reviewers, {
    'GET /jams/:jam/review': {},
    'GET /jams/:jam/review/:id': id('asked'),
    'POST /jams/:jam/review/:id/review': id('asked', scores),
    'POST /jams/:jam/review/:id/questions': id('asked', { question: 'Wer pflegt es?' }),
    'POST /jams/:jam/review/:id/cut': id('asked', cut),
  }),
  // A need that is not accepted yet.
  ...may([...organisation, ...reviewers, ...auditors, 'mentor'], { 'GET /jams/:jam/needs/:id': id('asked') }),
  ...may(organisation, {
    'POST /jams/:jam/needs/:id/withdrawal': id('asked'),
    'POST /jams/:jam/needs/:id/questions/:question/answer': id('asked', { answer: 'Amina.' }),
  }),
  ...may(organisers, {
    'POST /jams/:jam/review/:id/decision': id('asked', { verdict: 'declined', reason: 'Zu groß' }),
  }),
  ...may('link', {
    'GET /scopings/:token': { names: { token: 'scoping' } },
    'GET /scopings/:token/check': { names: { token: 'scoping' } },
    'GET /scopings/:token/:step': { names: { token: 'scoping', step: 'step' } },
    'POST /scopings/:token/:step': {
      ...form({ problem: 'Papier' }),
      names: { token: 'scoping', step: 'step' },
    },
    'POST /scopings/:token/code': { ...form(professional), names: { token: 'scoping' } },
    'POST /scopings/:token/letter': {
      ...form({ email: 'wer@example.org', step: 'goal' }),
      names: { token: 'scoping' },
    },
    'POST /scopings/:token/submission': {
      ...form({ ...professional, code: '123456' }),
      names: { token: 'scoping' },
      answers: 422,
    },
  }),
  // They lead back to the draft, whose address somebody knows already.
  ...may('everybody', {
    'GET /scopings/:token/code': { names: { token: 'scoping' } },
    'GET /scopings/:token/submission': { names: { token: 'scoping' } },
    'GET /scopings/:token/letter': { names: { token: 'scoping' } },
  }),
  ...may(professionals, {
    'POST /jams/:jam/me/withdrawal': form({ kind: 'professional' }),
    'POST /jams/:jam/wishes': { form: ({ need = '' }) => ({ add: need }) },
    'POST /jams/:jam/circles': form({ kind: 'apart' }),
    'POST /jams/:jam/circles/:token': { names: { token: 'circleToken' } },
  }),
  // Whoever is not in it leaves nothing.
  ...may(professionals, { 'POST /jams/:jam/circles/:id/departure': id('circle') }),
  ...may('link', {
    'GET /jams/:jam/circles/:token': { names: { token: 'circleToken' } },
    'GET /jams/:jam/companies/:token': { names: { token: 'companyToken' } },
    'POST /jams/:jam/companies/:token': { ...form(professional), names: { token: 'companyToken' } },
  }),
  ...may(['company'], {
    'GET /jams/:jam/company': {},
    'POST /jams/:jam/company': form({ company: 'Anders GmbH', seats: '9' }),
    'POST /jams/:jam/company/withdrawal': {},
  }),
  ...may(['helper'], { 'POST /jams/:jam/shifts/:id/signup': id('shift') }),
  // Not confirmed yet.
  ...may([...hosts, 'mentor', 'helper', 'auditor'], { 'GET /jams/:jam/venues/:id': id('venue') }),
  ...may(hosts, {
    'POST /jams/:jam/venues/:id': id('venue', venue),
    'POST /jams/:jam/venues/:id/rooms': id('venue', room),
    'POST /jams/:jam/venues/:id/rooms/:room/withdrawal': id('venue'),
    'POST /jams/:jam/venues/:id/withdrawal': id('venue'),
  }),
}
