import { newId } from '#kernel/id.ts'
import {
  auditors,
  builders,
  crew,
  type Doors,
  doorkeepers,
  form,
  id,
  inJam,
  may,
  mentors,
  organisation,
  organisers,
  professionals,
} from './access.ts'

/** One grey pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const picture = new File([new Uint8Array(pixel)], 'bild.png', { type: 'image/png' })
const paper = new File(['x'], 'blatt.txt', { type: 'text/plain' })

/** The 24 hours. */
export const liveDoors: Doors = {
  ...may([...inJam, ...organisation, 'other'], { 'GET /jams/:jam/live': {} }),
  ...may(inJam, { 'GET /jams/:jam/announcements': {}, 'GET /jams/:jam/screen': {} }),
  ...may(organisers, {
    'POST /jams/:jam/announcements': form({ id: newId(), text: 'Suppe ist da.' }),
    'POST /jams/:jam/announcements/:id/withdrawal': id('announcement'),
    'GET /jams/:jam/screen/link': {},
    'POST /jams/:jam/screen/link': {},
    'POST /jams/:jam/screen/link/revocation': {},
    'GET /jams/:jam/remote': {},
    'POST /jams/:jam/remote': form({ base: 'https://meet.example.org', sure: 'yes' }),
    'POST /jams/:jam/remote/end': {},
  }),
  ...may('link', { 'GET /jams/:jam/screen/:key': {}, 'GET /jams/:jam/screen/:key/live': {} }),
  ...may(crew, { 'GET /jams/:jam/now': {} }),
  ...may(doorkeepers, {
    'GET /jams/:jam/attendance': {},
    'POST /jams/:jam/attendance/:participant': {},
  }),
  ...may([...crew, ...professionals, 'helper'], { 'GET /jams/:jam/teams': {} }),
  ...may('somebody', ['GET /jams/:jam/teams/mine']),
  ...may([...crew, ...organisation, 'team'], { 'GET /jams/:jam/teams/:team': {} }),
  // They lead back to the page whose forms were sent.
  ...may('everybody', {
    'GET /jams/:jam/teams/:team/checkins': {},
    'GET /jams/:jam/teams/:team/help': {},
    'GET /jams/:jam/help/:id/note': id('help'),
  }),
  ...may(['team'], {
    'POST /jams/:jam/teams/:team/checkins': form({ id: newId(), light: 'go', sentence: 'Es läuft.' }),
    'POST /jams/:jam/teams/:team/help': form({ id: newId(), text: 'Wir brauchen Hilfe.' }),
  }),
  ...may([...mentors, 'team'], {
    'POST /jams/:jam/teams/:team/help/:id/solution': id('help'),
    'POST /jams/:jam/help/:id/solution': id('help'),
  }),
  ...may(mentors, {
    'GET /jams/:jam/help': {},
    // A mentor who is at one already takes no second one.
    'POST /jams/:jam/help/:id/taking': { ...id('help'), answers: 409 },
    'POST /jams/:jam/help/:id/return': id('taken'),
    'POST /jams/:jam/help/:id/note': id('taken', { note: 'Komme um acht.' }),
  }),
}

/** What stays: services, their handover, and what became of them. */
export const serviceDoors: Doors = {
  ...may(organisation, {
    'POST /services/:id/showing': { ...id('service'), answers: 409 }, // Not live yet.
    'POST /services/:id/hiding': id('service'),
    'POST /services/:id/export': id('service'),
    'GET /services/:id/picture': id('service'),
    'POST /services/:id/picture': id('service', { file: picture }),
    'POST /services/:id/picture/removal': id('service'),
  }),
  ...may(builders, {
    'GET /jams/:jam/teams/:team/service': {},
    'POST /jams/:jam/teams/:team/service': form({ name: 'Chat', kind: 'custom' }),
    'POST /jams/:jam/teams/:team/handover/ticks': form({ item: 'training' }),
    'POST /jams/:jam/teams/:team/handover/unticks': form({ item: 'documents' }),
    // Not all is ticked yet.
    'POST /jams/:jam/teams/:team/handover/signatures': { ...form({ name: 'Wer' }), answers: 409 },
    'GET /services/:id/about': id('service'),
    'POST /services/:id/about': id('service', {
      name: 'Chat',
      summary: 'Neu.',
      address: 'https://a.example',
    }),
    'GET /services/:id/care': id('service'),
    'POST /services/:id/care': id('service', { keeper: 'Mia', payer: 'Verein', contact: 'Mia' }),
    'POST /services/:id/live': id('service'),
    'GET /services/:id/documents': id('service'),
    'POST /services/:id/documents': id('service', { title: 'Blatt', file: paper }),
    'POST /services/:id/documents/:file/removal': id('service'),
    'GET /services/:id/product': id('service'),
    'POST /services/:id/product': id('service', { repository: '', built: 'So.' }),
    'POST /services/:id/looks': id('service', { works: 'yes' }),
  }),
  // Paul's is shown to everybody.
  ...may([...builders, 'past'], { 'GET /services/:id': id('service') }),
  ...may('somebody', ['GET /services']),
  ...may(['admin'], {
    'POST /services/:id/retirement': id('service'),
    'POST /services/:id/erasure': id('retired'),
  }),
  ...may([...builders, ...auditors], {
    'GET /jams/:jam/teams/:team/handover': {},
    'GET /jams/:jam/teams/:team/handover/protocol': {},
  }),
  // Its people celebrate where everybody in the jam may, because their access has just ended.
  ...may([...inJam, ...organisation], { 'GET /jams/:jam/teams/:team/celebration': {} }),
  ...may(auditors, { 'GET /jams/:jam/handovers': {}, 'GET /jams/:jam/followups': {} }),
  ...may(organisers, {
    'POST /jams/:jam/followups/:id/help': id('followUp'),
  }),
  ...may('link', {
    'GET /followups/:token': { names: { token: 'followToken' } },
    'POST /followups/:token': { ...form({ answer: 'in-use' }), names: { token: 'followToken' } },
    'POST /followups/:token/words': { ...form({ reached: '7' }), names: { token: 'answeredToken' } },
  }),
  ...may('everybody', {
    'GET /jams/:jam/impact': {},
    'GET /jams/:jam/impact.csv': {},
    'GET /jams/:jam/showcase': {},
    'GET /jams/:jam/showcase/:service': { names: { service: 'shown' } },
  }),
  ...may(['past'], {
    'POST /jams/:jam/showcase/:service/naming': { ...form({ named: 'yes' }), names: { service: 'shown' } },
  }),
}
