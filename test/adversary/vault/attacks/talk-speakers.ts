import { signWords } from '#vault/conversation/release.ts'
import { type Talk, turn } from '#vault/conversation/talk.ts'
import type { Attack } from '../attack.ts'
import { insteadOfLast, now, seatOf } from '../talks.ts'
import { accepting, asCounsellor, lines, onSeeker, plotter, turned } from './talk-bending.ts'

/** On who may speak and who may read, as a seeker hears it. */
export const speakerAttacks: Attack[] = [
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
]
