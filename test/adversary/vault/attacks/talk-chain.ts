import type { Line } from '#vault/conversation/line.ts'
import { sideKey, type Talk } from '#vault/conversation/talk.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import type { Attack } from '../attack.ts'
import { spoken } from '../talks.ts'
import { cut, flipped } from '../text.ts'
import { accepting, last, lines, onSeeker } from './talk-bending.ts'

/** On the chain of lines, as a seeker hears it. */
export const chainAttacks: Attack[] = [
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
    name: 'shows the seeker a note of the side room as a line',
    code: 'conversation.damaged',
    bend: lines(async (all, it) => {
      const key = await sideKey(it.talks[1] as Talk)
      if (!key) throw new Error('no side room')
      const place = { id: it.id, version: 1, author: it.jonas.card.id }
      const { iv, ct } = await sealEnvelope(key, place, { text: 'Nur unter uns.' }, it.jonas)
      return [...all.slice(0, 2), { ...(all[2] as Line), iv, ct }, ...all.slice(3)]
    }),
  }),
]
