import { h } from 'preact'
import { Page } from '#look/page.tsx'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Organisation } from '#people/organisations.ts'
import { roomWords } from './room.text.ts'

const vaultRoom = 'src/custody/room/vault-room.element.tsx'

type RoomProps = { organisation: Organisation; isAdmin: boolean; person: string }

/** The frame of a room whose inside only the browser can see. */
export function RoomPage({ organisation, isAdmin, person }: RoomProps) {
  const { lang } = useView()
  const t = roomWords(lang)
  return (
    <Page title={t.title} elements={[vaultRoom]}>
      {h('vault-room', {
        organisation: organisation.id,
        name: organisation.name,
        person,
        admin: isAdmin || undefined,
        lang,
      })}
      <noscript>
        <Notice tone="warning" title={t.scriptTitle}>
          {t.scriptSays}
        </Notice>
      </noscript>
    </Page>
  )
}
