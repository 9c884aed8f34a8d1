import { newId } from '#kernel/id.ts'
import { type Doors, form, founder, id, inJam, may, organisation, organisers } from './access.ts'

const kind = { names: { kind: 'letterKind' } }
const text = { lang: 'de', subject: 'Antwort', body: '{answer}', press: 'save' }
const letter = { id: newId(), group: 'professionals', subject: 'Laptop', body: 'Bitte mitbringen.' }

/** What the house says, in whose voice, and when. */
export const communicationDoors: Doors = {
  ...may(organisers, {
    'POST /jams/:jam/outbox/releases': {},
    'POST /jams/:jam/outbox/retries': { answers: 409 }, // There is no mail server.
    'POST /jams/:jam/outbox/:id/arrival': { ...id('mail'), answers: 409 }, // Nobody doubts it.
    'POST /jams/:jam/outbox/:id/drop': id('mail'),
    'GET /jams/:jam/letters': {},
    'POST /jams/:jam/letters/voice': form({
      sender: 'Jam-Team',
      replyTo: '',
      greetingDe: '',
      greetingEn: '',
      signatureDe: '',
      signatureEn: '',
    }),
    'POST /jams/:jam/letters/held': form({ kinds: 'group' }),
    'GET /jams/:jam/letters/:kind{[a-z]+(\\.[a-zA-Z-]+)?}': kind,
    'POST /jams/:jam/letters/:kind{[a-z]+(\\.[a-zA-Z-]+)?}': { ...kind, form: () => text },
    'POST /jams/:jam/letters/:kind{[a-z]+(\\.[a-zA-Z-]+)?}/original': {
      ...kind,
      form: () => ({ lang: 'de' }),
    },
    'GET /jams/:jam/letters/new': {},
    'POST /jams/:jam/letters/new': form(letter),
    'POST /jams/:jam/letters/new/sending': form(letter),
  }),
  ...may(organisers, {
    'GET /jams/:jam/remote/plan': {},
    'POST /jams/:jam/remote/plan': form({
      pattern: 'https://meet.example.org',
      lobby: '',
      notes: 'Anrufen.',
    }),
    'POST /jams/:jam/remote/rooms/:team': form({ link: 'https://meet.example.org/team' }),
    'GET /jams/:jam/cancellation': {},
    'POST /jams/:jam/cancellation': form({ reason: 'Der Ort ist überschwemmt.', sure: 'yes' }),
    'POST /jams/:jam/cancellation/undoing': {},
  }),
  ...may([...inJam, ...organisation, 'other'], { 'GET /jams/:jam/lobby': {} }),
  // It has not begun.
  ...may('somebody', { 'POST /jams/:jam/lobby/presence': { answers: 409 } }),
  ...may('somebody', ['GET /jams/:jam/calendar']),
  ...may([...inJam, ...organisation, 'other'], { 'POST /jams/:jam/calendar': form({ what: 'programme' }) }),
  ...may(['team'], { 'POST /jams/:jam/calendar/:id/revocation': id('feed') }),
  ...may('link', { 'GET /calendars/:key': { names: { key: 'feedName' } } }),
  ...may('somebody', { 'GET /me/zone': {}, 'POST /me/zone': form({ zone: 'Europe/London' }) }),
  ...may('somebody', {
    'GET /me/notices': {},
    'POST /me/notices': form({ mail: 'yes', push: 'yes' }),
    'POST /me/notices/devices': form({
      endpoint: 'https://push.example/neu',
      publicKey: 'A'.repeat(87),
      authSecret: 'A'.repeat(22),
    }),
  }),
  ...may(['team'], {
    // Each press sends one.
    'POST /me/notices/devices/:id/test': { ...id('push'), answers: 303 },
    'POST /me/notices/devices/:id/removal': id('push'),
  }),
  ...may(founder, {
    'POST /outbox/releases': {},
    'POST /outbox/retries': { answers: 409 },
    'POST /outbox/:id/arrival': { ...id('mail'), answers: 409 },
    'POST /outbox/:id/drop': id('mail'),
  }),
}
