import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../desk.ts'

type DrawersProps = { collection: Collection; now: string; onPick: (drawer: string) => void }

/** In which drawer a record lies, of those that I have a key for. */
export function Drawers({ collection, now, onPick }: DrawersProps) {
  const { t, opened } = useDesk()
  const mine = collection.drawers.filter(({ id }) => (opened.readable[id] ?? []).includes('base'))
  return (
    <div class="field">
      <label for="drawer">{t.drawer}</label>
      <select id="drawer" value={now} onChange={(event) => onPick(event.currentTarget.value)}>
        {mine.map(({ id, name }) => (
          <option key={id} value={id} selected={id === now}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
