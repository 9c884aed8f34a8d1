import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { askVault } from '../browser/keeper.ts'
import { useAsked } from './asking.ts'
import { Removed, WaitForAdmission } from './gate/admission.tsx'
import { Compare } from './gate/compare.tsx'
import { Found } from './gate/found.tsx'
import { MakeKeyring } from './gate/make-keyring.tsx'
import { Unlock } from './gate/unlock.tsx'
import { Says, Waiting } from './parts.tsx'
import { useRoom } from './room.ts'

type GateProps = { onOpen: () => void; children: ComponentChildren }

/** Lets in whoever can open the keyring and stands in the log; else says the one thing to do next. */
export function Gate({ onOpen, children }: GateProps) {
  const { organisation } = useRoom()
  const { value, trouble, again } = useAsked(async () => {
    const { keyring } = await askVault('lookAtKeyring')
    return { keyring, standing: await askVault('lookAtVault', organisation) }
  })
  const isOpen = value?.standing.membership === 'in' && value.standing.isPinned
  useEffect(() => {
    if (isOpen) onOpen()
  }, [isOpen])
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const { keyring, standing } = value
  if (!keyring) return <MakeKeyring onDone={again} />
  if (!standing.isUnlocked) return <Unlock keyring={keyring} onDone={again} />
  if (!standing.isFounded) return <Found onDone={again} />
  if (!standing.isPinned) return <Compare onDone={again} />
  if (standing.membership === 'gone') return <Removed />
  if (standing.membership === 'none') return <WaitForAdmission onDone={again} />
  return children
}
