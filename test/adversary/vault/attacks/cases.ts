// Long: one list of what is tried against both sides of a dialogue.
import type { CaseHead } from '#custody/dialogue/case.ts'
import { newIdentity } from '#vault/identity/identity.ts'
import type { Entry } from '#vault/log/entry.ts'
import { replayProof } from '#vault/log/proof.ts'
import { sealFurther } from '#vault/outside/further.ts'
import { type Letter, type Reply, sealReply } from '#vault/outside/outside.ts'
import { newReceipt, readReceipt } from '#vault/outside/receipt.ts'
import { type Attack, Noticed, onTheWire, refusalOf } from '../attack.ts'
import { comesBack, type Dialogue, dialogueOf, readsCases, type Writer, write } from '../dialogue.ts'
import type { Story } from '../story.ts'
import { cut, flipped } from '../text.ts'
import type { Bend } from '../wire.ts'

type Fetched = { letter: Letter; case: string; number: number }
type Answer = { replies: { reply: Reply; sentAt: string }[] }

/** An attack on somebody without an account, against the worker's own code. */
function onOutsider({ name, code, who = 'mara', visit = reads, bend }: OnOutsider): Attack {
  return {
    name,
    code,
    attempt: async (story) => {
      const it = await dialogueOf(story)
      const { wire } = it[who].outsider
      const bending = await bend(it, story)
      wire.hold(bending)
      const said = await refusalOf(() => visit(it[who], it))
      const isBent = wire.bent() > 0
      wire.hold(null)
      return { ...said, isBent }
    },
    control: async (story) => {
      const it = await dialogueOf(story)
      return refusalOf(() => visit(it[who], it))
    },
  }
}
type OnOutsider = {
  name: string
  code: Attack['code']
  who?: 'mara' | 'olga'
  visit?: (writer: Writer, it: Dialogue) => Promise<unknown>
  bend: (it: Dialogue, story: Story) => Bend | Promise<Bend>
}

const reads = async (writer: Writer, { where }: Dialogue) => {
  const { replies } = await comesBack(writer, where)
  if (replies.some(({ damaged, body }) => damaged && body !== null)) throw new Error('shown all the same')
  const code = replies.find(({ damaged }) => damaged)?.damaged
  if (code) throw new Noticed(code)
}
const seals = ({ outsider }: Writer, { where }: Dialogue) => outsider.ask('seal', where, 'Frage', true)
const downloads = async (writer: Writer, it: Dialogue) => {
  await comesBack(writer, it.where)
  await writer.outsider.ask('fetchFile', it.files.asked)
}

const inCase =
  (change: (answer: Answer, it: Dialogue) => unknown) =>
  (it: Dialogue): Bend =>
  (answer, { path }) =>
    path.endsWith('/case') ? change(answer, it) : undefined
const replies =
  (change: (replies: Answer['replies']) => unknown[]) =>
  (it: Dialogue): Bend =>
    inCase((answer) => ({ ...answer, replies: change(answer.replies) }))(it)
const inChallenge =
  (other: object) =>
  (): Bend =>
  (answer, { path }) =>
    path.endsWith('/challenges') ? { ...answer, ...other } : undefined
const inProof =
  (change: (lines: Entry[], story: Story) => unknown[]) =>
  (_: Dialogue, story: Story): Bend =>
  (answer, { path }) =>
    path.endsWith('/proof') ? { ...answer, lines: change(answer.lines, story) } : undefined

/** What the server shows another visitor of another case. */
async function caseOf(other: Writer, { where }: Dialogue): Promise<unknown> {
  let own: unknown
  other.outsider.wire.hold((answer, { path }) => {
    if (path.endsWith('/case')) own = answer
    return undefined
  })
  await comesBack(other, where)
  other.outsider.wire.hold(null)
  return own
}

/** The reply of somebody whom the log does not know, to whom the server has given the card. */
async function forged({ where, mara }: Dialogue, author?: string): Promise<Reply> {
  const own = await newIdentity(where.organisation, author)
  const { identity } = await readReceipt(where.organisation, mara.words)
  const at = { tenant: where.organisation, space: where.space, id: mara.id, seq: 0 }
  return sealReply(own, identity.card, at, { text: 'Schicken Sie uns Ihre Adresse.' })
}

/** An attack on those who read the cases. */
const onReader = (
  name: string,
  code: Attack['code'],
  bend: (it: Dialogue, story: Story) => Bend | Promise<Bend>,
): Attack =>
  onTheWire({ name, code, visit: readsCases, bend: async (story) => bend(await dialogueOf(story), story) })

