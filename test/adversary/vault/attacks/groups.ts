import { guestIdentity } from '#vault/conversation/guest.ts'
import { openKeys, type Wrapped } from '#vault/conversation/keys.ts'
import type { Line, Seat } from '#vault/conversation/line.ts'
import { openPassing, sealPassing } from '#vault/conversation/passing.ts'
import { type Anchor, beginTalk, hear, openGroup, say, type Talk, turn } from '#vault/conversation/talk.ts'
import type { Identity } from '#vault/identity/identity.ts'
import type { LogState } from '#vault/log/state.ts'
import { newReceipt } from '#vault/outside/receipt.ts'
import { type Attack, inHand } from '../attack.ts'
import type { Story } from '../story.ts'
import { logOf, now, seatOf } from '../talks.ts'
import { flipped } from '../text.ts'

/** A group that Jonas leads: Ahorn was there first, then Amsel came, then somebody who was removed again. */
type Group = {
  log: LogState
  jonas: Identity
  guests: { ahorn: Identity; amsel: Identity; linde: Identity }
  /** As Jonas has followed it after each line. */
  talks: Talk[]
  lines: Line[]
  /** What the removed one says under the key they still know. */
  late: Line
  wraps: Wrapped[]
  anchor: Anchor
  sign: string
}
const groups = new WeakMap<Story, Promise<Group>>()
const groupOf = (story: Story): Promise<Group> => {
  const known = groups.get(story) ?? begun(story)
  groups.set(story, known)
  return known
}

async function begun(story: Story): Promise<Group> {
  const [log, jonas] = [await logOf(story), await story.identity(story.people.jonas)]
  const space = [...log.spaces.values()].find(({ shredded }) => !shredded)
  if (!space) throw new Error('no space')
  const tenant = story.organisation
  const opened = await openGroup(tenant, space, jonas, { kind: 'group' }, now(story))
  const id = opened.talk.conversation
  const guestIn = async () => guestIdentity(tenant, (await newReceipt(tenant)).identity, id)
  const guests = { ahorn: await guestIn(), amsel: await guestIn(), linde: await guestIn() }
  const cards = Object.entries(guests).map(([name, { card }]) => ({ name, card }))
  const [talks, lines] = [[opened.talk], [opened.line]]
  let wraps: Wrapped[] = []
  const turned = async (...who: Identity[]) => {
    const seats = [seatOf(jonas.card.id), ...who.map(asGuest)]
    const step = await turn(
      talks.at(-1) as Talk,
      jonas,
      log,
      { why: 'group', seats, guests: cards },
      now(story),
    )
    talks.push(step.talk)
    lines.push(step.line)
    wraps = step.wraps
  }
  const { ahorn, amsel, linde } = guests
  await turned()
  await turned(ahorn)
  await turned(ahorn, amsel, linde)
  const anchor = { seq: 3, hash: talks[3]?.hash ?? '' }
  const { line: late } = await say(talks[3] as Talk, linde, { kind: 'text', text: 'Noch da.' }, now(story))
  await turned(ahorn, amsel)
  const said = await say(talks.at(-1) as Talk, ahorn, { kind: 'text', text: 'Hallo.' }, now(story))
  talks.push(said.talk)
  lines.push(said.line)
  const sign = await sealPassing(said.talk, ahorn, { call: 'x', is: 'bye' }, now(story))
  return { log, jonas, guests, talks, lines, late, wraps, anchor, sign }
}

const asGuest = ({ card }: Identity): Seat => ({ member: card.id, as: 'guest', until: null })

/** Amsel hears the group from where they were told that they came in. */
async function hears(lines: unknown[], story: Story): Promise<void> {
  const { guests, wraps, anchor, log, talks } = await groupOf(story)
  const { tenant, space, conversation } = talks[0] as Talk
  const wrap = wraps.find(({ to }) => to === guests.amsel.card.id)
  const keys = wrap && (await openKeys(guests.amsel.age, wrap))
  if (!keys) throw new Error('no keys')
  let talk = beginTalk({ tenant, space, conversation }, keys, anchor)
  for (const line of lines) talk = (await hear(talk, line, log)).talk
}

