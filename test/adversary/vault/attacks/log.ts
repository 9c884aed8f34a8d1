import { newIdentity } from '#vault/identity/identity.ts'
import type { Entry } from '#vault/log/entry.ts'
import { extend, nextEntry, replay } from '#vault/log/log.ts'
import { type Attack, onTheWire } from '../attack.ts'
import type { Somebody, Story } from '../story.ts'
import { opens } from '../visits.ts'
import type { Bend } from '../wire.ts'

type Change = (lines: Entry[], story: Story) => unknown[] | Promise<unknown[]>

/** The log is served as somebody would rather have it. */
const log =
  (change: Change) =>
  (story: Story): Bend =>
  async (answer, { path }) =>
    path.endsWith('/log?after=-1') ? { ...answer, entries: await change(answer.entries, story) } : undefined

const attack = (name: string, code: Attack['code'], change: Change): Attack =>
  onTheWire({ name, code, visit: opens, bend: log(change) })

const at = (lines: Entry[], kind: Entry['kind']): number => {
  const place = lines.findLastIndex((line) => line.kind === kind)
  if (place < 0) throw new Error(`no line ${kind}`)
  return place
}
const bent = (lines: Entry[], kind: Entry['kind'], change: (line: Entry) => unknown) =>
  lines.map((line, place) => (place === at(lines, kind) ? change(line) : line))
const payload = (line: Entry, other: object) => ({ ...line, payload: { ...line.payload, ...other } })

/** A line at the end, as well signed as whoever signs can. */
async function added(lines: Entry[], story: Story, who: Somebody, kind: Entry['kind'], said: object) {
  const signer = await story.identity(who)
  const state = await replay(lines, { tenant: story.organisation })
  // The browser of an accomplice refuses nothing.
  const helper = {
    ...state,
    members: new Map(
      [...state.members].map(([id, one]) => [id, { ...one, until: null, role: 'admin' as const }]),
    ),
    spaces: withReader(state, signer.card.id),
  }
  return [
    ...lines,
    await nextEntry(helper, signer, kind as 'member_removed', said as never, '2027-03-01T10:00:00Z'),
  ]
}

const withReader = ({ spaces }: Awaited<ReturnType<typeof replay>>, member: string) =>
  new Map(
    [...spaces].map(([id, space]) => {
      const readers = new Map(space.readers).set(member, { by: member, since: '', until: null })
      return [id, { ...space, readers }]
    }),
  )

export const logAttacks: Attack[] = [
  attack('drops a line of the log', 'log.gap', (lines) => lines.toSpliced(3, 1)),
  attack('says a line of the log twice', 'log.gap', (lines) => lines.toSpliced(3, 0, ...lines.slice(3, 4))),
  attack('turns two lines of the log round', 'log.gap', ([a, b, c, d, ...lines]) => [a, b, d, c, ...lines]),
  attack('drops the first line of the log', 'log.order', (lines) => lines.slice(1)),
  attack('rolls the log back to yesterday', 'log.rollback', (_, { before }) => before.lines),
  attack('says that there never was a log', 'log.rollback', () => []),
  attack('tells another story than before, well signed (a fork)', 'log.fork', async (lines, story) =>
    added(lines.slice(0, -1), story, story.people.amina, 'handed_over', { protocol: null }),
  ),
  attack('hides a removal and numbers the lines anew', 'log.signature', (lines) => {
    const place = at(lines, 'member_removed')
    const later = lines.slice(place + 1).map((line) => ({ ...line, seq: line.seq - 1 }))
    const { previous } = lines[place] as Entry
    return [...lines.slice(0, place), ...later.map((line, i) => (i === 0 ? { ...line, previous } : line))]
  }),
  attack('adds a line of a member it has made up', 'log.unknown-member', async (lines, story) => {
    const me = await newIdentity(story.organisation)
    const state = await replay(lines, { tenant: story.organisation })
    const members = new Map(state.members).set(me.card.id, {
      card: me.card,
      role: 'admin',
      since: '',
      until: null,
    })
    const friend = (await newIdentity(story.organisation)).card
    const said = { card: friend, role: 'admin' as const }
    return [
      ...lines,
      await nextEntry({ ...state, members }, me, 'member_added', said, '2027-03-01T10:00:00Z'),
    ]
  }),
  attack('plants a member in the name of an admin', 'log.signature', async (lines, story) => {
    const planted = await newIdentity(story.organisation)
    const { amina } = story.people
    const line = (await added(lines, story, amina, 'member_added', { card: planted.card, role: 'admin' })).at(
      -1,
    )
    const state = await extend(await replay(lines, { tenant: story.organisation }), [line])
    const again = await nextEntry(
      state,
      await story.identity(amina),
      'handed_over',
      { protocol: null },
      '2027-03-01T10:00:00Z',
    )
    return [...lines, { ...(line as Entry), signature: again.signature }]
  }),
  attack('swaps the key of a member in the log', 'log.signature', async (lines, { planted }) =>
    bent(lines, 'member_added', (line) => payload(line, { card: planted.identity.card })),
  ),
  attack('makes a member an admin', 'log.signature', (lines) =>
    bent(lines, 'member_added', (line) => payload(line, { role: 'admin' })),
  ),
  attack('extends a grant', 'log.signature', (lines) =>
    bent(lines, 'granted', (line) => payload(line, { until: '2099-01-01T00:00:00Z' })),
  ),
  attack('forges a grant, signed by whoever was removed', 'log.unknown-member', (lines, story) => {
    const { mara } = story.people
    const said = { space: story.spaces.notebook, member: story.people.bea.member, until: null }
    return added(lines, story, mara, 'granted', said)
  }),
  attack('lets a substitute extend the own grant', 'log.right', (lines, story) => {
    const { bea } = story.people
    return added(lines, story, bea, 'granted', {
      space: story.spaces.records,
      member: bea.member,
      until: null,
    })
  }),
  attack('lets a member remove an admin', 'log.right', (lines, story) =>
    added(lines, story, story.people.deniz, 'member_removed', { member: story.people.amina.member }),
  ),
  attack('moves a line to another time', 'log.signature', (lines) =>
    bent(lines, 'member_removed', (line) => ({ ...line, time: '2029-01-01T00:00:00Z' })),
  ),
  attack('lowers the suite of a line', 'log.suite', (lines) =>
    bent(lines, 'member_added', (line) => ({ ...line, suite: 0 })),
  ),
  attack('hangs something onto a line', 'log.form', (lines) =>
    bent(lines, 'member_added', (line) => ({ ...line, note: 'x' })),
  ),
  attack(
    'serves the log of another organisation',
    'log.other-organisation',
    (_, story) => story.elsewhere.lines,
  ),
  attack('serves a vault that it has founded itself', 'log.other-founder', (_, story) => story.planted.lines),
]
