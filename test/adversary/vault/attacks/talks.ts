// Long: one list of what is tried against both sides of a conversation.
import type { ConversationHead, OwnConversation } from '#custody/conversation/conversation.ts'
import { type Keys, newKey, type Wrapped, wrapKeys } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import { signWords } from '#vault/conversation/release.ts'
import { sideKey, type Talk, turn } from '#vault/conversation/talk.ts'
import { type Identity, newIdentity } from '#vault/identity/identity.ts'
import type { Entry } from '#vault/log/entry.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { type Attack, refusalOf } from '../attack.ts'
import type { Story } from '../story.ts'
import {
  begins,
  hearsAsSeeker,
  hearsAsStaff,
  insteadOfLast,
  now,
  type Spoken,
  seatOf,
  seekerWire,
  spoken,
} from '../talks.ts'
import { cut, flipped } from '../text.ts'
import type { Bend } from '../wire.ts'

type Bending = (it: Spoken) => Bend | Promise<Bend>
type Tried = {
  name: string
  code: Attack['code']
  bend: Bending
  /** Who reads it beside Jonas. */
  others?: (story: Story) => Parameters<typeof spoken>[1]
}

/** An attack on the seeker, who comes back with twelve words and a browser that remembers nothing. */
const onSeeker = (tried: Tried): Attack => attackOn(tried, ({ story }) => seekerWire(story), hearsAsSeeker)

/** An attack on the counsellor, whose device has heard it before. */
const onJonas = (tried: Tried): Attack =>
  attackOn(
    tried,
    async ({ story }) => story.people.jonas.device.wire,
    (it) => hearsAsStaff(it.story.people.jonas.device, it),
  )

function attackOn(
  { name, code, bend, others }: Tried,
  wireOf: (it: Spoken) => ReturnType<typeof seekerWire>,
  visit: (it: Spoken) => Promise<void>,
): Attack {
  let it: Spoken
  return {
    name,
    code,
    attempt: async (story) => {
      it = await spoken(story, others?.(story))
      await visit(it)
      const wire = await wireOf(it)
      wire.hold(await bend(it))
      const said = await refusalOf(() => visit(it))
      const isBent = wire.bent() > 0
      wire.hold(null)
      return { ...said, isBent }
    },
    control: async () => refusalOf(() => visit(it)),
  }
}

/** Other lines in the place of the true ones. */
const lines =
  (change: (lines: Line[], it: Spoken) => unknown[] | Promise<unknown[]>): Bending =>
  async (it) => {
    const shown = (await change(it.lines, it)) as Line[]
    const isLines = (path: string) => path.includes(`/${it.id}/lines`) || path.includes('/conversation/lines')
    return (answer, { path }) => {
      if (!isLines(path)) return undefined
      const after = Number(/after=(-?\d+)/.exec(path)?.[1])
      return { ...answer, lines: shown.slice(after + 1), more: false }
    }
  }
const last = (change: (line: Line, it: Spoken) => object | Promise<object>): Bending =>
  lines(async (all, it) => {
    const line = all.at(-1) as Line
    return [...all.slice(0, -1), { ...line, ...(await change(line, it)) }]
  })
const accepting = (change: (line: Line, it: Spoken) => object): Bending =>
  lines(([first, line, ...rest], it) => [first, { ...line, ...change(line as Line, it) }, ...rest])

/** Another wrap in the place of one's own. */
const wrap =
  (change: (wrap: Wrapped, it: Spoken) => Wrapped | Promise<Wrapped>): Bending =>
  async (it) => {
    const mine = it.wraps.find(({ to }) => to === it.receipt.card.id) as Wrapped
    const other = await change(mine, it)
    return (answer: OwnConversation, { path }) =>
      path.endsWith('/conversation') ? { ...answer, wrap: other } : undefined
  }
const head =
  (change: (head: ConversationHead, it: Spoken) => object | Promise<object>): Bending =>
  async (it) => {
    let bent: object | undefined
    const bend = async (one: ConversationHead) => {
      if (one.id !== it.id) return one
      bent ??= await change(one, it)
      return { ...one, ...bent }
    }
    return async (answer, { path }) =>
      /\/conversations(\?|$)/.test(path)
        ? { ...answer, conversations: await Promise.all(answer.conversations.map(bend)) }
        : undefined
  }

