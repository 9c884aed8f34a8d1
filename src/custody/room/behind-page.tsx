import { h } from 'preact'
import { OfflinePages, offlinePages } from '#look/offline/offline.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Notice, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { vaultStyle } from './style.ts'

export type BehindWords = Record<
  | 'title'
  | 'lead'
  | 'back'
  | 'ownTitle'
  | 'ownSays'
  | 'unready'
  | 'unreadySays'
  | 'noScriptTitle'
  | 'noScript',
  string
>

type BehindPageProps = {
  service: { id: string; name: string; organisation: string; organisationName: string }
  /** The element that `standBehind` makes: its name, its source, and what it looks like inside. */
  element: { name: string; source: string; style: string }
  /** What it is told beyond whose vault it is. */
  told?: Record<string, string>
  words: BehindWords
  /** Whether whoever looks is of the organisation, and whether there can be anything yet. */
  own: boolean
  isReady: boolean
  admin: boolean
  person: string
  /** Whether this device keeps the frame, so that what is inside opens without a connection. */
  isKept?: boolean
}

/** The frame of a block's page behind the gate; what is inside only the browser can see. */
export function BehindPage({
  service,
  element,
  told,
  words: t,
  own,
  isReady,
  isKept,
  ...who
}: BehindPageProps) {
  const { lang, asset, path } = useView()
  const isThere = own && isReady
  const styles = [vaultStyle, element.style]
  const { organisation, organisationName: name } = service
  const place = { service: service.id, organisation, name, lang }
  return (
    <Page
      title={`${t.title}: ${service.name}`}
      elements={isThere ? [element.source, ...(isKept ? [offlinePages] : [])] : []}
      head={isThere && styles.map((style) => <link key={style} rel="stylesheet" href={asset(style)} />)}
    >
      <PageHead
        title={t.title}
        label={service.name}
        lead={t.lead}
        back={{ href: `/services/${service.id}`, label: t.back }}
      />
      {isThere && isKept && <OfflinePages at={path} frame />}
      {!own && <Notice title={t.ownTitle}>{t.ownSays}</Notice>}
      {own && !isReady && (
        <Empty title={t.unready} level={2}>
          {t.unreadySays}
        </Empty>
      )}
      {isThere && h(element.name, { ...place, ...told, person: who.person, admin: who.admin || undefined })}
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
