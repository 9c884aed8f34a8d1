import { type Envelope, sealEnvelope } from '#vault/space/envelope.ts'
import { type Attack, onTheWire } from '../attack.ts'
import type { Page, Stored, Story } from '../story.ts'
import { flipped } from '../text.ts'
import { looksBack, opens, reads, writes, writesAndReads } from '../visits.ts'
import { type Bend, Instead } from '../wire.ts'

type Change = (envelope: Envelope, story: Story, page: Page) => unknown | Promise<unknown>

/** One record is served as somebody would rather have it, in the list and when it is asked for by name. */
const record =
  (pick: (story: Story) => { id: string }, change: Change) =>
  (story: Story): Bend =>
  async (answer, { path }) => {
    const { id } = pick(story)
    const bend = async (stored: Stored) => ({
      ...stored,
      envelope: await change(stored.envelope, story, story.seen.page),
    })
    if (path.includes(`/envelopes/${id}`)) return answer.envelope ? bend(answer) : undefined
    if (!path.includes(`${story.spaces.notebook}/envelopes?`)) return undefined
    const isIt = ({ envelope }: Stored) => envelope.id === id && !isOlder(envelope, answer)
    return {
      ...answer,
      envelopes: await Promise.all(answer.envelopes.map((one: Stored) => (isIt(one) ? bend(one) : one))),
    }
  }

const isOlder = ({ id, version }: Envelope, { envelopes }: Page) =>
  envelopes.some(({ envelope }) => envelope.id === id && envelope.version > version)

const changed = ({ notes }: Story) => notes.changed
const schema = ({ notes }: Story) => notes.schema
const of = ({ envelopes }: Page, id: string, version = 1): Envelope => {
  const found = envelopes.find(({ envelope }) => envelope.id === id && envelope.version === version)
  if (!found) throw new Error(`no version ${version}`)
  return found.envelope
}

/** Somebody who has the keys of the notebook seals something in the place of a record. */
async function sealed(
  story: Story,
  helper: 'amina' | 'bea',
  place: Envelope,
  title: string,
): Promise<Envelope> {
  const me = await story.identity(story.people[helper])
  const wrap = (await story.wraps(story.people[helper])).find(
    ({ space, epoch, member }) => space === place.space && epoch === place.epoch && member === me.card.id,
  )
  const key = await story.keyOf(me, wrap, await story.lines(story.people[helper]))
  return sealEnvelope(key, place, { what: 'note', title }, me)
}

const attack = (name: string, code: Attack['code'], change: Change, pick = changed): Attack =>
  onTheWire({ name, code, visit: reads, bend: record(pick, change) })
const atFirstSight = (name: string, code: Attack['code'], change: Change): Attack =>
  onTheWire({ name, code, who: 'deniz', isNew: true, visit: reads, bend: record(changed, change) })

const shorter = (name: 'space' | 'id' | 'author' | 'iv' | 'ct') => (envelope: Envelope) => ({
  ...envelope,
  [name]: envelope[name].slice(0, -4),
})

