import { worded } from '#field/form/wording.ts'
import { homeDay } from '#kernel/zone.ts'
import {
  newAgeIdentity,
  openByPassphrase,
  openWith,
  sealByPassphrase,
  sealTo,
  workFactor,
} from '#vault/age.ts'
import { type Bytes, base64url, randomBytes, sha256, text, utf8 } from '#vault/bytes.ts'
import { toWords } from '#vault/words/words.ts'
import type { Collection } from '../../model/collection.ts'
import type { Layer } from '../../model/field.ts'
import type { Value } from '../../model/record.ts'
import type { Change, Entry, EntryChange, Row } from '../../worker/holding.ts'
import { type Consent, consentsOf, mayRefer, textsOf } from '../consent/consent.ts'
import type { Reading } from '../reading.ts'
import { isLeftOut } from '../rights.ts'

/** What one organisation gives to another of a case (Weitergabe): what was chosen, in words and as it is. No file keys, no ids. */
export type Parcel = {
  what: 'jam/referral/1'
  from: string
  to: string
  at: string
  one: string
  note: string
  values: { label: string; kind: string; says: string; value: Value }[]
  entries: { kind: string; at: string; text: string }[]
  /** By whose word it may be given; absent in what was sealed before this was told. */
  consent?: Covering
}

/** The consent that covers a referral, as both sides read it. */
export type Covering = { title: string; number: number; by: string; at: string }

export type Asked = {
  record: string
  to: string
  /** The organisation that gives. */
  from: string
  fields: string[]
  entries: string[]
  note: string
  /** The public key of the other one (`age1pq1…`); absent: sealed by words that are told on the telephone. */
  recipient?: string
}

export type Sealed = { file: Bytes; name: string; words: string[] | null; digest: string; entry: EntryChange }

/** Why a case is not given on. */
export class NotReferred extends Error {
  readonly code: 'no-consent' | 'left-out' | 'missing'
  constructor(code: NotReferred['code']) {
    super(code)
    this.code = code
  }
}

/**
 * Seals a case anew for another organisation. Only with a consent that stands and names them; what comes back with it is the
 * entry that documents it, to be written before the file is handed out.
 * @throws NotReferred
 * @throws VaultFault `age.classic` when the key is none that also keeps tomorrow
 */
export async function referred(reading: Reading, asked: Asked): Promise<Sealed> {
  const { parcel, consent } = mustRefer(reading, asked)
  const at = homeDay(reading.now)
  const bytes = utf8(`${JSON.stringify(parcel, null, 2)}\n`)
  const words = asked.recipient ? null : await toWords(randomBytes(16))
  const file = asked.recipient
    ? await sealTo([asked.recipient.trim()], bytes)
    : await sealByPassphrase((words ?? []).join(' '), bytes, workFactor.least)
  const digest = base64url(await sha256(file))
  const way = asked.recipient ? 'key' : 'words'
  return {
    ...{ file, words, digest, name: `weitergabe-${at}.age` },
    entry: entryFor(asked, consent, { digest, at, way, title: parcel.consent?.title ?? '' }),
  }
}

/** The entry that documents what goes to an organisation of the same house, sealed to its own vault. */
export const entryOfDirect = (asked: Asked, consent: Consent, how: Omit<How, 'way'>): EntryChange =>
  entryFor(asked, consent, { ...how, way: 'house' })

/** What could be given of a record, in words, and what covers giving it to somebody. */
export type Giving = {
  values: { field: string; label: string; says: string }[]
  /** What was written down of it; consents and referrals are told by themselves. */
  entries: string[]
  covered: Covering | null
}

export function givingOf(reading: Reading, record: string, to: string): Giving | null {
  const { holding, lang } = reading
  const whole = holding.get(record)
  const collection = holding.collections().find(({ id }) => id === whole?.collection)
  if (!whole || !collection) return null
  const row = reading.seen('export', collection, whole)
  const values = collection.fields.flatMap(({ id, label }) => {
    const value = row?.values[id]
    if (value === undefined || isOurs(value)) return []
    return [{ field: id, label: worded(label, lang) || id, says: reading.say(collection, id, value) }]
  })
  const entries = toldEntries(reading, collection, whole).map(({ id }) => id)
  const consent = consentFor(reading, whole, to)
  return { values, entries, covered: consent && coveringOf(reading, consent) }
}

function coveringOf({ holding }: Reading, { text, last: { number, by, at } }: Consent): Covering {
  const title = textsOf(holding).find(({ body }) => body.text === text)?.body.title ?? ''
  return { title, number, by, at: at.slice(0, 10) }
}

function toldEntries(reading: Reading, collection: Collection, row: Row): Entry[] {
  const layers = reading.layers('export', collection, row)
  return reading.holding
    .entries(row.id)
    .filter(({ kind, layer, text: said }) => said && kind !== 'referral' && layers.includes(layer))
}

