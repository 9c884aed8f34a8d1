import { useEffect, useState } from 'preact/hooks'
import { PageHead } from '#look/parts.tsx'
import { askVault, onVault } from '../browser/keeper.ts'
import type { LockReason } from '../browser/unlocked.ts'
import { Gate } from './gate.tsx'
import { pageAt, pages } from './pages.ts'
import { Inside } from './parts.tsx'
import { roomWords } from './room.text.ts'
import { type Room, RoomContext } from './room.ts'

/** The vault of an organisation: a bar that says how it stands, and one page inside the gate. */
export function Vault(props: Omit<Room, 'path' | 'go'>) {
  const [path, setPath] = useState(location.pathname)
  const [locked, setLocked] = useState<LockReason | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const back = () => setPath(location.pathname)
    addEventListener('popstate', back)
    const hush = onVault('locked', (why) => {
      setLocked(why)
      setTurn((before) => before + 1)
    })
    return () => {
      removeEventListener('popstate', back)
      hush()
    }
  }, [])
  const go = (to: string) => {
    history.pushState(null, '', to)
    setPath(location.pathname)
    document.querySelector<HTMLElement>('#main')?.focus()
    scrollTo(0, 0)
  }
  const room = { ...props, path, go }
  const page = pageAt(room)
  const t = roomWords(props.lang)
  useEffect(() => {
    document.title = `${t.pages[page.name]} – ${props.name}`
  }, [page.name])
  return (
    <RoomContext.Provider value={room}>
      <PageHead title={t.pages[page.name]} label={props.name} />
      <Bar room={room} isOpen={locked === null} />
      {locked && (
        <p role="status" class="notice info">
          {t.locked[locked]}
        </p>
      )}
      <Gate key={turn} onOpen={() => setLocked(null)}>
        <page.Page key={path} />
      </Gate>
    </RoomContext.Provider>
  )
}

/** Where one can go, what is not saved yet, and "lock now". */
function Bar({ room, isOpen }: { room: Room; isOpen: boolean }) {
  const t = roomWords(room.lang)
  const [waiting, setWaiting] = useState(0)
  useEffect(() => onVault('waiting', setWaiting), [])
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (waiting > 0) addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [waiting])
  return (
    <nav class="vault-bar" aria-label={t.title}>
      <ul>
        {pages.map(({ name, to }) => {
          const href = to(room)
          return (
            <li key={name}>
              <Inside to={href}>{t.pages[name]}</Inside>
            </li>
          )
        })}
      </ul>
      <p role="status">{waiting > 0 ? t.unsaved(waiting) : ''}</p>
      {isOpen && (
        <button type="button" class="button quiet" onClick={() => void askVault('lock')}>
          {t.lockNow}
        </button>
      )}
    </nav>
  )
}
