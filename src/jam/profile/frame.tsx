import type { ComponentChildren } from 'preact'
import type { Actor } from '#kernel/desk.ts'
import { OfflinePages, offlinePages } from '#look/offline/offline.tsx'
import { Page } from '#look/page.tsx'
import { Notice } from '#look/parts.tsx'
import { useView, ViewContext } from '#look/view.ts'
import { isInJam } from '#people/role.ts'
import { frameWords } from './frame.text.ts'
import type { Jam } from './jam.ts'
import { JamMenu, roomsFor } from './jam-menu.tsx'

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
  const rooms = menu ? roomsFor(place) : []
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
        side={rooms.length > 0 ? <JamMenu place={place} rooms={rooms} /> : undefined}
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
