import type { ConversationHead, OwnConversation } from '#custody/conversation/conversation.ts'
import { type Keys, newKey, type Wrapped, wrapKeys } from '#vault/conversation/keys.ts'
import type { Line } from '#vault/conversation/line.ts'
import type { turn } from '#vault/conversation/talk.ts'
import { type Identity, newIdentity } from '#vault/identity/identity.ts'
import type { Entry } from '#vault/log/entry.ts'
import { type Attack, refusalOf } from '../attack.ts'
import type { Story } from '../story.ts'
import {
  begins,
  hearsAsSeeker,
  hearsAsStaff,
  insteadOfLast,
  type Spoken,
  seekerWire,
  spoken,
} from '../talks.ts'
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
export const onSeeker = (tried: Tried): Attack =>
  attackOn(tried, ({ story }) => seekerWire(story), hearsAsSeeker)

/** An attack on the counsellor, whose device has heard it before. */
export const onJonas = (tried: Tried): Attack =>
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
export const lines =
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
export const last = (change: (line: Line, it: Spoken) => object | Promise<object>): Bending =>
  lines(async (all, it) => {
    const line = all.at(-1) as Line
    return [...all.slice(0, -1), { ...line, ...(await change(line, it)) }]
  })
export const accepting = (change: (line: Line, it: Spoken) => object): Bending =>
  lines(([first, line, ...rest], it) => [first, { ...line, ...change(line as Line, it) }, ...rest])

/** Another wrap in the place of one's own. */
export const wrap =
  (change: (wrap: Wrapped, it: Spoken) => Wrapped | Promise<Wrapped>): Bending =>
  async (it) => {
    const mine = it.wraps.find(({ to }) => to === it.receipt.card.id) as Wrapped
    const other = await change(mine, it)
    return (answer: OwnConversation, { path }) =>
      path.endsWith('/conversation') ? { ...answer, wrap: other } : undefined
  }
export const head =
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
export async function turned(it: Spoken, { line, wraps }: Awaited<ReturnType<typeof turn>>): Promise<Bend> {
  const said = await lines((all) => [...all, line])(it)
  const keys = await wrap(() => wraps.find(({ to }) => to === it.receipt.card.id) as Wrapped)(it)
  return async (answer, asked) => (await said(answer, asked)) ?? keys(answer, asked)
}

/** Keys that the server has made. */
export const ownKeys: Keys = { talk: [newKey(), newKey()], side: [null, newKey()] }
export const wrappedFor = ({ where, id }: Spoken, { card }: Identity) =>
  wrapKeys({ tenant: where.organisation, conversation: id }, ownKeys, {
    ...{ to: card.id, recipient: card.recipient, isSeeker: false },
  })

/** Somebody whom the server has made up, under the id of a member. */
export const plotter = async ({ where, jonas }: Spoken): Promise<Identity> => {
  const own = await newIdentity(where.organisation)
  return { ...own, card: { ...own.card, id: jonas.card.id } }
}
export const asCounsellor = { kind: 'text', text: 'Schicken Sie uns Ihre Adresse.' }

/** What a seeker says who helps the server tell two stories. */
export const otherwise = lines((_, it) => insteadOfLast(it, it.receipt, { text: 'Etwas anderes.' }))

export const inProof =
  (change: (lines: Entry[], story: Story) => unknown[]) =>
  (story: Story): Bend =>
  (answer, { path }) =>
    path.endsWith('/proof') ? { ...answer, lines: change(answer.lines, story) } : undefined

/** An attack on whoever is about to write for the first time. */
export const onBeginner = (name: string, code: Attack['code'], bend: (story: Story) => Bend): Attack => ({
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
