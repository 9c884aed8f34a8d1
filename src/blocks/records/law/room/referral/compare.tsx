import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Tick } from '#custody/room/controls.tsx'
import { WordList } from '#custody/room/parts.tsx'
import { Notice } from '#look/parts.tsx'
import { Says } from '../../../room/says.tsx'
import { askLaw } from '../../asking.ts'
import type { Partner } from '../../referral/direct.ts'
import { useLaw } from '../desk.ts'

type CompareProps = { partner: Partner; onReady: (isReady: boolean) => void }

/** Whose vault it is: compared once by telephone, and from then on known. Else a server could put its own key there. */
export function Compare({ partner, onReady }: CompareProps) {
  const { w } = useLaw()
  const [isCompared, setCompared] = useState(false)
  const { value, trouble, again } = useAsked(async () => {
    const found = await askLaw('lookAtPartner', partner)
    onReady(found.is === 'same')
    return found
  }, [partner.organisation])
  const { isBusy, trouble: refused, act } = useAct()
  const keep = () =>
    act(async () => {
      await askLaw('keepPartner', partner, value?.founder ?? '')
      again()
    })
  if (!value) return <Says trouble={trouble} />
  if (value.is === 'same') return <p class="hint">{w.partnerKnown}</p>
  return (
    <Notice tone={value.is === 'changed' ? 'warning' : 'info'}>
      <p>{value.is === 'changed' ? w.partnerChanged(partner.name) : w.partnerNew(partner.name)}</p>
      <WordList words={value.words} label={w.partnerWords} />
      <Tick label={w.partnerCompared} isOn={isCompared} onTick={setCompared} />
      <Says trouble={refused} />
      <button type="button" class="button quiet" disabled={isBusy || !isCompared} onClick={() => void keep()}>
        {w.partnerKeep}
      </button>
    </Notice>
  )
}
