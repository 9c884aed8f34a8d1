import { h } from 'preact'
import { Page } from '#look/page.tsx'
import { Notice, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Organisation } from '#people/organisations.ts'
import { roomWords } from './room.text.ts'
import { vaultStyle } from './style.ts'

const vaultRoom = 'src/custody/room/vault-room.element.tsx'

type RoomProps = { organisation: Organisation; isAdmin: boolean; person: string }

/** The frame of a room whose inside only the browser can see. */
export function RoomPage({ organisation, isAdmin, person }: RoomProps) {
  const { lang, asset } = useView()
  const t = roomWords(lang)
  return (
    <Page title={t.title} elements={[vaultRoom]} head={<link rel="stylesheet" href={asset(vaultStyle)} />}>
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

/** In the window that was opened for the second proof; the vault is still open in the other one. */
export function ProvenPage() {
  const t = roomWords(useView().lang)
  return (
    <Page title={t.provenTitle} narrow>
      <PageHead title={t.provenTitle} lead={t.provenSays} />
    </Page>
  )
}
