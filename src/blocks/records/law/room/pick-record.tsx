import { useEffect, useState } from 'preact/hooks'
import { Typed } from '#custody/room/controls.tsx'
import { askRecords } from '../../worker/asking.ts'
import type { Found } from '../../worker/opened.ts'
import { useLaw } from './desk.ts'

export type Picked = { id: string; title: string; collection: string }

/** Finds a record by what one types, in everything that is open here. */
export function PickRecord({ onPick }: { onPick: (picked: Picked) => void }) {
  const { w, called } = useLaw()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let isWanted = true
    if (text.trim() === '') setFound(null)
    else
      askRecords('find', text).then(
        (now) => isWanted && setFound(now),
        () => {},
      )
    return () => {
      isWanted = false
    }
  }, [text])
  const pick = (picked: Picked) => {
    setText('')
    onPick(picked)
  }
  return (
    <search class="finder">
      <Typed label={w.find} hint={w.findHint} type="search" value={text} onTyped={setText} />
      <p class="hint" role="status">
        {found ? w.found(found.total) : ''}
      </p>
      {found && (
        <ul class="bare hits">
          {found.hits.slice(0, 20).map(({ id, title, collection }) => (
            <li key={id}>
              <button type="button" class="button plain" onClick={() => pick({ id, title, collection })}>
                {title || w.untitled} <span class="hint">{called(collection)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