/** One more turn of the keys, with those that it brings. */
async function turned(it: Spoken, { line, wraps }: Awaited<ReturnType<typeof turn>>): Promise<Bend> {
  const said = await lines((all) => [...all, line])(it)
  const keys = await wrap(() => wraps.find(({ to }) => to === it.receipt.card.id) as Wrapped)(it)
  return async (answer, asked) => (await said(answer, asked)) ?? keys(answer, asked)
}

/** Keys that the server has made. */
const ownKeys: Keys = { talk: [newKey(), newKey()], side: [null, newKey()] }
const wrappedFor = ({ where, id }: Spoken, { card }: Identity) =>
  wrapKeys({ tenant: where.organisation, conversation: id }, ownKeys, {
    ...{ to: card.id, recipient: card.recipient, isSeeker: false },
  })

/** Somebody whom the server has made up, under the id of a member. */
const plotter = async ({ where, jonas }: Spoken): Promise<Identity> => {
  const own = await newIdentity(where.organisation)
  return { ...own, card: { ...own.card, id: jonas.card.id } }
}
const asCounsellor = { kind: 'text', text: 'Schicken Sie uns Ihre Adresse.' }

/** What a seeker says who helps the server tell two stories. */
const otherwise = lines((_, it) => insteadOfLast(it, it.receipt, { text: 'Etwas anderes.' }))

const inProof =
  (change: (lines: Entry[], story: Story) => unknown[]) =>
  (story: Story): Bend =>
  (answer, { path }) =>
    path.endsWith('/proof') ? { ...answer, lines: change(answer.lines, story) } : undefined

/** An attack on whoever is about to write for the first time. */
const onBeginner = (name: string, code: Attack['code'], bend: (story: Story) => Bend): Attack => ({
  name,
  code,
  attempt: async (story) => {
    const wire = await seekerWire(story)
    wire.hold(bend(story))
    const said = await refusalOf(() => begins(story))
    const isBent = wire.bent() > 0
    wire.hold(null)
    return { ...said, isBent }
  },
  control: (story) => refusalOf(() => begins(story)),
})

