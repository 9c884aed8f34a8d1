import { askVault, VaultTrouble } from '#custody/browser/keeper.ts'
import { turnTo } from '../acts.ts'
import { useDesk } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { counselIn } from '../model/counsel.ts'
import { acceptedBy, type Ranks } from '../model/seating.ts'

/** Accepting: from then on only I and the leads of the office read it, as they are named at this moment. */
export function useAccept(one: Conversation) {
  const { officeOf, me, organisation, nameOf, again } = useDesk()
  const office = officeOf(one.space)
  const here = office?.colleagues.map(({ member }) => member) ?? []
  const seatsBy = ({ leads, peers }: Ranks) =>
    acceptedBy(me, { leads: leads.filter((lead) => here.includes(lead)), peers })
  const accept = async () => {
    const newest = counselIn(await askVault('listRecords', organisation, one.space))
    const seats = seatsBy(newest)
    if (!seats) throw new VaultTrouble({ code: 'peer.alone' })
    await turnTo({ organisation, id: one.id }, nameOf, { why: 'accepted', seats })
    // Texts and names may have changed as well since this page was opened.
    again()
  }
  return { accept, isPossible: seatsBy(office?.counsel ?? { leads: [], peers: [] }) !== null }
}
