import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Section } from '#look/parts.tsx'
import { askRecords } from '../../../worker/asking.ts'
import type { Paper } from '../../../worker/holding.ts'
import { askLaw } from '../../asking.ts'
import type { HoldBody } from '../../retention/class.ts'
import { useLaw } from '../desk.ts'
import { type Picked, PickRecord } from '../pick-record.tsx'

/** Records that nobody may erase for now, and why (Löschsperre). */
export function Holds({ again }: { lines: unknown; again: () => void }) {
  const { w, turn, nameOf } = useLaw()
  const held = useAsked(async () => (await askRecords('papers', 'jam/hold/1')) as Paper<HoldBody>[], [turn])
  const titles = useAsked(() => askLaw('called'), [turn])
  const [picked, setPicked] = useState<Picked | null>(null)
  const [why, setWhy] = useState('')
  const { isBusy, trouble, act } = useAct()
  const open = (held.value ?? []).filter(({ body }) => !body.lifted)
  const after = () => {
    held.again()
    again()
  }
  const hold = () =>
    act(async () => {
      if (picked) await askLaw('hold', picked.id, why)
      setPicked(null)
      setWhy('')
      after()
    })
  const lift = (id: string) =>
    act(async () => {
      await askLaw('liftHold', id)
      after()
    })
  return (
    <Section title={w.holds}>
      <p>{w.holdSays}</p>
      {open.length === 0 && <p class="hint">{w.noHolds}</p>}
      <ul class="bare">
        {open.map(({ id, body, author }) => (
          <li key={id} class="row">
            <a href={`#/r/${body.record}`}>{titles.value?.[body.record]?.title || w.untitled}</a>: {body.why}{' '}
            ({nameOf(author)})
            <button type="button" class="button plain" disabled={isBusy} onClick={() => void lift(id)}>
              {w.lift}
            </button>
          </li>
        ))}
      </ul>
      <Says trouble={trouble} />
      <details class="nested">
        <summary>{w.hold}</summary>
        {picked ? <p>{picked.title}</p> : <PickRecord onPick={setPicked} />}
        <Typed label={w.why} value={why} onTyped={setWhy} most={500} />
        {picked && why.trim() !== '' && (
          <button type="button" class="button" disabled={isBusy} onClick={() => void hold()}>
            {w.hold}
          </button>
        )}
      </details>
    </Section>
  )
}