/** What is given, and by which consent. @throws NotReferred */
export function mustRefer(reading: Reading, asked: Asked): { parcel: Parcel; consent: Consent } {
  const { holding } = reading
  const row = holding.get(asked.record)
  const collection = holding.collections().find(({ id }) => id === row?.collection)
  if (!row || !collection) throw new NotReferred('missing')
  if (isLeftOut(row)) throw new NotReferred('left-out')
  const consent = consentFor(reading, row, asked.to)
  if (!consent) throw new NotReferred('no-consent')
  const parcel = { ...parcelOf(reading, collection, row, asked), consent: coveringOf(reading, consent) }
  return { parcel, consent }
}

export function consentFor({ holding, now }: Reading, row: Row, to: string): Consent | null {
  const texts = textsOf(holding)
  return mayRefer(consentsOf(holding.entries(row.id), texts, homeDay(now)), texts, to)
}

function parcelOf(reading: Reading, collection: Collection, whole: Row, asked: Asked): Parcel {
  const row = reading.seen('export', collection, whole)
  const chosen = collection.fields.filter(({ id }) => asked.fields.includes(id))
  return {
    ...{
      what: 'jam/referral/1',
      from: asked.from,
      to: asked.to,
      at: reading.now.toISOString(),
      note: asked.note,
    },
    one: worded(collection.one, reading.lang),
    values: chosen.flatMap(({ id, label, kind }) => {
      const value = row?.values[id]
      if (value === undefined || isOurs(value)) return []
      return [
        { label: worded(label, reading.lang) || id, kind, says: reading.say(collection, id, value), value },
      ]
    }),
    entries: toldEntries(reading, collection, whole)
      .filter(({ id }) => asked.entries.includes(id))
      .map(({ kind, at, text: said = '' }) => ({ kind, at, text: said })),
  }
}

/** Links, members and files mean nothing elsewhere. */
const isOurs = (value: Value): boolean =>
  typeof value === 'object' &&
  ('records' in value ||
    'member' in value ||
    (Array.isArray(value) && value.some((one) => typeof one === 'object')))

type How = { digest: string; at: string; way: 'key' | 'words' | 'house'; title: string }

const entryFor = (asked: Asked, consent: Consent, { digest, at, way, title }: How): EntryChange => ({
  ...{ of: asked.record, layer: 'base' as Layer },
  body: {
    ...{ kind: 'referral', at, text: asked.note },
    more: {
      ...{ to: asked.to, consent: consent.text, number: consent.last.number, title, digest, way },
      ...{ fields: asked.fields.length, entries: asked.entries.length },
    },
  },
})

/** The entry that says from whom a case came, and by which consent. */
export const entryOfTaken = (
  record: string,
  { from, consent }: Parcel,
  at: string,
  rest: string,
): EntryChange => ({
  ...{ of: record, layer: 'base' as Layer },
  body: { kind: 'referral', at, text: rest, more: { from, ...(consent && { title: consent.title }) } },
})

/**
 * Opens what another organisation gave to ours.
 * @param secret the words that were told, or the private key
 * @returns null when it is sealed for somebody else, or by other words
 * @throws Error `form` when there is no case in it
 */
export async function openParcel(file: Bytes, secret: string): Promise<Parcel | null> {
  const said = secret.trim()
  const opened = said.startsWith('AGE-SECRET-KEY-')
    ? await openWith(said, file)
    : await openByPassphrase(said.toLowerCase().split(/\s+/).join(' '), file)
  return opened && readParcel(text(opened))
}

/** What came sealed to our own vault. @returns null when there is no case in it */
export function parcelIn(body: unknown): Parcel | null {
  try {
    return readParcel(JSON.stringify(body))
  } catch {
    return null
  }
}

function readParcel(said: string): Parcel {
  let found: Partial<Parcel> = {}
  try {
    found = Object(JSON.parse(said))
  } catch {
    throw new Error('form')
  }
  if (found.what !== 'jam/referral/1' || !Array.isArray(found.values) || !Array.isArray(found.entries))
    throw new Error('form')
  return found as Parcel
}

/** A record of ours from what was given: where a field is called and made alike; everything else stands in its first note. */
export function taken(parcel: Parcel, collection: Collection): { change: Change; rest: string } {
  const set: { [field: string]: Value } = {}
  const left: string[] = [parcel.note]
  for (const { label, kind, says, value } of parcel.values) {
    const field = collection.fields.find(
      (one) => one.kind === kind && Object.values(one.label).includes(label),
    )
    if (field && !field.retired) set[field.id] = value
    else left.push(`${label}: ${says}`)
  }
  left.push(...parcel.entries.map(({ at, text: said }) => `${at.slice(0, 10)}: ${said}`))
  return { change: { collection: collection.id, set }, rest: left.filter(Boolean).join('\n') }
}

/** A pair of keys to be given cases with: the public one is handed to others, the private one belongs into a safe place. */
export const newLetterbox = (): Promise<string> => newAgeIdentity()
