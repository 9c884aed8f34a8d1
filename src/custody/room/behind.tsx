import { type ComponentChildren, render } from 'preact'
import { useState } from 'preact/hooks'
import { isLang } from '#kernel/text.ts'
import { ViewContext } from '#look/view.ts'
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

type Said = (attribute: string) => string

/**
 * Makes an element of a page that stands behind the gate: its attributes say whose vault it is, and for whom.
 * @param inside what the block shows there, from the attributes of its own
 */
export function standBehind(name: string, inside: (said: Said) => ComponentChildren): void {
  class Gated extends HTMLElement {
    connectedCallback() {
      this.replaceChildren()
      render(gated(this, inside), this)
    }

    disconnectedCallback() {
      render(null, this)
    }
  }
  customElements.define(name, Gated)
}

function gated(element: HTMLElement, inside: (said: Said) => ComponentChildren) {
  const said = (attribute: string) => element.getAttribute(attribute) ?? ''
  const asked = said('lang')
  const lang = isLang(asked) ? asked : 'de'
  const view = {
    ...{ lang, path: location.pathname, person: null, home: { href: '/', title: '' }, notice: null },
    asset: (source: string) => source,
  }
  const place = { organisation: said('organisation'), name: said('name'), person: said('person'), lang }
  return (
    <ViewContext.Provider value={view}>
      <Behind {...place} isAdmin={element.hasAttribute('admin')}>
        {inside(said)}
      </Behind>
    </ViewContext.Provider>
  )
}
