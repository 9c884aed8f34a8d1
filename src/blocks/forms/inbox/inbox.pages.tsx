import { h } from 'preact'
import { vaultStyle } from '#custody/room/style.ts'
import { Page } from '#look/page.tsx'
import { Empty, Notice, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { inboxWords } from './words.ts'

const formInbox = 'src/blocks/forms/inbox/form-inbox.element.tsx'
const styles = [vaultStyle, 'src/blocks/forms/inbox/inbox.css']

type InboxPageProps = { service: Service; isPublished: boolean; own: boolean; admin: boolean; person: string }

/** The frame of the inbox; what is inside only the browser can see. */
export function InboxPage({ service, isPublished, own, admin, person }: InboxPageProps) {
  const { lang, asset } = useView()
  const t = inboxWords(lang)
  const isThere = own && isPublished
  return (
    <Page
      title={`${t.title}: ${service.name}`}
      elements={isThere ? [formInbox] : []}
      head={isThere && styles.map((style) => <link key={style} rel="stylesheet" href={asset(style)} />)}
    >
      <PageHead
        title={t.title}
        label={service.name}
        lead={t.lead}
        back={{ href: `/services/${service.id}`, label: t.back }}
      />
      {!own && <Notice title={t.ownTitle}>{t.ownSays}</Notice>}
      {own && !isPublished && (
        <Empty title={t.unpublished} level={2}>
          {t.unpublishedSays}
        </Empty>
      )}
      {isThere &&
        h('form-inbox', {
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
