import { newId } from '#kernel/id.ts'
import {
  auditors,
  type Doors,
  doorkeepers,
  form,
  id,
  inJam,
  may,
  organisation,
  organisers,
} from './access.ts'

const atDoor = [...doorkeepers, 'host' as const]
const rules = {
  ...{ mostHours: '10', restHours: '11', opensAt: '', leaveHours: '3' },
  ...{ nightFrom: '23', nightUntil: '6', nightWeight: '2' },
}
const names = (id: string) => ({ names: { id, account: 'helperAccount', giver: 'helperAccount' } })
const pattern = { kind: 'arrival', leadMinutes: '30', trailMinutes: '0', pieceHours: '4', needed: '2' }

/** Shifts in full: what helpers do, what those who plan do, and what everybody may see. */
export const shiftDoors: Doors = {
  ...may('everybody', {
    'GET /jams/:jam/duties': {},
    'GET /jams/:jam/duties/:id': id('duty'), // Without names.
    'GET /jams/:jam/shifts/needed': {},
  }),
  ...may(['helper'], {
    'POST /jams/:jam/duties/:id/helpers': id('duty'),
    'POST /jams/:jam/qualifications': form({ kind: 'briefing' }),
    'POST /jams/:jam/shifts/:id/standby': id('shift'),
    'POST /jams/:jam/shifts/:id/swap': id('shift'),
    // It is her own offer.
    'POST /jams/:jam/shifts/:id/swaps/:giver/taking': { ...names('shift'), answers: 409 },
    // Months before.
    'POST /jams/:jam/shifts/:id/coming': { ...id('shift'), answers: 409 },
    'POST /jams/:jam/shifts/:id/going': { ...id('shift'), answers: 409 },
  }),
  // Whoever has not joined, offered or been asked takes nothing back.
  ...may('somebody', {
    'POST /jams/:jam/duties/:id/departure': id('duty'),
    'POST /jams/:jam/shifts/:id/standby/withdrawal': id('openShift'),
    'POST /jams/:jam/shifts/:id/swap/withdrawal': id('shift'),
    'POST /jams/:jam/shifts/:id/request': id('openShift', { answer: 'no' }),
    'GET /jams/:jam/shifts/hours/mine': {},
  }),
  ...may([...auditors, 'helper'], {
    'GET /jams/:jam/shifts/overview': {},
    'GET /jams/:jam/shifts/hours/:account': names(''),
  }),
  ...may(auditors, { 'GET /jams/:jam/shifts/hours': {} }),
  ...may(organisers, {
    'GET /jams/:jam/shifts/rules': {},
    'POST /jams/:jam/shifts/rules': form(rules),
    'POST /jams/:jam/duties': form({ name: 'Fahren' }),
    'POST /jams/:jam/duties/usual': {},
    'POST /jams/:jam/duties/:id': id('duty', { name: 'Essen' }),
    'POST /jams/:jam/duties/:id/removal': id('duty'),
    'POST /jams/:jam/duties/:id/helpers/:account/confirmation': names('duty'),
    'POST /jams/:jam/duties/:id/helpers/:account/qualifications': {
      ...names('duty'),
      ...form({ kind: 'food' }),
    },
    'POST /jams/:jam/duties/:id/helpers/:account/support': { ...names('duty'), ...form({ supports: 'yes' }) },
  }),
  ...may(organisers, {
    'GET /jams/:jam/shifts/patterns': {},
    'POST /jams/:jam/shifts/patterns': { form: ({ duty = '' }) => ({ ...pattern, duty, place: '' }) },
    'POST /jams/:jam/shifts/patterns/usual': {},
    'POST /jams/:jam/shifts/patterns/:id/removal': id('pattern'),
    // Nobody has looked at what would be made.
    'POST /jams/:jam/shifts/patterns/batches': { ...form({ digest: 'x' }), answers: 409 },
    'POST /jams/:jam/shifts/patterns/batches/:id/removal': id('shiftBatch'),
    'GET /jams/:jam/shifts/proposals': {},
    'POST /jams/:jam/shifts/proposals': {},
    'POST /jams/:jam/shifts/proposals/:id/requests': { ...id('fill', { all: 'yes' }), answers: 404 },
    'GET /jams/:jam/shifts/:id': id('shift'),
    'POST /jams/:jam/shifts/:id/change': id('openShift', { needed: '3', place: 'Foyer' }),
    'POST /jams/:jam/shifts/:id/helpers/:account/coming': { ...names('shift'), answers: 409 },
    'POST /jams/:jam/shifts/:id/helpers/:account/going': { ...names('shift'), answers: 409 },
    'POST /jams/:jam/shifts/:id/helpers/:account/absence': { ...names('shift'), answers: 409 },
    'POST /jams/:jam/shifts/:id/helpers/:account/removal': names('shift'),
    'POST /jams/:jam/shifts/:id/helpers/:account/assignment': names('openShift'),
    // Nobody wants it yet.
    'POST /jams/:jam/shifts/:id/swaps/:giver/approval': { ...names('shift'), answers: 409 },
    'POST /jams/:jam/shifts/:id/swaps/:giver/refusal': names('shift'),
  }),
}

/** Who is in the building. */
export const presenceDoors: Doors = {
  ...may([...atDoor, 'auditor'], { 'GET /jams/:jam/presence': {} }),
  ...may([...inJam, ...organisation, 'other'], { 'GET /jams/:jam/presence/mine': {} }),
  ...may(atDoor, {
    'POST /jams/:jam/presence/guests': form({ id: newId(), name: 'Frau Schreiner', at: '' }),
    'POST /jams/:jam/presence/:id/departure': id('stay'),
    'GET /jams/:jam/door/:account': names(''),
    'POST /jams/:jam/door/:account/arrival': { ...names(''), ...form({ at: '' }) },
    'POST /jams/:jam/door/:account/departure': names(''),
  }),
  ...may(organisers, {
    'GET /jams/:jam/presence/posters': {},
    'GET /jams/:jam/presence/log': {},
    'POST /jams/:jam/presence/end': {},
  }),
}
