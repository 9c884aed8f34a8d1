import { emptyForm } from '#blocks/forms/empty-form.ts'
import { solve } from '#custody/proof/proof.ts'
import type { Answers } from '#field/answer/answer.ts'
import type { Form, Terms } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'
import { keyedHash, newId as newRow } from '#kernel/id.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { Space } from '#vault/log/state.ts'
import { type Letter, openLetter, sealLetter } from '#vault/outside/outside.ts'
import { newReceipt } from '#vault/outside/receipt.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import { type Answer, lichtblick } from './custody.ts'
import type { Person, TestHouse } from './house.ts'

/** Lichtblick with its vault, a space with a letter box, and whoever opens what comes. */
export async function letterBox(house: TestHouse) {
  const { amina, bea, vault, organisation } = await lichtblick(house)
  const space = await vault.open(amina, [amina, bea])
  const key = vault.keys.get(space)
  if (!key) throw new Error('no key')
  const made = await newIntake(key, amina.identity.card.id)
  await vault.say(amina, 'intake_key_set', { space, epoch: 1, recipient: made.recipient })
  const intake = (await openIntake(key, made.envelope)) ?? ''
  const proven = vault.state.spaces.get(space)
  if (!proven) throw new Error('no space')
  return { amina, bea, vault, organisation, space, proven, intake }
}
export type LetterBox = Awaited<ReturnType<typeof letterBox>>

const question = (name: string, more: object = {}): Item =>
  ({ is: 'question', kind: 'short-text', name, label: { de: name }, ...more }) as Item

/** A form of a name and, with seats, of a choice between two groups. */
export function formOf(terms: Partial<Terms> = {}, seats?: { [group: string]: number }): Form {
  const form = emptyForm('Ferienfreizeit')
  const choices = Object.entries(seats ?? {}).map(([value, most]) => ({
    value,
    label: { de: `Gruppe ${value}` },
    seats: most,
  }))
  const group = seats ? [question('gruppe', { kind: 'single-choice', choices })] : []
  const items = [question('name', { required: true }), ...group]
  return {
    ...form,
    pages: [{ name: 'page-1', title: { de: 'Anmeldung' }, items }],
    privacy: { de: 'Wir lesen es und löschen es nach einem halben Jahr.' },
    contact: { de: 'Lichtblick, 0911 4711' },
    terms: { ...form.terms, keepMonths: 6, ...terms },
  }
}

let made = 0

/** Publishes a form past the builder. @returns its address and service */
export async function published(house: TestHouse, box: LetterBox, form: Form) {
  const [service, slug] = [newRow(), `ferien-${++made}`]
  const at = house.clock.now()
  const row = [service, box.organisation]
  await house.owner.query(
    `insert into service (id, organisation, organisation_name, kind, name, state, started_at)
     values ($1, $2, 'Lichtblick', 'form', 'Ferienfreizeit', 'draft', $3)`,
    [...row, at],
  )
  const draft = [slug, JSON.stringify(form), at, box.space]
  await house.owner.query(
    `insert into form (service, organisation, slug, draft, changed_at, version, space) values ($1, $2, $3, $4, $5, 1, $6)`,
    [...row, ...draft],
  )
  await house.owner.query(
    `insert into form_version (service, organisation, version, definition, digest, published_at)
     values ($1, $2, 1, $3, $4, $5)`,
    [...row, JSON.stringify(form), 'd'.repeat(43), at],
  )
  return { service, slug }
}

/** What a browser does with answers: seals them, with a way back if one is wished for. */
export async function sealAnswers(box: LetterBox, answers: Answers, withBack = false) {
  const receipt = withBack ? await newReceipt(box.organisation) : null
  const place = { tenant: box.organisation, space: box.space, id: newId(), by: 'browser' as const }
  const body = { what: 'jam/answers/1', answers: answers as Canon }
  const letter = await sealLetter(box.proven as Space, place, body, receipt?.identity.card ?? null)
  const back = receipt && { locator: receipt.locator, verify: receipt.identity.card.verify }
  return { letter, back, receipt }
}

export const open = (box: LetterBox, letter: Letter) => openLetter(box.intake, letter)

/** A challenge of the house that asks for hardly any work: the same form, the same signature. */
export function easyProof(house: TestHouse, slug: string, kind = 'form'): string {
  const ends = house.clock.now().getTime() + 3_600_000
  const said = [slug, 1, ends.toString(36), newId()].join('.')
  return solve(`${said}.${keyedHash(house.house.secret, `${kind}.proof:${said}`).slice(0, 32)}`)
}

type Sending = {
  letter: Letter
  /** Stays where it is. */
  receipt?: unknown
  back?: unknown
  proof?: string
  seats?: unknown
  files?: unknown
  notice?: unknown
  version?: number
}

const somebody: Person = { name: 'nobody', account: null, token: null, cookie: '' }
let visitors = 0

/** Sends what was sealed, as the page does it: each time from elsewhere. */
export async function sendSealed(
  house: TestHouse,
  slug: string,
  { letter, receipt: _, ...more }: Sending,
): Promise<Answer> {
  const sent = { letter, back: null, seats: [], files: [], proof: easyProof(house, slug), ...more }
  const answer = await house.as(somebody, `visitor ${++visitors}`).fetch(`/f/${slug}/cases`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  })
  return { status: answer.status, body: await answer.json(), headers: answer.headers }
}
