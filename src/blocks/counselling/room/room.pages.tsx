import { h } from 'preact'
import { vaultStyle } from '#custody/room/style.ts'
import { Page } from '#look/page.tsx'
import { Empty, Notice, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { roomWords } from './words.ts'

const element = 'src/blocks/counselling/room/counselling-room.element.tsx'
const styles = [vaultStyle, 'src/blocks/counselling/room/room.css']

type RoomPageProps = { service: Service; isReady: boolean; own: boolean; admin: boolean; person: string }

/** The frame of the counsellors' room; what is inside only the browser can see. */
export function CounsellingRoomPage({ service, isReady, own, admin, person }: RoomPageProps) {
  const { lang, asset } = useView()
  const t = roomWords(lang)
  const isThere = own && isReady
  return (
    <Page
      title={`${t.title}: ${service.name}`}
      elements={isThere ? [element] : []}
      head={isThere && styles.map((style) => <link key={style} rel="stylesheet" href={asset(style)} />)}
    >
      <PageHead
        title={t.title}
        label={service.name}
        lead={t.lead}
        back={{ href: `/services/${service.id}`, label: t.back }}
      />
      {!own && <Notice title={t.ownTitle}>{t.ownSays}</Notice>}
      {own && !isReady && (
        <Empty title={t.unready} level={2}>
          {t.unreadySays}
        </Empty>
      )}
      {isThere &&
        h('counselling-room', {
          service: service.id,
          organisation: service.organisation,
          name: service.organisationName,
          person,
          admin: admin || undefined,
          lang,
        })}
      {isThere && (
        <noscript>
          <Notice tone="warning" title={t.noScriptTitle}>
            {t.noScript}
          </Notice>
        </noscript>
      )}
    </Page>
  )
}
