import { builders, type Doors, form, id, may } from './access.ts'

/** The house itself and everybody's own account. */
export const houseDoors: Doors = {
  ...may('everybody', [
    'GET /',
    'GET /language/:lang',
    'GET /privacy',
    'GET /imprint',
    'GET /source',
    'GET /healthz',
    'GET /robots.txt',
    'GET /handbook',
    'GET /handbook/:chapter',
    'GET /look',
    'GET /showcase',
    'GET /sign-in',
    'POST /sign-out',
  ]),
  ...may('everybody', {
    'POST /sign-in': form({ email: 'wer@example.org' }),
    'POST /sign-in/code': { ...form({ email: 'wer@example.org', code: '1' }), answers: 422 },
    'POST /sign-in/passkey/challenge': {},
    'POST /sign-in/passkey': { ...form({ answer: '{}' }), answers: 422 },
  }),
  // There is an organiser already, so the link opens its page and nothing more.
  ...may('link', {
    'GET /welcome/:token': { names: { token: 'welcome' } },
    'POST /welcome/:token': {
      ...form({ name: 'Böse', email: 'boese@example.org' }),
      names: { token: 'welcome' },
      answers: 410,
    },
  }),
  // Only with the token of the configuration.
  ...may([], ['GET /metrics']),
  ...may(builders, { 'GET /files/:id': { names: { id: 'file' } } }),
}

export const meDoors: Doors = {
  ...may('somebody', [
    'GET /me',
    'GET /me/name',
    'GET /me/passkeys',
    'POST /me/passkeys/challenge',
    'GET /me/step-up',
    'POST /me/step-up/passkey/challenge',
    'POST /me/proof',
    'GET /me/second-factor',
    'POST /me/second-factor/removal',
    'GET /me/language',
    'GET /me/email',
    'GET /me/sessions',
    'POST /me/sessions/others/end',
    'GET /me/export',
    'GET /me/export/account.json',
    'GET /me/deletion',
  ]),
  ...may('somebody', {
    'GET /me/proof': { answers: 303 }, // Whoever has a passkey is led on to that.
    'POST /me/name': form({ name: 'Anders' }),
    'POST /me/language': form({ lang: 'en' }),
    'POST /me/passkeys': { ...form({ answer: '{}' }), answers: 422 },
    'POST /me/step-up': { ...form({ code: '123456' }), answers: [404, 422] }, // No app is set up, or not this one.
    'POST /me/step-up/passkey': { ...form({ answer: '{}' }), answers: 422 },
    'POST /me/proof/code': { ...form({ code: '123456' }), answers: 422 },
    'POST /me/second-factor': { ...form({ code: '123456' }), answers: [404, 422] }, // None was begun, or not this one.
    'POST /me/email': form({ email: 'anders@example.org' }),
    'POST /me/email/code': { ...form({ email: 'anders@example.org', code: '123456' }), answers: 422 },
    'POST /me/deletion': { ...form({ word: 'löschen' }), answers: 409 }, // Some are the last of their kind.
  }),
  // What is not one's own is gone already: nothing changes.
  ...may('somebody', { 'POST /me/passkeys/:id/removal': id('passkey') }),
  // Things of Amina's, by their ids.
  ...may(['admin'], {
    'GET /me/passkeys/:id': id('passkey'),
    'POST /me/passkeys/:id': id('passkey', { label: 'Anders' }),
    'POST /me/sessions/:id/end': id('session'),
  }),
}
