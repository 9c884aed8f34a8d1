import type { OwnConversation } from '#custody/conversation/conversation.ts'
import type { Wrapped } from '#vault/conversation/keys.ts'
import type { Entry } from '#vault/log/entry.ts'
import { type Attack, refusalOf } from '../attack.ts'
import { destroys, hearsAsSeeker, seekerWire, spoken, visitOf } from '../talks.ts'
import { Instead } from '../wire.ts'
import { inProof, onSeeker, wrap, wrappedFor } from './talk-bending.ts'

/** On the keys of a seeker and on the log that proves who speaks. */
export const talkKeyAttacks: Attack[] = [
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
  onSeeker({
    name: 'gives a seeker the visit of another',
    code: 'conversation.other-key',
    bend: async (it) => {
      const token = await visitOf(await spoken(it.story))
      return (answer, { path, method }) =>
        path.endsWith('/visits') && method === 'POST' ? { ...answer, token } : undefined
    },
  }),
  {
    name: 'says that everything is deleted, and still has it',
    code: 'conversation.kept',
    attempt: async (story) => {
      const it = await spoken(story)
      const wire = await seekerWire(story)
      let isSaid = false
      let challenge = {}
      wire.hold((answer, { path, body }) => {
        if (path.endsWith('/destructions')) isSaid = true
        // What it says later betrays it: whoever is gone cannot be visited.
        if (isSaid && path.endsWith('/challenges')) return new Instead(200, challenge)
        if (isSaid && path.endsWith('/visits')) return new Instead(201, { token: 'A'.repeat(43) })
        if (path.endsWith('/challenges') && (body as { purpose: string }).purpose === 'visit')
          challenge = answer
        return undefined
      })
      const said = await refusalOf(() => destroys(it))
      const isBent = wire.bent() > 0
      wire.hold(null)
      return { ...said, isBent }
    },
    control: async (story) => {
      const it = await spoken(story)
      await hearsAsSeeker(it)
      return refusalOf(() => destroys(it))
    },
  },
]
