import { useEffect, useId, useState } from 'preact/hooks'
import { askRecords } from '../../worker/asking.ts'
import type { Found } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'

/** Searches in everything that is open, as one types. The server learns nothing of it. */
export function Finder({ within }: { within?: string }) {
  const { t, turn, collection, say } = useDesk()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | null>(null)
  const id = useId()
  useEffect(() => {
    let isWanted = true
    let timer: ReturnType<typeof setTimeout>
    const find = () =>
      askRecords('find', text, within).then(
        (now) => isWanted && setFound(now),
        () => {
          if (!isWanted) return
          // What was found for other words does not stand for these.
          setFound(null)
          timer = setTimeout(find, 1_000)
        },
      )
    if (text.trim() === '') setFound(null)
    else void find()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [text, turn])
  return (
    <search class="finder">
      <div class="field">
        <label for={id}>{t.search}</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p class="hint" role="status">
        {found ? t.found(found.total) : ''}
      </p>
      {found && (
        <ul class="bare hits">
          {found.hits.map((hit) => (
            <li key={hit.id}>
              <a href={`#/r/${hit.id}`}>{hit.title || t.untitled}</a>{' '}
              <span class="hint">
                {!within && say(collection(hit.collection)?.name)} {hit.how !== 'text' && t.how[hit.how]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}