export const recordAttacks: Attack[] = [
  attack('replays an old version of a record', 'envelope.version-lower', (it, _, page) => of(page, it.id)),
  attack(
    'replays an old version of a schema',
    'envelope.version-lower',
    (it, _, page) => of(page, it.id),
    schema,
  ),
  attack('shows another version under the same number', 'envelope.version-forked', (it, story) =>
    sealed(story, 'amina', it, 'Anders'),
  ),
  attack('lets a reader write in the name of another', 'envelope.signature', (it, story) =>
    sealed(story, 'bea', { ...it, version: it.version + 1 }, 'Überweisung an …'),
  ),
  attack('lowers the suite of a record', 'envelope.suite', (it) => ({ ...it, suite: 0 })),
  attack('serves a record under its old key (lower epoch)', 'envelope.epoch-closed', (it, { before }) =>
    of(before.page, it.id),
  ),
  attack('names a key that does not exist', 'envelope.epoch-unknown', (it) => ({ ...it, epoch: 99 })),
  attack('calls a record newer than it is', 'envelope.damaged', (it) => ({ ...it, version: 9 })),
  attack('swaps who wrote a record', 'envelope.damaged', (it, { people }) => ({
    ...it,
    author: people.bea.member,
  })),
  attack('pastes the content of another record', 'envelope.damaged', (it, { notes }, page) => ({
    ...it,
    ct: of(page, notes.other.id).ct,
  })),
  atFirstSight('puts a whole record in the place of another', 'envelope.damaged', (it, { notes }, page) => ({
    ...of(page, notes.other.id),
    id: it.id,
  })),
  attack('moves a record to another space', 'envelope.other-place', (it, { spaces }) => ({
    ...it,
    space: spaces.records,
  })),
  atFirstSight(
    'serves a record of another organisation as ours',
    'envelope.damaged',
    (it, { elsewhere }) => ({
      ...(elsewhere.page.envelopes[0] as Stored).envelope,
      space: it.space,
      id: it.id,
      epoch: it.epoch,
    }),
  ),
  attack('hangs something onto a record', 'envelope.form', (it) => ({ ...it, title: 'x' })),
  attack('cuts off the content of a record', 'envelope.form', shorter('ct')),
  attack('cuts off the iv of a record', 'envelope.form', shorter('iv')),
  attack('cuts off the author of a record', 'envelope.damaged', shorter('author')),
  attack('cuts off the space of a record', 'envelope.other-place', shorter('space')),
  attack('cuts off the name of a record', 'envelope.other-place', shorter('id')),
  atFirstSight('flips a bit of the iv', 'envelope.damaged', (it) => ({ ...it, iv: flipped(it.iv, () => 0) })),
  attack('flips the first bit of the content', 'envelope.damaged', (it) => ({
    ...it,
    ct: flipped(it.ct, () => 0),
  })),
  attack('flips a bit in the midst of the content', 'envelope.damaged', (it) => ({
    ...it,
    ct: flipped(it.ct, (length) => length >> 1),
  })),
  attack('flips the last bit, in the tag', 'envelope.damaged', (it) => ({
    ...it,
    ct: flipped(it.ct, (length) => length - 1),
  })),
  onTheWire({
    name: 'hides a record and says nothing',
    code: 'envelope.withheld',
    visit: reads,
    bend:
      (story) =>
      (answer, { path }) => {
        const { id } = story.notes.changed
        if (path.includes(`/envelopes/${id}`))
          return new Instead(404, { code: 'envelope.missing', says: 'x' })
        if (!answer.envelopes) return undefined
        return { ...answer, envelopes: answer.envelopes.filter(({ envelope }: Stored) => envelope.id !== id) }
      },
  }),
  onTheWire({
    name: 'brings back a record that was erased',
    code: 'envelope.erased',
    visit: reads,
    bend:
      (story) =>
      (answer, { path }) => {
        if (!path.includes(`${story.spaces.notebook}/envelopes?`)) return undefined
        const { erased } = story.notes
        const envelope = of(story.seen.page, erased.id)
        const gone = answer.gone.filter(({ id }: { id: string }) => id !== erased.id)
        return {
          ...answer,
          gone,
          envelopes: [...answer.envelopes, { envelope, writtenAt: '2027-03-01T09:00:00Z' }],
        }
      },
  }),
  onTheWire({
    name: 'slips another record into the history of one',
    code: 'envelope.other-place',
    visit: looksBack,
    bend:
      (story) =>
      (answer, { path }) =>
        path.endsWith(`${story.notes.changed.id}?version=1`)
          ? { ...answer, envelope: of(story.seen.page, story.notes.other.id) }
          : undefined,
  }),
  onTheWire({
    name: 'shows the newest version as an older one',
    code: 'envelope.other-place',
    visit: looksBack,
    bend:
      (story) =>
      (answer, { path }) =>
        path.endsWith(`${story.notes.changed.id}?version=1`)
          ? { ...answer, envelope: of(story.seen.page, story.notes.changed.id, 2) }
          : undefined,
  }),
  onTheWire({
    name: 'bends the directory of the spaces',
    code: 'envelope.damaged',
    visit: opens,
    bend:
      (story) =>
      (answer, { path }) =>
        path.includes(`${story.spaces.directory}/envelopes?`)
          ? {
              ...answer,
              envelopes: answer.envelopes.map((stored: Stored) => ({
                ...stored,
                envelope: { ...stored.envelope, ct: flipped(stored.envelope.ct, () => 3) },
              })),
            }
          : undefined,
  }),
  onTheWire({
    name: 'answers a write with the answer to another',
    code: 'answer.other',
    visit: writes,
    bend:
      (story) =>
      (answer, { method, path }) =>
        method === 'POST' && path.endsWith('/envelopes')
          ? { ...answer, written: [{ id: story.notes.other.id, version: 1 }] }
          : undefined,
  }),
  onTheWire({
    name: 'confirms a write and forgets it',
    code: 'envelope.withheld',
    visit: writesAndReads,
    bend: (story) => {
      let fresh = ''
      return (answer, { method, path, body }) => {
        if (method === 'POST' && path.endsWith('/envelopes')) fresh = idIn(body)
        if (fresh && path.includes(`/envelopes/${fresh}`))
          return new Instead(404, { code: 'envelope.missing' })
        if (!path.includes(`${story.spaces.notebook}/envelopes?`)) return undefined
        return {
          ...answer,
          envelopes: answer.envelopes.filter(({ envelope }: Stored) => envelope.id !== fresh),
        }
      }
    },
  }),
]

const idIn = (body: unknown): string => Object(body).envelopes[0].envelope.id