type Tried = {
  name: string
  code: Attack['code']
  bend: (lines: Line[], it: Group, story: Story) => unknown[] | Promise<unknown[]>
}
const onGuest = ({ name, code, bend }: Tried): Attack =>
  inHand<unknown[]>({
    ...{ name, code, take: hears },
    honest: async (story) => (await groupOf(story)).lines.slice(3),
    bend: async (lines, story) => bend(lines as Line[], await groupOf(story), story),
  })

/** One more turn of the keys, by whoever pretends to be Jonas. */
async function plotted({ guests, jonas, log, talks }: Group, story: Story, seats: Seat[]): Promise<Line> {
  const plotter = { ...guests.linde, card: { ...guests.linde.card, id: jonas.card.id } }
  const cards = Object.entries(guests).map(([name, { card }]) => ({ name, card }))
  const at = { why: 'group' as const, seats, guests: cards }
  return (await turn(talks.at(-1) as Talk, plotter, log, at, now(story))).line
}

export const groupAttacks: Attack[] = [
  onGuest({
    name: 'plants somebody in a group',
    code: 'conversation.other-key',
    bend: async (lines, it, story) => {
      const seats = [seatOf(it.jonas.card.id), ...Object.values(it.guests).map(asGuest)]
      return [...lines, await plotted(it, story, seats)]
    },
  }),
  onGuest({
    name: 'tells a line of somebody who was removed',
    code: 'conversation.forked',
    bend: (lines, { late }) => [...lines.slice(0, 2), { ...late, seq: 5 }],
  }),
  onGuest({
    name: 'lets a newcomer into a group at another line than they were told',
    code: 'conversation.forked',
    bend: async (_, it, story) => [
      { ...(await plotted(it, story, [seatOf(it.jonas.card.id), asGuest(it.guests.amsel)])), seq: 3 },
    ],
  }),
  onGuest({
    name: 'hides what was said since a newcomer came',
    code: 'conversation.gap',
    bend: (lines) => lines.slice(1),
  }),
  onGuest({
    name: 'replays a turn of a group',
    code: 'conversation.gap',
    bend: (lines) => [...lines, lines[0]],
  }),
  onGuest({
    name: 'puts a line under the name of somebody else in the group',
    code: 'conversation.author',
    bend: (lines, { guests }) => [...lines.slice(0, 2), { ...lines[2], author: guests.amsel.card.id }],
  }),
  onGuest({
    name: 'forges a line of somebody in a group',
    code: 'conversation.author',
    bend: (lines) => [
      ...lines.slice(0, 2),
      { ...lines[2], signature: flipped(String(lines[2]?.signature), () => 0) },
    ],
  }),
  inHand<string>({
    name: 'bends a sign with which a call begins',
    code: 'conversation.damaged',
    honest: async (story) => (await groupOf(story)).sign,
    bend: (sign) => {
      const [epoch, author, iv, ct = ''] = sign.split('.')
      return [epoch, author, iv, flipped(ct, (length) => length >> 1)].join('.')
    },
    take: async (sign, story) => {
      const { talks, log } = await groupOf(story)
      await openPassing(talks.at(-1) as Talk, sign, log)
    },
  }),
  inHand<string>({
    name: 'tells a sign of a call after the keys have turned',
    code: 'conversation.stale',
    honest: async (story) => (await groupOf(story)).sign,
    bend: async (_, story) => {
      const { talks, guests } = await groupOf(story)
      return sealPassing(talks[3] as Talk, guests.linde, { call: 'x', is: 'bye' }, now(story))
    },
    take: async (sign, story) => {
      const { talks, log } = await groupOf(story)
      await openPassing(talks.at(-1) as Talk, sign, log)
    },
  }),
]
