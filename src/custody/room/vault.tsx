import { useEffect, useState } from 'preact/hooks'
import { PageHead } from '#look/parts.tsx'
import { Arrival } from './arrival.tsx'
import { Bar } from './bar.tsx'
import { Gate } from './gate.tsx'
import { useLocking } from './locking.ts'
import { fetchPages, isPage, type PageName, pageAt } from './pages.ts'
import { roomWords } from './room.text.ts'
import { type DrillState, type Room, RoomContext } from './room.ts'

/** The vault of an organisation: a bar that says how it stands, and one page inside the gate. */
export function Vault(props: Omit<Room, 'path' | 'go' | 'drill' | 'setDrill'>) {
  const [path, go] = usePath(props)
  const [drill, setDrill] = useState<DrillState>(null)
  const [news, setNews] = useState(0)
  const { isOpen, setOpen, locked, turn } = useLocking()
  const room = { ...props, path, go, drill, setDrill }
  const page = pageAt(room)
  const t = roomWords(props.lang)
  useEffect(() => {
    if (isOpen) void fetchPages()
  }, [isOpen])
  useEffect(() => {
    document.title = `${t.pages[page.name]} – ${props.name}`
  }, [page.name])
  return (
    <RoomContext.Provider value={room}>
      <PageHead title={t.pages[page.name]} label={props.name} />
      <Bar isOpen={isOpen} />
      {locked && (
        <p role="status" class="notice info">
          {t.locked[locked]}
        </p>
      )}
      {isOpen && <Arrival onNews={() => setNews(news + 1)} />}
      <Gate key={turn} onOpen={setOpen}>
        <page.Page key={tellsNews.includes(page.name) ? `${path} ${news}` : path} />
      </Gate>
    </RoomContext.Provider>
  )
}

/** Pages that are only read are read again when opening the vault has changed what they tell; a text is never taken away. */
const tellsNews: PageName[] = ['overview', 'people', 'readers', 'protocol']

/** Which page of the vault is shown; changing it loads nothing, so the keys stay. */
function usePath(place: Pick<Room, 'organisation'>): [path: string, go: (to: string) => void] {
  const [path, setPath] = useState(location.pathname)
  const go = (to: string) => {
    history.pushState(null, '', to)
    setPath(location.pathname)
    document.querySelector<HTMLElement>('#main')?.focus()
    scrollTo(0, 0)
  }
  useEffect(() => {
    const back = () => setPath(location.pathname)
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a')
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
      if (!link || !isPlain || link.target || link.hasAttribute('download')) return
      if (link.origin !== location.origin || !isPage(place, link.pathname) || link.hash) return
      event.preventDefault()
      go(link.pathname)
    }
    addEventListener('popstate', back)
    document.addEventListener('click', follow)
    return () => {
      removeEventListener('popstate', back)
      document.removeEventListener('click', follow)
    }
  }, [])
  return [path, go]
}
