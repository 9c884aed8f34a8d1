import { useEffect, useState } from 'preact/hooks'
import { Typed } from '#custody/room/controls.tsx'
import { askRecords } from '../../../worker/asking.ts'
import type { Attendee, SeriesPaper } from '../tasks.ts'
import { useAttendance } from './using.ts'

type Hit = { id: string; title: string }

/** Finds records of a collection by what one types; `without`: those that are there already. */
export function FindIn({ collection, label, hint, without, onPick }: FindProps) {
  const { w } = useAttendance()
  const [text, setText] = useState('')
  const [hits, setHits] = useState<Hit[]>([])
  useEffect(() => {
    let isWanted = true
    if (text.trim() === '') setHits([])
    else
      askRecords('suggest', collection, text).then(
        (now) => isWanted && setHits(now),
        () => {},
      )
    return () => {
      isWanted = false
    }
  }, [text, collection])
  const shown = hits.filter(({ id }) => !without.has(id))
  const pick = (hit: Hit) => {
    setText('')
    onPick(hit)
  }
  return (
    <search class="finder">
      <Typed label={label} hint={hint} type="search" value={text} onTyped={setText} />
      <ul class="bare hits">
        {shown.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="button plain" onClick={() => pick({ id, title })}>
              {title || w.untitled}
            </button>
          </li>
        ))}
      </ul>
    </search>
  )
}

type FindProps = {
  collection: string
  label: string
  hint: string
  without: ReadonlySet<string>
  onPick: (hit: Hit) => void
}

type WalkInProps = {
  paper: SeriesPaper
  known: readonly Attendee[]
  onPick: (id: string) => Promise<boolean>
}

/** Somebody came who is not on the list. */
export function WalkIn({ paper, known, onPick }: WalkInProps) {
  const { w } = useAttendance()
  const [says, setSays] = useState('')
  const pick = async ({ id, title }: Hit) => {
    if (await onPick(id)) setSays(w.added(title || w.untitled))
  }
  return (
    <>
      <FindIn
        collection={paper.body.who.collection}
        label={w.walkIn}
        hint={w.walkInSays}
        without={new Set(known.map(({ id }) => id))}
        onPick={(hit) => void pick(hit)}
      />
      <p role="status">{says}</p>
    </>
  )
}
