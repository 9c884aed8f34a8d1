import { newId } from '#kernel/id.ts'
import {
  auditors,
  crew,
  type Doors,
  form,
  id,
  inJam,
  may,
  mentors,
  organisation,
  organisers,
} from './access.ts'

const seesTeam = [...crew, ...organisation, 'team' as const]
const task = { names: { task: 'task' } }
const paper = new File(['So geht es.'], 'plan.txt', { type: 'text/plain' })

/** The 24 hours in full: what a team works with, the help desk, news, screens, paper. */
export const runDoors: Doors = {
  ...may(seesTeam, {
    'GET /jams/:jam/teams/:team/board': {},
    'GET /jams/:jam/teams/:team/notes': {},
    'GET /jams/:jam/teams/:team/files/:file': { names: { file: 'teamFile' }, answers: [200, 404] }, // No bytes in a story.
    'GET /jams/:jam/help/:id': id('help'),
  }),
  ...may(['team'], {
    'GET /jams/:jam/teams/:team/board/:task': task,
    'POST /jams/:jam/teams/:team/board': form({ id: newId(), title: 'Texte schreiben' }),
    'POST /jams/:jam/teams/:team/board/:task': { ...form({ title: 'Neu', version: '1' }), ...task },
    'POST /jams/:jam/teams/:team/board/:task/move': { ...form({ to: 'doing' }), ...task },
    'POST /jams/:jam/teams/:team/board/:task/taking': task,
    'POST /jams/:jam/teams/:team/board/:task/removal': task,
    'POST /jams/:jam/teams/:team/decisions': form({ id: newId(), text: 'Kein Server', why: '' }),
    'POST /jams/:jam/teams/:team/decisions/:id/withdrawal': id('decision'),
    'POST /jams/:jam/teams/:team/links': form({ id: newId(), title: 'Ablage', address: 'https://a.example' }),
    'POST /jams/:jam/teams/:team/links/:id/removal': id('teamLink'),
    'POST /jams/:jam/teams/:team/files': form({ file: paper, title: 'Plan' }),
    'POST /jams/:jam/teams/:team/files/:file/removal': { names: { file: 'teamFile' } },
  }),
  ...may([...mentors, 'team'], {
    'POST /jams/:jam/help/:id/messages': id('help', { id: newId(), text: 'Wir kommen.' }),
  }),
  ...may(mentors, {
    'POST /jams/:jam/help/:id/passing': { ...id('taken', { to: newId() }), answers: 409 }, // To nobody who helps.
    'POST /jams/:jam/help/hours/:id/withdrawal': id('mentorHours'),
  }),
  ...may([...auditors, 'mentor'], { 'GET /jams/:jam/help/hours': {} }),
  // The jam is far away: no time near it is near the story.
  ...may(['mentor'], {
    'POST /jams/:jam/help/hours': form({ from: '2027-04-30T12:00', until: '2027-04-30T14:00', mode: 'here' }),
  }),
  ...may(organisers, {
    'POST /jams/:jam/help/hours/rules': form({ claims: '2', patience: '15' }),
    'GET /jams/:jam/announcements/:id': id('announcement'),
    'POST /jams/:jam/contacts': form({ phone: '0911 4711', note: '' }),
    'POST /jams/:jam/contacts/removal': {},
    'GET /jams/:jam/print': {},
  }),
  ...may(inJam, {
    'POST /jams/:jam/announcements/reads': form({ ids: '' }),
    'POST /jams/:jam/announcements/:id/confirmation': id('announcement'),
  }),
  ...may([...inJam, ...organisation, 'other'], { 'GET /jams/:jam/contacts': {} }),
  ...may('link', {
    'GET /jams/:jam/screen/:key/round': {},
    'GET /jams/:jam/screen/:key/:view': { names: { view: 'screenView' } },
    'GET /jams/:jam/screen/:key/rooms/:room': {},
  }),
  // They lead back to the page whose forms were sent.
  ...may('everybody', {
    'GET /offline': {},
    'GET /jams/:jam/teams/:team/board/:task/move': task,
    'GET /jams/:jam/teams/:team/decisions': {},
    'GET /jams/:jam/teams/:team/links': {},
    'GET /jams/:jam/teams/:team/files': {},
    'GET /jams/:jam/help/:id/messages': id('help'),
    'GET /jams/:jam/help/:id/passing': id('help'),
    'GET /jams/:jam/help/hours/rules': {},
    'GET /jams/:jam/announcements/reads': {},
  }),
}
