import { useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { useLaw } from '../desk.ts'
import { type Picked, PickRecord } from '../pick-record.tsx'
import { Give } from './give.tsx'
import { lookAtReferrals } from './partners.ts'
import { ReceivedHere } from './received.tsx'
import { TakeIn } from './take-in.tsx'

/** Gives a case to another organisation, or takes one in (Weitergabe). */
export function Referral() {
  const { w, service } = useLaw()
  const [picked, setPicked] = useState<Picked | null>(null)
  const { value, trouble, again } = useAsked(() => lookAtReferrals(service))
  return (
    <>
      <p>{w.referralSays}</p>
      {picked ? (
        <Give key={picked.id} of={picked} partners={value?.partners ?? []} onDrop={() => setPicked(null)} />
      ) : (
        <PickRecord onPick={setPicked} />
      )}
      <Says trouble={trouble} />
      {value && <ReceivedHere referrals={value} onChanged={again} />}
      <TakeIn />
    </>
  )
}
