import {
  auditors,
  type Doors,
  form,
  hosts,
  id,
  inJam,
  may,
  mentors,
  organisation,
  organisers,
} from './access.ts'

const demand = {
  ...{ people: '6', guests: '1', tables: '1', sockets: '1', devices: '2', active: '50' },
  ...{ downMbit: '2', upMbit: '1', watts: '120' },
}
const room = { room: 'Dachboden', seats: '9', tables: '2', sockets: '9' }
const opening = {
  ...{ title: 'Beginn', titleEn: '', place: '', kind: 'opening', from: '2027-04-30T11:00' },
  until: '2027-04-30T12:00',
}

/** Places in full: what a team needs, which team is in which room; and how the programme moves. */
export const venueDoors: Doors = {
  ...may('everybody', { 'GET /clock': {}, 'GET /jams/:jam/programme/places': {} }),
  ...may(hosts, {
    'GET /jams/:jam/venues/:id/rooms/:room': id('venue'),
    'POST /jams/:jam/venues/:id/rooms/:room': id('venue', room),
    'GET /jams/:jam/rooms/signs': {},
  }),
  ...may(inJam, {
    'GET /jams/:jam/rooms': {},
    'POST /jams/:jam/venues/:id/choice': id('openVenue'),
    'POST /jams/:jam/venues/:id/choice/return': id('openVenue'),
  }),
  ...may([...mentors, ...auditors, ...organisation, 'team'], { 'GET /jams/:jam/teams/:team/room': {} }),
  ...may([...organisers, 'team'], { 'POST /jams/:jam/teams/:team/room': form({ calm: 'yes' }) }),
  ...may(organisers, {
    'GET /jams/:jam/venues/demand': {},
    'POST /jams/:jam/venues/demand': form(demand),
    'POST /jams/:jam/venues/demand/reset': {},
    'GET /jams/:jam/rooms/edit': {},
    'POST /jams/:jam/rooms/seats': {
      form: ({ team = '', openRoom = '' }) => ({ team, from: openRoom, room: '' }),
    },
    'POST /jams/:jam/rooms/pins': { form: ({ team = '' }) => ({ team, pinned: 'yes' }) },
    'POST /jams/:jam/rooms/proposal': {},
    'POST /jams/:jam/programme/edit/:item/shift': form({ later: '15' }),
    // Nobody has looked at what would move.
    'POST /jams/:jam/programme/edit/:item/move': { ...form({ ...opening, stamp: 'x' }), answers: 409 },
    'POST /jams/:jam/programme/template': form({ template: 'night' }),
    'POST /jams/:jam/programme/undo': { form: ({ programmeStep = '' }) => ({ step: programmeStep }) },
  }),
}
