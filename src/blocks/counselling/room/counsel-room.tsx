import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { useHash, useTurned } from '#custody/room/hash.ts'
import { Says, Waiting } from '#custody/room/parts.tsx'
import { useRoom } from '#custody/room/room.ts'
import { Notice } from '#look/parts.tsx'
import { turnTo } from './acts.ts'
import { ConversationView } from './conversation/conversation-view.tsx'
import { DeskContext, useDesk } from './desk.ts'
import { useTalks } from './following.ts'
import { type Gathered, gather } from './gathering.ts'
import { useTendedGroups } from './groups/tending.ts'
import { useKeys } from './keys.ts'
import { Archive } from './list/archive.tsx'
import { Queue } from './list/queue.tsx'
import { useRinging } from './list/ringing.tsx'
import { Tabs } from './list/tabs.tsx'
import { agreedIn } from './model/agreed.ts'
import { Agreements } from './office/agreements.tsx'
import { roomWords } from './words.ts'

/** Where counsellors work: what waits, what they are talking about, and with whom. */
export function CounselRoom({ service }: { service: string }) {
  const { organisation, lang } = useRoom()
  const t = roomWords(lang)
  const { value, trouble, again } = useAsked(() => gather(organisation, service))
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  if (value.offices.length === 0) return <Notice>{t.notForYou}</Notice>
  return <Followed {...{ service, again }} gathered={value} />
}

type FollowedProps = { service: string; gathered: Gathered; again: () => void }

function Followed({ service, gathered, again }: FollowedProps) {
  const { organisation } = useRoom()
  const { followed, trouble } = useTalks(
    organisation,
    gathered.offices.map(({ space }) => space),
  )
  const [seen, setSeen] = useState<ReadonlyMap<string, number>>(new Map())
  const see = useCallback((id: string, seq: number) => {
    setSeen((before) => ((before.get(id) ?? -1) < seq ? new Map(before).set(id, seq) : before))
  }, [])
  const [hash, go] = useHash()
  if (!followed) return trouble ? <Says trouble={trouble} /> : <Waiting />
  return (
    <DeskContext.Provider value={{ service, gathered, followed, again, seen, see, go }}>
      {trouble && trouble.code !== 'offline' && <Says trouble={trouble} />}
      <Inside hash={hash} />
    </DeskContext.Provider>
  )
}

function Inside({ hash }: { hash: string }) {
  const { followed, t } = useDesk()
  useKeys()
  useRinging()
  useAgreed()
  useTendedGroups()
  const open = /^talk=([\w-]+)$/.exec(hash)?.[1]
  const one = open ? followed.all.get(open) : undefined
  const place = useTurned(hash)
  const group = /^groups?(?:=([\w-]+))?$/.exec(hash)
  const GroupRoom = useGroupRoom(group !== null)
  const view = group ? 'groups' : hash === 'archive' || hash === 'office' ? hash : 'queue'
  return (
    <>
      {followed.reach !== 'live' && (
        <Notice tone={followed.reach === 'away' ? 'warning' : 'info'}>{t.reach[followed.reach]}</Notice>
      )}
      <Tabs now={one?.id ?? view} />
      <div ref={place} tabIndex={-1} class="counsel">
        {one && <ConversationView key={one.id} one={one} />}
        {open && !one && <Notice>{t.over}</Notice>}
        {!open && view === 'queue' && <Queue />}
        {group && (GroupRoom ? <GroupRoom open={group[1] ?? null} /> : <Waiting />)}
        {!open && view === 'archive' && <Archive />}
        {!open && view === 'office' && <Agreements />}
      </div>
    </>
  )
}

type GroupRoom = typeof import('./groups/group-room.tsx').GroupRoom

/** Fetched by whoever looks at groups. */
function useGroupRoom(isNeeded: boolean): GroupRoom | null {
  const [loaded, setLoaded] = useState<{ GroupRoom: GroupRoom } | null>(null)
  useEffect(() => {
    if (isNeeded && !loaded) void import('./groups/group-room.tsx').then(setLoaded)
  }, [isNeeded])
  return loaded?.GroupRoom ?? null
}

/** What a seeker has agreed to happens by itself, in the browser of the first who may do it. */
function useAgreed(): void {
  const { conversations, organisation, me, now, nameOf } = useDesk()
  const tried = useRef(new Set<string>())
  useEffect(() => {
    for (const one of conversations) {
      const agreed = agreedIn(one, me, now)
      const name = `${one.id} ${one.turns.length}`
      if (!agreed || !one.isWhole || tried.current.has(name)) continue
      tried.current.add(name)
      // A colleague's browser may be quicker; then it is done.
      void turnTo({ organisation, id: one.id }, nameOf, agreed).catch(() => tried.current.delete(name))
    }
  }, [conversations.map(({ lines }) => lines.length).join()])
}
