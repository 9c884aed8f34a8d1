import { newId } from '#vault/bytes.ts'
import { identityAt } from '#vault/identity/identity.ts'
import { readFrames, writeFrames } from '#vault/space/frames.ts'
import { newSpaceKey, type Wrap, wrapKey } from '#vault/space/space.ts'
import { type Attack, onTheWire } from '../attack.ts'
import type { Story } from '../story.ts'
import { flipped } from '../text.ts'
import { admits, compares, opens, reads, rotates } from '../visits.ts'
import type { Bend } from '../wire.ts'

type Space = { id: string; epoch: number; wraps: Wrap[] }

/** The keys of a space are served as somebody would rather have them. */
const wraps =
  (change: (wrap: Wrap, story: Story) => unknown) =>
  (story: Story): Bend =>
  async (answer, { path }) => {
    if (!path.endsWith('/spaces')) return undefined
    const bend = async (space: Space) => ({
      ...space,
      wraps: (await Promise.all(space.wraps.map((wrap) => change(wrap, story)))).filter(
        (wrap) => wrap !== null,
      ),
    })
    return { spaces: await Promise.all(answer.spaces.map(bend)) }
  }
const key = (name: string, code: Attack['code'], visit: typeof opens, change: Parameters<typeof wraps>[0]) =>
  onTheWire({ name, code, visit, bend: wraps(change) })

const isOf = (wrap: Wrap, { spaces }: Story) => wrap.space === spaces.notebook

/** A card is served as somebody would rather have it, from the so manieth time on. */
const card =
  (from: number, change: (card: Record<string, unknown>, story: Story) => unknown) =>
  (story: Story): Bend => {
    let asked = 0
    return async (answer, { path }) => {
      if (!path.endsWith('/colleagues') || ++asked < from) return undefined
      const isIt = (one: { card: { id: string } | null }) => one.card?.id === story.people.clara.member
      const bend = async (one: { card: Record<string, unknown> }) => ({
        ...one,
        card: await change(one.card, story),
      })
      return {
        colleagues: await Promise.all(answer.colleagues.map((one: never) => (isIt(one) ? bend(one) : one))),
      }
    }
  }
const member = (name: string, change: Parameters<typeof card>[1]) =>
  onTheWire({ name, code: 'card.forged', visit: compares, bend: card(1, change) })

export const keyAttacks: Attack[] = [
  key('seals a key that nobody has signed for', 'space.other-key', opens, async (wrap, story) => {
    if (!isOf(wrap, story)) return wrap
    const own = await newSpaceKey(story.organisation, wrap.space, wrap.epoch)
    const { recipient } = (await story.identity(story.people.jonas)).card
    return wrapKey(own, wrap.member, recipient)
  }),
  key('serves the key of one space as that of another', 'space.other-place', opens, (wrap, story) =>
    isOf(wrap, story) ? { ...wrap, space: story.spaces.records } : wrap,
  ),
  key('serves the key of another epoch', 'space.other-place', opens, (wrap, story) =>
    isOf(wrap, story) ? { ...wrap, epoch: wrap.epoch + 1 } : wrap,
  ),
  key('serves a key for a space that the log does not know', 'log.unknown-space', opens, (wrap, story) =>
    isOf(wrap, story) ? { ...wrap, space: newId() } : wrap,
  ),
  key('bends a key', 'age.damaged', opens, (wrap, story) => {
    return isOf(wrap, story) ? { ...wrap, sealed: flipped(wrap.sealed, (length) => length - 1) } : wrap
  }),
  key('serves a key of another organisation', 'space.other-place', opens, (wrap, story) =>
    isOf(wrap, story) ? { ...wrap, tenant: 'anderswo' } : wrap,
  ),
  key('withholds the keys', 'space.no-key', reads, (wrap, story) => (isOf(wrap, story) ? null : wrap)),

  member('shows a card with its own key beside the signature', (it, { planted }) => ({
    ...it,
    recipient: planted.identity.card.recipient,
  })),
  member('shows a card whose key is no longer post-quantum', (it) => ({
    ...it,
    recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  })),
  member('shows a card of another organisation', (it) => ({ ...it, tenant: 'anderswo' })),
  member('cuts off the signature of a card', (it) => ({ ...it, proof: String(it.proof).slice(0, -2) })),
  onTheWire({
    name: 'swaps the card after the six words were compared',
    code: 'card.changed',
    who: 'amina',
    visit: admits,
    bend: card(2, async (it, { planted }) => {
      const own = { ...planted.identity, card: { ...planted.identity.card, id: String(it.id) } }
      return (await identityAt(String(it.tenant), own)).card
    }),
  }),

  onTheWire({
    name: 'brings back in a rotation what was moved, for ever',
    code: 'envelope.epoch-lower',
    who: 'amina',
    visit: rotates,
    bend: () => {
      let first: unknown
      return (answer, { method, path }) => {
        if (method !== 'GET' || !path.includes('/rotation')) return undefined
        first ??= answer
        return first
      }
    },
  }),
  onTheWire({
    name: 'hands out the records of another space in a rotation',
    code: 'envelope.other-place',
    who: 'amina',
    visit: rotates,
    bend:
      ({ spaces }) =>
      (answer, { method, path }) => {
        if (method !== 'GET' || !path.includes('/rotation')) return undefined
        const { head, frames } = readFrames(answer)
        return writeFrames({ ...head, space: spaces.notebook }, frames)
      },
  }),
]