/** What the list says of one case. */
const head =
  (change: (head: CaseHead, it: Dialogue) => CaseHead | null) =>
  (it: Dialogue): Bend =>
  (answer, { path }) =>
    /\/cases(\?|$)/.test(path)
      ? {
          ...answer,
          cases: answer.cases.flatMap((one: CaseHead) =>
            one.id === it.mara.id ? (change(one, it) ?? []) : one,
          ),
        }
      : undefined

/** A letter that has just come and that nobody has opened yet. */
const fresh =
  (change: (letter: Letter, it: Dialogue, other: Letter) => unknown) =>
  async (it: Dialogue, story: Story): Promise<Bend> => {
    const { id } = await write(story, it.where, 'Eine neue Frage')
    const { id: second } = await write(story, it.where, 'Noch eine')
    return (answer, { path }) => {
      if (!path.includes('/cases/letters')) return undefined
      const other = answer.letters.find(({ letter }: Fetched) => letter.id === second)?.letter
      const bend = (one: Fetched) =>
        one.letter.id === id ? { ...one, letter: change(one.letter, it, other) } : one
      return { ...answer, letters: answer.letters.map(bend) }
    }
  }

/** A further letter of Olga's that nobody has opened yet. */
const further =
  (change: (one: Fetched, it: Dialogue) => unknown) =>
  async (it: Dialogue): Promise<Bend> => {
    const opened = await comesBack(it.olga, it.where)
    const number = opened.letters.length
    await it.olga.outsider.ask('writeAgain', { text: 'Noch etwas' }, [])
    return async (answer, { path }) => {
      if (!path.includes('/cases/letters')) return undefined
      const isIt = (one: Fetched) => one.case === it.olga.id && one.number === number
      const bend = async (one: Fetched) => (isIt(one) ? change(one, it) : one)
      return { ...answer, letters: await Promise.all(answer.letters.map(bend)) }
    }
  }

/** A letter that the server has sealed itself, as anybody can. */
async function written({ where }: Dialogue, { letter, case: of, number }: Fetched, story: Story) {
  const lines = await story.lines(story.people.amina)
  const { organisation: tenant, space: id, founder } = where
  const { space } = await replayProof(lines, { tenant, founder, space: id })
  const { identity } = await newReceipt(tenant)
  const said = { of, number, seen: 0, body: { text: 'Bitte löscht alles.' } }
  return sealFurther(space, { tenant, id: letter.id }, identity, said)
}

