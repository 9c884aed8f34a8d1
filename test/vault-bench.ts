import type { Canon } from '#vault/canonical.ts'
import type { Identity } from '#vault/identity/identity.ts'
import { extend } from '#vault/log/log.ts'
import { envelopeOf, frameOf } from '#vault/space/bulk.ts'
import { type Envelope, openEnvelope, sealEnvelope } from '#vault/space/envelope.ts'
import { newIntake } from '#vault/space/intake.ts'
import type { BulkStore, LogStore, SingleStore } from '#vault/space/rotation.ts'
import {
  newSpaceKey,
  openWrap,
  type SpaceKey,
  type Wrap,
  wrapForReaders,
  wrapKey,
} from '#vault/space/space.ts'
import type { openStory } from './vault.ts'

type Story = Awaited<ReturnType<typeof openStory>>
type Break = { broken: number; when: 'before' | 'after' }

/** A server in memory: the envelopes and wraps of one space, and a line that tears at the call one wishes. */
export type Bench = Awaited<ReturnType<typeof openBench>>

export async function openBench({ book, key, amina, jonas, mara }: Story, records: number) {
  const written: Canon[] = Array.from({ length: records }, (_, i) => ({ number: i, text: `Eintrag ${i}` }))
  const at = (i: number, version = 1) => ({ id: `record${i}`, version, author: amina.card.id })
  const envelopes = await Promise.all(written.map((body, i) => sealEnvelope(key, at(i), body)))
  const firsts = envelopes.slice()
  const wraps = await wrapForReaders(
    key,
    book.state,
    [amina, jonas, mara].map(({ card }) => card.id),
  )
  const bench = {
    written,
    envelopes,
    wraps,
    calls: 0,
    store,
    bulk,
    bodies,
    write,
    before,
    openIntake,
    foreignWrap,
  }

  /** The same for very many at a time. */
  function bulk(who: Identity, tear?: Break): LogStore & { bulk: BulkStore } {
    const { call, older: _, replace: __, ...log } = storeOf(who, tear)
    const placeOf = ({ epoch, id, version }: Envelope) => `${epoch}.${id}.${version}`
    return {
      ...log,
      bulk: {
        older: (_space, after) =>
          call(() => {
            const below = book.state.spaces.get(key.space)?.epoch ?? 0
            const old = envelopes.filter((one) => one.epoch < below && placeOf(one) > after)
            return old
              .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
              .slice(0, 4)
              .map((one) => frameOf(one))
          }),
        replace: (space, frames) =>
          call(() => {
            for (const frame of frames) {
              const { id, version, epoch } = frame
              const at = envelopes.findIndex(
                (one) => one.id === id && one.version === version && one.epoch < epoch,
              )
              if (at >= 0) envelopes[at] = envelopeOf(space, frame)
            }
          }),
      },
    }
  }

  function store(who: Identity, tear?: Break): LogStore & SingleStore {
    const { call: _, ...rest } = storeOf(who, tear)
    return rest
  }

  function storeOf(who: Identity, tear?: Break) {
    bench.calls = 0
    const call = async <T>(work: () => T | Promise<T>): Promise<T> => {
      const isTorn = tear?.broken === ++bench.calls
      if (isTorn && tear?.when === 'before') throw new Error('torn')
      const done = await work()
      if (isTorn) throw new Error('torn')
      return done
    }
    const append = async (lines: Parameters<LogStore['openEpoch']>[0]) => {
      book.state = await extend(book.state, lines)
      book.entries.push(...lines)
    }
    const stored: LogStore & SingleStore = {
      log: () => call(() => book.state),
      wrap: (_, epoch) => call(() => wrapOf(who, epoch)),
      openEpoch: (lines, made) =>
        call(async () => {
          await append(lines)
          wraps.push(...made)
        }),
      older: (_, below, except) =>
        call(() => envelopes.filter(({ id, epoch }) => epoch < below && !except.includes(id)).slice(0, 8)),
      replace: (old, by) => call(() => put(old, by)),
      closeEpoch: (line, below) =>
        call(async () => {
          await append([line])
          wraps.splice(0, wraps.length, ...wraps.filter(({ epoch }) => epoch >= below))
        }),
    }
    return { ...stored, call }
  }

  const wrapOf = (who: Identity, epoch: number): Wrap | null =>
    wraps.find((wrap) => wrap.epoch === epoch && wrap.member === who.card.id) ?? null
  const put = (old: Envelope, by: Envelope): boolean => {
    const place = envelopes.findIndex(({ id, iv }) => id === old.id && iv === old.iv)
    if (place >= 0) envelopes[place] = by
    return place >= 0
  }

  async function bodies(who: Identity): Promise<Canon[]> {
    const keys = await Promise.all(
      wraps.filter(({ member }) => member === who.card.id).map((wrap) => openWrap(who.age, wrap, book.state)),
    )
    const open = async (envelope: Envelope) => {
      const key = keys.find((known) => known?.epoch === envelope.epoch)
      return (key && (await openEnvelope(key, envelope)))?.body ?? null
    }
    return Promise.all(envelopes.map(open))
  }

  async function write(with_: SpaceKey, who: Identity, i: number): Promise<Envelope> {
    const newer = await sealEnvelope(with_, { ...at(i, 2), author: who.card.id }, { number: i, text: 'neu' })
    envelopes[i] = newer
    return newer
  }

  function before(i: number): Envelope {
    const first = firsts[i]
    if (!first) throw new Error(`no record ${i}`)
    return first
  }

  async function openIntake({ amina: who }: Story): Promise<void> {
    const { recipient } = await newIntake(key, who.card.id)
    await book.say(who, 'intake_key_set', { space: key.space, epoch: 1, recipient })
  }

  async function foreignWrap(who: Identity): Promise<Wrap> {
    return wrapKey(await newSpaceKey(key.tenant, key.space, 1), who.card.id, who.card.recipient)
  }

  return bench
}
