import type { ComponentChildren } from 'preact'
import type { Actor } from '#kernel/desk.ts'
import { SideMenu } from '#look/menu.tsx'
import { OfflinePages, offlinePages } from '#look/offline/offline.tsx'
import { Page } from '#look/page.tsx'
import { Notice } from '#look/parts.tsx'
import { useView, ViewContext } from '#look/view.ts'
import { hasRole, isInJam, type Role } from '#people/role.ts'
import { frameWords } from './frame.text.ts'
import type { Jam } from './jam.ts'

/** The jam a page is about, who looks at it, and when: what every page of a jam is rendered from. */
export type Place = { jam: Jam; actor: Actor; now: Date }

type JamPageProps = {
  place: Place
  title: string
  elements?: readonly string[]
  /** Beside the page stands the menu of the actor's roles; a public or a long form page does without. */
  menu?: boolean
  narrow?: boolean
  kind?: 'page' | 'screen'
  description?: string | undefined
  head?: ComponentChildren
  children: ComponentChildren
}

/** A page of one jam: its name in the bar, the rooms of the actor's roles at the side. */
export function JamPage({ place, menu = true, children, ...page }: JamPageProps) {
  const view = useView()
  const { jam } = place
  const at = `/jams/${jam.slug}`
  const t = frameWords(view.lang)
  const entries = menu ? menuOf(place, t) : []
  const links = [
    { href: `${at}/needs`, label: t.needs },
    { href: `${at}/programme`, label: t.programme },
    { href: `${at}/showcase`, label: t.results },
  ]
  const isPage = page.kind !== 'screen' && isInJam(place.actor, jam.id)
  return (
    <ViewContext.Provider value={{ ...view, home: { href: at, title: jam.title } }}>
      <Page
        {...page}
        elements={isPage ? [...(page.elements ?? []), offlinePages] : page.elements}
        links={links}
        side={entries.length > 0 ? <SideMenu label={t.jam} entries={entries} /> : undefined}
      >
        {jam.cancelledAt && (
          <Notice tone="warning" title={t.cancelled}>
            {jam.cancelReason || null}
          </Notice>
        )}
        {isPage && <OfflinePages at={at} />}
        {children}
      </Page>
    </ViewContext.Provider>
  )
}

type Room =
  | 'now'
  | 'plan'
  | 'mine'
  | 'review'
  | 'call'
  | 'gate'
  | 'people'
  | 'shifts'
  | 'venues'
  | 'remote'
  | 'matching'
  | 'teams'
  | 'help'
  | 'attendance'
  | 'presence'
  | 'demo'
type BackRoom =
  | 'contacts'
  | 'print'
  | 'announcements'
  | 'handovers'
  | 'followups'
  | 'impact'
  | 'outbox'
  | 'settings'
  | 'roles'
  | 'retention'
  | 'log'

/** Who finds which room in the menu (only rooms that are open: add yours when its page answers); the acts behind each decide for themselves. */
const rooms: [Room | BackRoom | 'needs', string, Role[]][] = [
  ['now', 'now', ['organiser', 'mentor', 'auditor']],
  ['plan', 'plan', ['organiser', 'auditor']],
  ['mine', 'me', ['professional', 'helper', 'company', 'host']],
  ['call', 'call/desk', ['organiser']],
  ['review', 'review', ['organiser', 'reviewer']],
  ['gate', 'gate', ['organiser', 'reviewer', 'auditor']],
  ['people', 'people', ['organiser']],
  ['matching', 'matching', ['organiser']],
  ['teams', 'teams', ['organiser', 'mentor', 'professional', 'helper', 'auditor']],
  ['shifts', 'shifts', ['organiser', 'helper']],
  ['venues', 'venues', ['organiser', 'host']],
  ['remote', 'remote', ['organiser']],
  ['attendance', 'attendance', ['organiser', 'helper']],
  ['presence', 'presence', ['organiser', 'helper', 'host']],
  ['help', 'help', ['organiser', 'mentor']],
  ['announcements', 'announcements', ['organiser', 'mentor', 'professional', 'helper']],
  ['demo', 'demo', ['organiser', 'mentor', 'professional', 'helper']],
  ['contacts', 'contacts', ['organiser', 'mentor', 'professional', 'helper', 'host', 'company']],
  ['print', 'print', ['organiser']],
  ['handovers', 'handovers', ['organiser', 'auditor']],
  ['followups', 'followups', ['organiser', 'auditor']],
  ['impact', 'impact', ['organiser', 'auditor']],
  ['roles', 'roles', ['organiser', 'auditor']],
  ['retention', 'retention', ['organiser', 'auditor']],
  ['log', 'log', ['organiser', 'auditor']],
  ['outbox', 'outbox', ['organiser']],
  ['settings', 'settings', ['organiser']],
]

function menuOf({ jam, actor }: Place, t: ReturnType<typeof frameWords>) {
  return rooms
    .filter(([, , roles]) => hasRole(actor, jam.id, ...roles))
    .map(([room, path]) => ({ href: `/jams/${jam.slug}/${path}`, label: t[room] }))
}
