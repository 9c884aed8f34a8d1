import { useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { Select } from '#custody/room/controls.tsx'
import { askCasework } from '../../asking.ts'
import type { Who } from '../series.ts'
import type { Choice } from './choosing.ts'
import { useAttendance } from './using.ts'
import { FindIn } from './walk-in.tsx'

type WhoProps = { choices: readonly Choice[]; before?: Who; onWho: (who: Who | null) => void }

/** Who takes part: one of the ways that the collection offers, with the records that it asks for. */
export function WhoFields({ choices, before, onWho }: WhoProps) {
  const { w } = useAttendance()
  const [key, setKey] = useState('')
  const [ids, setIds] = useState<string[]>([])
  const choice = choices.find((one) => one.key === key)
  const say = (chosen: Choice | undefined, some: string[]) => {
    setIds(some)
    if (!chosen) onWho(before ?? null)
    else onWho(chosen.asks && some.length === 0 ? null : chosen.who(some))
  }
  const pick = (next: string) => {
    setKey(next)
    const chosen = choices.find((one) => one.key === next)
    // A list that was chosen one by one goes on from what it was.
    const goesOn = before?.are === 'records' && next === `these:${before.collection}`
    say(chosen, goesOn ? before.ids : [])
  }
  const asks = choice?.asks
  const add = (id: string) => say(choice, asks?.many ? [...ids, id] : [id])
  return (
    <>
      <Select
        label={w.who}
        value={key}
        options={[['', before ? w.unchanged : '–'], ...choices.map((one) => [one.key, one.label] as const)]}
        onPick={pick}
      />
      {choice && !choice.asks?.many && <p class="hint">{w.whoHint}</p>}
      {asks && (
        <>
          <Chosen
            ids={ids}
            onOut={(id) =>
              say(
                choice,
                ids.filter((one) => one !== id),
              )
            }
          />
          <FindIn
            collection={asks.collection}
            label={asks.many ? w.find : w.ofWhich}
            hint={w.findHint}
            without={new Set(ids)}
            onPick={({ id }) => add(id)}
          />
        </>
      )}
    </>
  )
}

function Chosen({ ids, onOut }: { ids: string[]; onOut: (id: string) => void }) {
  const { w } = useAttendance()
  const { value = {} } = useAsked(() => askCasework('titles', ids), [ids.join()])
  return (
    <>
      <p role="status">{w.chosen(ids.length)}</p>
      <ul class="bare">
        {ids.map((id) => (
          <li key={id}>
            {value[id] || w.untitled}{' '}
            <button type="button" class="button plain" onClick={() => onOut(id)}>
              {w.takeOut}
              <span class="unseen"> {value[id]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
