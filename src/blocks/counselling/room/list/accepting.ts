import { turnTo } from '../acts.ts'
import { useDesk } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { acceptedBy } from '../model/seating.ts'

/** Accepting: from then on only I and the leads of the office read it. */
export function useAccept(one: Conversation) {
  const { officeOf, me, organisation, nameOf } = useDesk()
  const counsel = officeOf(one.space)?.counsel ?? { leads: [], peers: [] }
  const here = officeOf(one.space)?.colleagues.map(({ member }) => member) ?? []
  const leads = counsel.leads.filter((lead) => here.includes(lead))
  const seats = acceptedBy(me, { leads, peers: counsel.peers })
  const accept = () =>
    seats
      ? turnTo({ organisation, id: one.id }, nameOf, { why: 'accepted', seats })
      : Promise.reject(new Error('a peer where nobody leads'))
  return { accept, isPossible: seats !== null }
}