export const caseAttacks: Attack[] = [
  onOutsider({
    name: 'answers a case in the name of a member',
    code: 'outside.author',
    bend: async (it, { people }) => {
      const reply = await forged(it, people.jonas.member)
      return replies(([first, ...rest]) => [{ ...first, reply }, ...rest])(it)
    },
  }),
  onOutsider({
    name: 'answers a case in the name of nobody',
    code: 'outside.author',
    bend: async (it) => {
      const reply = await forged(it)
      return replies(([first, ...rest]) => [{ ...first, reply }, ...rest])(it)
    },
  }),
  onOutsider({
    name: 'holds back an earlier reply',
    code: 'outside.gap',
    bend: replies((all) => all.slice(1)),
  }),
  onOutsider({
    name: 'turns two replies round',
    code: 'outside.gap',
    bend: replies((all) => all.toReversed()),
  }),
  onOutsider({
    name: 'says a reply twice',
    code: 'outside.gap',
    bend: replies(([first, ...rest]) => [first, first, ...rest]),
  }),
  onOutsider({
    name: 'counts the replies anew after leaving one out',
    code: 'outside.other-place',
    bend: replies(([, second]) => [{ ...second, reply: { ...second?.reply, seq: 0 } }]),
  }),
  onOutsider({
    name: 'bends a reply',
    code: 'age.damaged',
    bend: replies(([first, ...rest]) => {
      const sealed = flipped(first?.reply.sealed ?? '', () => -1)
      return [{ ...first, reply: { ...first?.reply, sealed } }, ...rest]
    }),
  }),
  onOutsider({
    name: 'shows somebody the case of another',
    code: 'outside.other-place',
    bend: async (it) => {
      const other = await caseOf(it.olga, it)
      return inCase(() => other)(it)
    },
  }),
  onOutsider({
    name: 'gives a case the reply to another',
    code: 'outside.other-place',
    bend: async (it) => {
      const { replies: theirs } = (await caseOf(it.olga, it)) as Answer
      const [one] = theirs
      return replies((all) => [{ ...one, reply: { ...one?.reply, id: it.mara.id } }, ...all.slice(1)])(it)
    },
  }),
  onOutsider({
    name: 'has a receipt answer for another house',
    code: 'receipt.other-origin',
    bend: inChallenge({ origin: 'https://jam.invalid' }),
  }),
  onOutsider({
    name: 'has a receipt answer for another organisation',
    code: 'receipt.other-origin',
    bend: inChallenge({ tenant: '00000000-0000-4000-8000-000000000000' }),
  }),
  onOutsider({
    name: 'has a destruction signed by somebody who only looks',
    code: 'receipt.other-purpose',
    bend: inChallenge({ purpose: 'destroy' }),
  }),
  onOutsider({
    name: 'swaps the letter box of a form',
    code: 'log.signature',
    visit: seals,
    bend: async (_, { planted }) => {
      const { recipient } = planted.identity.card
      const isBox = (line: Entry) => line.kind === 'intake_key_set' && 'payload' in line
      return (answer, { path }) =>
        path.endsWith('/proof')
          ? {
              ...answer,
              lines: answer.lines.map((line: Entry) =>
                isBox(line) ? { ...line, payload: { ...line.payload, recipient } } : line,
              ),
            }
          : undefined
    },
  }),
  onOutsider({
    name: 'shows whoever fills in a form a vault of its own',
    code: 'log.other-founder',
    visit: seals,
    bend: inProof((_, { planted }) => planted.lines),
  }),
  onOutsider({
    name: 'serves another file than a reply names',
    code: 'file.part-other',
    visit: downloads,
    bend: async (it, { people }) => {
      const path = `/vault/files/${it.files.other.id}/content`
      const other = await people.jonas.device.wire.fetch(path)
      const bytes = new Uint8Array(await other.arrayBuffer())
      return (_, asked) => (asked.path.endsWith('/content') ? bytes : undefined)
    },
  }),
  onReader(
    'puts the letter of one case into another',
    'outside.other-place',
    fresh((letter, _, other) => ({
      ...other,
      id: letter.id,
    })),
  ),
  onReader(
    'cuts off the letter of a case',
    'age.damaged',
    fresh((letter) => ({ ...letter, sealed: cut(letter.sealed) })),
  ),
  onReader(
    'says that the house sealed what a browser has sealed',
    'outside.other-place',
    fresh((letter) => ({ ...letter, by: 'server' })),
  ),
  onReader('writes on in a case that somebody else has opened', 'outside.other-hand', (it, story) =>
    further(async (one) => ({ ...one, letter: await written(it, one, story) }))(it),
  ),
  onReader('moves a further letter into another case', 'outside.other-place', async (it) => {
    const opened = await comesBack(it.olga, it.where)
    await it.olga.outsider.ask('writeAgain', { text: 'Verschoben' }, [])
    const number = opened.letters.length
    return (answer, { path }) => {
      if (path.includes('/cases/letters')) {
        const bend = (one: Fetched) =>
          one.case === it.olga.id && one.number === number ? { ...one, case: it.mara.id, number: 2 } : one
        return { ...answer, letters: answer.letters.map(bend) }
      }
      if (!/\/cases(\?|$)/.test(path)) return undefined
      const all: CaseHead[] = answer.cases
      const moved = all.find(({ id }) => id === it.olga.id)?.letters.at(-1)
      if (!moved) return undefined
      const bend = (one: CaseHead) => {
        if (one.id === it.olga.id) return { ...one, letters: one.letters.slice(0, -1) }
        return one.id === it.mara.id ? { ...one, letters: [...one.letters, { ...moved, number: 2 }] } : one
      }
      return { ...answer, cases: all.map(bend) }
    }
  }),
  onReader(
    'holds back a letter of a case',
    'outside.gap',
    head((one) => ({ ...one, letters: one.letters.slice(0, 1) })),
  ),
  onReader(
    'hides from colleagues that somebody has answered',
    'outside.gap',
    head((one) => ({ ...one, replies: [] })),
  ),
  onReader('says that another colleague has answered', 'outside.other-place', (it, { people }) =>
    head((one) => ({
      ...one,
      replies: one.replies.map((reply) => ({ ...reply, author: people.bea.member })),
    }))(it),
  ),
  onReader(
    'hides a case that was read before',
    'envelope.withheld',
    head(() => null),
  ),
]
