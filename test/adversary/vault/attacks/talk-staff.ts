import { sideKey, type Talk } from '#vault/conversation/talk.ts'
import { newIdentity } from '#vault/identity/identity.ts'
import { nextEntry } from '#vault/log/log.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import type { Attack } from '../attack.ts'
import { insteadOfLast, now, seatOf, spoken } from '../talks.ts'
import {
  accepting,
  asCounsellor,
  head,
  lines,
  onJonas,
  otherwise,
  plotter,
  wrappedFor,
} from './talk-bending.ts'

/** On a counsellor whose device has heard the conversation before. */
export const staffAttacks: Attack[] = [
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
  onJonas({
    name: 'plants somebody whose card it has made in the log that a counsellor reads on',
    code: 'log.signature',
    bend: async (it) => {
      const { card } = await newIdentity(it.where.organisation)
      const said = { card, role: 'member' as const }
      const planted = await nextEntry(it.log, await plotter(it), 'member_added', said, now(it.story, 60))
      return (answer, { path }) =>
        /\/log\?after=/.test(path) ? { ...answer, entries: [...answer.entries, planted] } : undefined
    },
  }),
  onJonas({
    name: 'plants a seat in an acceptance that a counsellor hears',
    code: 'conversation.damaged',
    bend: accepting(({ turn }, { story }) => ({
      turn: { ...turn, seats: [...(turn?.seats ?? []), seatOf(story.people.bea.member)] },
    })),
  }),
  onJonas({
    name: 'lets a substitute speak to a colleague whose time is over',
    code: 'conversation.not-seated',
    others: (story) => [seatOf(story.people.bea.member, 'substitute', now(story, 120))],
    bend: lines(async (_, it) => {
      const bea = await it.story.identity(it.story.people.bea)
      return insteadOfLast(it, bea, asCounsellor, now(it.story, 240), { seats: [seatOf(bea.card.id)] })
    }),
  }),
]
