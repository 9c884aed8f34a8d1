import { newId } from '#kernel/id.ts'
import { type Doors, form, id, may, organisers, professionals } from './access.ts'

const rule = { isOpen: 'yes', quota: '50', rule: 'arrival', offerHours: '48', askDays: '10', answerDays: '4' }
const question = { kind: 'line', labelDe: 'Woher kennst du uns?', roles: 'helper' }
const list = new File(['name;email\nNeu Hier;neu.hier@example.org'], 'leute.csv')
const role = (fields: Record<string, string> = {}) => ({ names: { role: 'regRole' }, form: () => fields })
const offer = { names: { token: 'offerToken' } }
const coming = { names: { token: 'comingToken' } }

/** Registration in full: who registers and is asked what, who waits, who comes from a company or a file. */
export const registrationDoors: Doors = {
  ...may(organisers, {
    'GET /jams/:jam/registration/settings': {},
    'GET /jams/:jam/registration/waiting': {},
    'GET /jams/:jam/registration/settings/roles/:role': role(),
    'POST /jams/:jam/registration/settings/roles/:role': role(rule),
    'POST /jams/:jam/registration/settings/roles/:role/asking': role(),
    'GET /jams/:jam/registration/settings/questions/new': {},
    'POST /jams/:jam/registration/settings/questions/new': form({ ...question, id: newId() }),
    'GET /jams/:jam/registration/settings/questions/:id': id('formQuestion'),
    'POST /jams/:jam/registration/settings/questions/:id': id('formQuestion', question),
    'POST /jams/:jam/registration/settings/questions/:id/move': id('formQuestion', { way: 'down' }),
    'POST /jams/:jam/registration/settings/questions/:id/removal': id('formQuestion'),
    // Letters lie in the vault that was chosen.
    'POST /jams/:jam/registration/settings/care': {
      ...form({ organisation: '', contact: '' }),
      answers: 409,
    },
    'GET /jams/:jam/people/forecast': {},
    'GET /jams/:jam/people/import': {},
    'POST /jams/:jam/people/import': form({ file: list }),
    'GET /jams/:jam/people/import/:id': id('peopleBatch'),
    'POST /jams/:jam/people/import/:id/columns': id('peopleBatch', { name: 'name' }),
    'POST /jams/:jam/people/import/:id/people': id('peopleBatch'),
    'POST /jams/:jam/people/import/:id/withdrawal': id('peopleImported'),
  }),
  ...may('link', {
    'GET /jams/:jam/places/:token': offer,
    'POST /jams/:jam/places/:token': offer,
    'POST /jams/:jam/places/:token/refusal': { names: { token: 'declineToken' } },
    'GET /jams/:jam/coming/:token': coming,
    'POST /jams/:jam/coming/:token': coming,
    'POST /jams/:jam/coming/:token/refusal': { names: { token: 'goingToken' } },
  }),
  // Nobody has prepared a letter box: there is nothing to seal to.
  ...may('everybody', { 'GET /jams/:jam/care/proof': { answers: 404 } }),
  // Whoever waits for nothing, or has sealed nothing, takes nothing back.
  ...may('somebody', {
    'POST /jams/:jam/me/waiting/departure': form({ role: 'professional' }),
    'POST /jams/:jam/me/care/removal': {},
  }),
  ...may(professionals, { 'POST /jams/:jam/me/coming': form({ kind: 'professional' }) }),
  ...may(['company'], {
    'GET /jams/:jam/company/leaving': {},
    'POST /jams/:jam/company/leaving': {},
  }),
}