export const talkAttacks: Attack[] = [
  onBeginner(
    'swaps the key that a first message is sealed to',
    'log.signature',
    inProof((all, { planted }) =>
      all.map((line) => {
        const { kind, payload } = line as Entry
        const other = { ...payload, recipient: planted.identity.card.recipient }
        // Of other spaces there is only a stub.
        return kind === 'intake_key_set' && payload ? { ...line, payload: other } : line
      }),
    ),
  ),
  onBeginner(
    'shows whoever writes first a vault of its own',
    'log.other-founder',
    inProof((_, { planted }) => planted.lines),
  ),
  onSeeker({
    name: 'has a destruction of all signed by a seeker who only reads',
    code: 'receipt.other-purpose',
    bend:
      () =>
      (answer, { path }) =>
        path.endsWith('/challenges') ? { ...answer, purpose: 'destroy' } : undefined,
  }),
  onSeeker({
    name: 'leaves a line of a conversation out',
    code: 'conversation.gap',
    bend:
      (it) =>
      (answer, { path }) =>
        path.includes('/conversation/lines')
          ? { ...answer, lines: it.lines.filter(({ seq }) => seq !== 2) }
          : undefined,
  }),
  onSeeker({
    name: 'turns two lines of a conversation round',
    code: 'conversation.gap',
    bend: lines(([a, b, c, d]) => [a, b, d, c]),
  }),
  onSeeker({
    name: 'leaves a line out and numbers the others anew',
    code: 'conversation.forked',
    bend: lines(([a, b, , d]) => [a, b, { ...d, seq: 2 }]),
  }),
  onSeeker({
    name: 'says a line a second time as the next',
    code: 'conversation.forked',
    bend: lines((all) => [...all, { ...all.at(-1), seq: 4 }]),
  }),
  onSeeker({
    name: 'says an older line again, as it was',
    code: 'conversation.gap',
    bend: lines((all) => [...all.slice(0, 3), all[3], { ...all[2], seq: 5 }]),
  }),
  onSeeker({
    name: 'turns what was said into something else',
    code: 'conversation.damaged',
    bend: last((_, { lines: all }) => ({ ct: all[2]?.ct })),
  }),
  onSeeker({
    name: 'bends a line',
    code: 'conversation.damaged',
    bend: last(({ ct }) => ({ ct: flipped(ct, (length) => length >> 1) })),
  }),
  onSeeker({
    name: 'cuts off a line',
    code: 'conversation.form',
    bend: last(({ ct }) => ({ ct: cut(ct) })),
  }),
  onSeeker({
    name: 'bends who signed a line',
    code: 'conversation.author',
    bend: last(({ signature }) => ({ signature: flipped(signature, () => 0) })),
  }),
  onSeeker({
    name: 'says that somebody else has said it',
    code: 'conversation.damaged',
    bend: last((_, { story }) => ({ author: story.people.bea.member })),
  }),
  onSeeker({
    name: 'shows a line of another conversation',
    code: 'conversation.other-place',
    bend: async (it) => {
      const other = await spoken(it.story)
      return lines((all) => [...all.slice(0, 3), other.lines[3]])(it)
    },
  }),
  onSeeker({
    name: 'shows a line of another organisation',
    code: 'conversation.other-place',
    bend: last((_, { story }) => ({ tenant: story.spaces.notebook })),
  }),
  onSeeker({
    name: 'hands a conversation over to another space',
    code: 'conversation.other-place',
    bend: last((_, { story }) => ({ space: story.spaces.notebook })),
  }),
  onSeeker({
    name: 'calls an acceptance a handover to another space',
    code: 'conversation.damaged',
    bend: accepting(({ turn }, { story }) => ({
      space: story.spaces.notebook,
      turn: { ...turn, why: 'handover' },
    })),
  }),
  onSeeker({
    name: 'plants a seat in an acceptance',
    code: 'conversation.damaged',
    bend: accepting(({ turn }, { story }) => ({
      turn: { ...turn, seats: [...(turn?.seats ?? []), seatOf(story.people.bea.member)] },
    })),
  }),
  onSeeker({
    name: 'seats somebody in the name of a counsellor',
    code: 'conversation.author',
    bend: async (it) => {
      const forged = await plotter(it)
      const seats = [seatOf(it.jonas.card.id), seatOf(it.story.people.bea.member)]
      return turned(
        it,
        await turn(it.talks[3] as Talk, forged, it.log, { why: 'asked', seats }, now(it.story, 60)),
      )
    },
  }),
  onSeeker({
    name: 'forges an answer in the name of a counsellor',
    code: 'conversation.author',
    bend: lines(async (_, it) => insteadOfLast(it, await plotter(it), asCounsellor)),
  }),
  onSeeker({
    name: 'lets a member speak who has no seat',
    code: 'conversation.not-seated',
    bend: lines(async (_, it) => {
      const bea = await it.story.identity(it.story.people.bea)
      return insteadOfLast(it, bea, asCounsellor, now(it.story, 60), { seats: [seatOf(bea.card.id)] })
    }),
  }),
  onSeeker({
    name: 'lets a removed counsellor speak',
    code: 'conversation.author',
    bend: lines(async (_, it) => {
      const mara = await it.story.identity(it.story.people.mara)
      return insteadOfLast(it, mara, asCounsellor, now(it.story, 60), { seats: [seatOf(mara.card.id)] })
    }),
  }),
  onSeeker({
    name: 'lets a substitute speak whose time is over',
    code: 'conversation.not-seated',
    others: (story) => [seatOf(story.people.bea.member, 'substitute', now(story, 120))],
    bend: lines(async (_, it) => {
      const bea = await it.story.identity(it.story.people.bea)
      return insteadOfLast(it, bea, asCounsellor, now(it.story, 240), { seats: [seatOf(bea.card.id)] })
    }),
  }),
  onSeeker({
    name: 'lets a peer speak whom nobody has released',
    code: 'conversation.unreleased',
    others: ({ people }) => [seatOf(people.deniz.member, 'peer')],
    bend: lines(async (_, it) => {
      const deniz = await it.story.identity(it.story.people.deniz)
      return insteadOfLast(it, deniz, asCounsellor, now(it.story, 60), { seats: [seatOf(deniz.card.id)] })
    }),
  }),
  onSeeker({
    name: 'lets an adviser take a conversation over',
    code: 'conversation.not-seated',
    others: ({ people }) => [seatOf(people.deniz.member, 'adviser')],
    bend: async (it) => {
      const deniz = await it.story.identity(it.story.people.deniz)
      const seats = [seatOf(deniz.card.id)]
      const talk = { ...(it.talks[3] as Talk), seats }
      return turned(it, await turn(talk, deniz, it.log, { why: 'assigned', seats }, now(it.story, 60)))
    },
  }),
  onSeeker({
    name: 'releases other words than a peer has written',
    code: 'conversation.written',
    others: ({ people }) => [seatOf(people.deniz.member, 'peer')],
    bend: lines(async (_, it) => {
      const deniz = await it.story.identity(it.story.people.deniz)
      const written = await signWords(it.talks[2] as Talk, deniz, { kind: 'text', text: 'Mir auch.' })
      return insteadOfLast(it, it.jonas, { ...asCounsellor, written } as never)
    }),
  }),
  onSeeker({
    name: 'serves a seeker keys that nobody has committed to',
    code: 'conversation.other-key',
    bend: wrap((_, it) => wrappedFor(it, it.receipt)),
  }),
  onSeeker({
    name: 'serves a seeker the keys of a counsellor (swapped wraps)',
    code: 'conversation.other-key',
    bend: wrap((_, { wraps, jonas }) => wraps.find(({ to }) => to === jonas.card.id) as Wrapped),
  }),
  onSeeker({
    name: 'gives the keys of one conversation the name of another',
    code: 'conversation.other-place',
    bend: wrap((mine, { story }) => ({ ...mine, conversation: story.spaces.notebook })),
  }),
  onSeeker({
    name: 'calls the keys of one epoch those of another',
    code: 'conversation.other-place',
    bend: wrap((mine) => ({ ...mine, epoch: 3 })),
  }),
  onSeeker({
    name: 'shows a seeker the conversation of another',
    code: 'conversation.other-key',
    bend: async (it) => {
      const other = await spoken(it.story)
      const theirs = other.wraps.find(({ to }) => to === other.receipt.card.id) as Wrapped
      return (answer: OwnConversation, { path }) =>
        path.endsWith('/conversation') ? { ...answer, id: other.id, wrap: theirs } : undefined
    },
  }),
  onSeeker({
    name: 'swaps the key of a counsellor in the log that a seeker reads',
    code: 'log.signature',
    bend: ({ story }) =>
      inProof((all, { planted, people }) =>
        all.map((line) => {
          const { kind, payload } = line as Entry & { payload: { card?: { id: string } } }
          const isJonas = kind === 'member_added' && payload.card?.id === people.jonas.member
          return isJonas ? { ...line, payload: { ...payload, card: planted.identity.card } } : line
        }),
      )(story),
  }),
  onJonas({
    name: 'shows a counsellor yesterday as today (rollback)',
    code: 'conversation.gap',
    bend: async (it) => {
      const older = await head(() => ({ next: 2 }))(it)
      const fewer = await lines((all) => all.slice(0, 2))(it)
      return async (answer, asked) => (await older(answer, asked)) ?? fewer(answer, asked)
    },
  }),
  onJonas({
    name: 'tells a conversation otherwise than this device has heard it (fork)',
    code: 'conversation.forked',
    bend: otherwise,
  }),
  onJonas({
    name: 'shows a counsellor the lines of another conversation',
    code: 'conversation.other-place',
    bend: async (it) => {
      const other = await spoken(it.story)
      return lines(() => other.lines)(it)
    },
  }),
  onJonas({
    name: 'serves a counsellor keys that nobody has committed to',
    code: 'conversation.other-key',
    bend: head(async (_, it) => ({ wrap: await wrappedFor(it, it.jonas) })),
  }),
  onJonas({
    name: 'serves a counsellor the keys of the seeker (swapped wraps)',
    code: 'conversation.other-key',
    bend: head((_, { wraps, receipt }) => ({ wrap: wraps.find(({ to }) => to === receipt.card.id) })),
  }),
  onJonas({
    name: 'puts a note into the side room in the name of a member',
    code: 'envelope.signature',
    bend: head(async (_, it) => {
      const key = await sideKey(it.talks[1] as Talk)
      if (!key) throw new Error('no side room')
      const place = { id: it.id, version: 1, author: it.story.people.bea.member }
      return { notes: [await sealEnvelope(key, place, { text: 'Bitte löschen.' }, await plotter(it))] }
    }),
  }),
]
