import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Arrival } from './arrival.tsx'
import { Bar } from './bar.tsx'
import { Gate } from './gate.tsx'
import { useLocking } from './locking.ts'
import { roomWords } from './room.text.ts'
import { type DrillState, type Room, RoomContext } from './room.ts'

type BehindProps = Omit<Room, 'path' | 'go' | 'drill' | 'setDrill'> & { children: ComponentChildren }

/**
 * A page of a block inside the gate of a vault: the same bar, the same lock, and what is inside is the block's own. It asks
 * the worker by `askVault`, and stands in a `ViewContext`. Other pages of the vault are other documents from here.
 */
export function Behind({ children, ...place }: BehindProps) {
  const [drill, setDrill] = useState<DrillState>(null)
  const { isOpen, setOpen, locked, turn } = useLocking()
  const go = (to: string) => location.assign(to)
  const t = roomWords(place.lang)
  return (
    <RoomContext.Provider value={{ ...place, path: location.pathname, go, drill, setDrill }}>
      <Bar isOpen={isOpen} />
      {locked && (
        <p role="status" class="notice info">
          {t.locked[locked]}
        </p>
      )}
      {isOpen && <Arrival onNews={() => {}} />}
      <Gate key={turn} onOpen={setOpen}>
        {children}
      </Gate>
    </RoomContext.Provider>
  )
}
