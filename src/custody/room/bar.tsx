import { useEffect, useState } from 'preact/hooks'
import { Icon } from '#look/icon.tsx'
import { Notice } from '#look/parts.tsx'
import { askVault, onVault } from '../browser/keeper.ts'
import type { Counted } from '../browser/myself.ts'
import { useAsked } from './asking.ts'
import { pages } from './pages.ts'
import { Inside } from './parts.tsx'
import { roomWords } from './room.text.ts'
import { useRoom } from './room.ts'

/** Where one can go, what is not saved yet, and "lock now". */
export function Bar({ isOpen }: { isOpen: boolean }) {
  const waiting = useWaiting()
  if (!isOpen) return <Unsaved {...waiting} isOpen={false} />
  return <OpenBar waiting={waiting} />
}

function OpenBar({ waiting }: { waiting: Counted }) {
  const room = useRoom()
  const t = roomWords(room.lang)
  // Only who holds a jam is asked what its people eat.
  const { value: jams = [] } = useAsked(() => askVault('listCareJams', room.organisation))
  const isShown = ({ name, to }: (typeof pages)[number]) =>
    name !== 'care' || jams.length > 0 || room.path === to(room)
  return (
    <>
      <nav class="vault-bar" aria-label={t.title}>
        <ul>
          {pages.filter(isShown).map(({ name, to }) => (
            <li key={name}>
              <Inside to={to(room)}>{t.pages[name]}</Inside>
            </li>
          ))}
        </ul>
        <Unsaved {...waiting} isOpen />
        <button type="button" class="button quiet" onClick={() => void askVault('lock')}>
          <Icon name="lock" /> {t.lockNow}
        </button>
      </nav>
      <Fading />
    </>
  )
}

/** What only this device has. Of somebody else's it is said before anything is opened; then it stands in the overview. */
function Unsaved({ mine, others, isOpen }: Counted & { isOpen: boolean }) {
  const t = roomWords(useRoom().lang)
  return (
    <div role="status">
      {mine > 0 && <p>{t.unsaved(mine)}</p>}
      {others > 0 && !isOpen && <Notice title={t.others(others)}>{t.othersSay}</Notice>}
    </div>
  )
}

/** How many writes are only on this device; leaving the page then asks once more, if they are mine. */
function useWaiting(): Counted {
  const [waiting, setWaiting] = useState<Counted>({ mine: 0, others: 0 })
  useEffect(() => onVault('waiting', setWaiting), [])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (waiting.mine > 0) addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [waiting.mine])
  return waiting
}

/** A minute before the vault locks itself. Any move keeps it open; the button is for whoever looks for one. */
function Fading() {
  const t = roomWords(useRoom().lang)
  const [isFading, setFading] = useState(false)
  useEffect(() => onVault('fading', setFading), [])
  return (
    <div role="alert">
      {isFading && (
        <Notice tone="warning">
          <p>{t.fading}</p>
          <button type="button" class="button quiet">
            {t.stay}
          </button>
        </Notice>
      )}
    </div>
  )
}
