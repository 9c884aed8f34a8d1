/** In the browser of an organisation: what came by a form is opened, and checked again. */

import type { Answers } from '#field/answer/answer.ts'
import { checkAnswers } from '#field/answer/check.ts'
import type { Form } from '#field/form/form.ts'
import { newId } from '#vault/bytes.ts'
import { openerOf } from '#vault/opener.ts'
import { type Letter, openLetter, sealLetter } from '#vault/outside/outside.ts'
import { type Envelope, openEnvelope, sealEnvelope } from '#vault/space/envelope.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import { newSpaceKey, type SpaceKey } from '#vault/space/space.ts'

const many = 10_000
const rounds = 3
/** Letters for the first opening: as many are opened as are waiting, each of these several times. */
const fresh = 500
/** So many are open before the list is shown, see the inbox. */
const shown = 200
const [tenant, author] = ['lichtblick', newId()]

const form = {
  ...{ schema: 1, langs: ['de'], title: { de: 'Anmeldung' }, lead: {}, exits: [], thanks: {}, privacy: {} },
  ...{ contact: {}, states: [{ name: 'new', label: { de: 'Neu' } }] },
  pages: [
    {
      ...{ name: 'wer', title: { de: 'Wer?' } },
      items: [
        { is: 'question', kind: 'short-text', name: 'name', label: { de: 'Name' }, required: true },
        { is: 'question', kind: 'email', name: 'mail', label: { de: 'E-Mail' } },
        { is: 'question', kind: 'integer', name: 'alter', label: { de: 'Alter' }, limits: { least: 6 } },
        { is: 'question', kind: 'long-text', name: 'wunsch', label: { de: 'Wunsch' } },
      ],
    },
  ],
  terms: {
    ...{ steps: 'pages', door: 'browser', dialogue: true, notice: false, draftDays: 0, keepMonths: 6 },
    ...{ embedOn: [], publishes: false },
  },
} as unknown as Form

const answersOf = (turn: number): Answers => ({
  ...{ name: `Kim Nova ${turn}`, mail: `kim${turn}@example.org`, alter: 6 + (turn % 60) },
  wunsch: 'Ein Platz mit Rampe und ein ruhiger Raum. '.repeat(4),
})
const bodyOf = (turn: number) => ({ what: 'jam/answers/1', version: 1, lang: 'de', answers: answersOf(turn) })

async function measure() {
  const key = await newSpaceKey(tenant, newId(), 1)
  const made = await newIntake(key, author)
  const intake = (await openIntake(key, made.envelope)) ?? ''
  const envelopes: Envelope[] = []
  for (let turn = 0; turn < many; turn++)
    envelopes.push(await sealEnvelope(key, { id: newId(), version: 1, author }, bodyOf(turn) as never))
  const space = { id: key.space, shredded: false, intake: { epoch: 1, recipient: made.recipient } }
  const letters: Letter[] = []
  for (let turn = 0; turn < fresh; turn++) {
    const place = { tenant, space: key.space, id: newId(), by: 'browser' as const }
    letters.push(await sealLetter(space as never, place, bodyOf(turn) as never, null))
  }
  const open: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    const bodies = await Promise.all(envelopes.map(async (one) => (await openEnvelope(key, one))?.body))
    const wrong = bodies.filter((body) => problemsOf(body).length > 0).length
    open.push(performance.now() - begun)
    if (wrong > 0) throw new Error(`${wrong} do not open as they were sealed`)
  }
  const first = await openFirst(key, intake, letters)
  const begun = performance.now()
  for (const letter of letters.slice(0, 50)) await openLetter(intake, letter)
  return { open, ...first, slow: (performance.now() - begun) / 50 }
}

/** As the worker does it: opened by the hundred, checked, and sealed under the key of the space for the next time. */
async function openFirst(key: SpaceKey, intake: string, letters: readonly Letter[]) {
  const begun = performance.now()
  const opener = await openerOf(intake)
  let usable = 0
  for (let at = 0; at < many; at += 100) {
    const some = Array.from({ length: 100 }, (_, turn) => letters[(at + turn) % fresh] as Letter)
    const bodies = await Promise.all(some.map(async (letter) => (await openLetter(opener, letter))?.body))
    if (bodies.some((body) => problemsOf(body).length > 0)) throw new Error('a letter is shut')
    await Promise.all(
      bodies.map((body) => sealEnvelope(key, { id: newId(), version: 1, author }, body as never)),
    )
    if (at + 100 === shown) usable = performance.now() - begun
  }
  return { usable, first: performance.now() - begun }
}

function problemsOf(body: unknown) {
  const { answers } = Object(body)
  return answers ? checkAnswers(form, answers, { lang: 'de', now: new Date() }) : ['nothing']
}

Object.assign(globalThis, { measure })
