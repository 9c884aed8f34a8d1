import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Notice } from '#look/parts.tsx'
import { askRecords } from '../../../worker/asking.ts'
import { askLaw } from '../../asking.ts'
import { type Demand, objectionFlag } from '../../rights.ts'
import { useLaw } from '../desk.ts'

/** What somebody may demand for a record: each with a reason, each to be taken back (Art. 16, 17, 18, 21). */
export function Demands({ of }: { of: { id: string; title: string; collection: string } }) {
  const { w, turn, again } = useLaw()
  const { value, again: lookAgain } = useAsked(() => askRecords('read', of.id), [turn])
  const [why, setWhy] = useState('')
  const [says, setSays] = useState('')
  const { isBusy, trouble, act } = useAct()
  if (!value) return null
  const { restricted, flags = [] } = value.line
  const hasObjected = flags.includes(objectionFlag)
  const demands: Demand[] = [
    'correction',
    restricted ? 'lifting' : 'restriction',
    hasObjected ? 'objection-over' : 'objection',
  ]
  const ask = (demand: Demand) =>
    act(async () => {
      await askLaw('demand', of.id, demand, why)
      setWhy('')
      setSays(w.demand[demand])
      lookAgain()
      again()
    })
  const erase = () =>
    act(async () => {
      await askLaw('propose', 'request', [{ record: of.id, collection: of.collection, end: 'erase' }])
      setSays(w.proposed)
      again()
    })
  return (
    <article class="card">
      <h3>{of.title || w.untitled}</h3>
      {restricted && <p>{w.isLocked}</p>}
      {hasObjected && <p>{w.hasObjected}</p>}
      <Typed label={w.why} hint={w.whyMissing} value={why} onTyped={setWhy} most={500} />
      <Says trouble={trouble} />
      <div role="status">{says && <Notice tone="success">{says}</Notice>}</div>
      {why.trim() && (
        <div class="row">
          {demands.map((demand) => (
            <button
              key={demand}
              type="button"
              class="button quiet"
              disabled={isBusy}
              onClick={() => void ask(demand)}
            >
              {w.demand[demand]}
            </button>
          ))}
          {!restricted && (
            <button type="button" class="button quiet" disabled={isBusy} onClick={() => void erase()}>
              {w.demand.erasure}
            </button>
          )}
        </div>
      )}
    </article>
  )
}
