import { h } from 'preact'
import { vaultStyle } from '#custody/room/style.ts'
import { TextField } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import type { FormDraft } from '../forms.ts'
import { builderWords } from './builder.text.ts'

const builderStyle = 'src/blocks/forms/builder/builder.css'
const formPublish = 'src/blocks/forms/builder/publish/form-publish.element.tsx'

type PublicationProps = {
  service: Service
  draft: FormDraft
  /** Belongs to the organisation; else a builder, who prepares and does not publish. */
  own: boolean
  admin: boolean
  person: string
  values?: Values | undefined
  problems?: Problems | undefined
}

/** Where a form becomes public. What is sealed for that only the browser can do. */
export function PublicationPage(props: PublicationProps) {
  const { service, draft, own, admin, person } = props
  const { lang, asset } = useView()
  const t = builderWords(lang)
  return (
    <Page
      title={`${t.publication}: ${service.name}`}
      elements={own ? [formPublish] : []}
      head={
        own &&
        [vaultStyle, builderStyle].map((source) => (
          <link key={source} rel="stylesheet" href={asset(source)} />
        ))
      }
    >
      <PageHead
        title={t.publication}
        label={service.name}
        lead={t.publicationLead}
        back={{ href: `/services/${service.id}`, label: t.back }}
      />
      {draft.version !== null && <Standing draft={draft} version={draft.version} />}
      {draft.version === null && <Address {...props} />}
      {own ? (
        h('form-publish', {
          service: service.id,
          organisation: service.organisation,
          name: service.organisationName,
          form: service.name,
          person,
          admin: admin || undefined,
          lang,
        })
      ) : (
        <Notice title={t.publicationOwnTitle}>{t.publicationOwn}</Notice>
      )}
      {own && (
        <noscript>
          <Notice tone="warning" title={t.noScriptTitle}>
            {t.noScript}
          </Notice>
        </noscript>
      )}
    </Page>
  )
}

function Standing({ draft, version }: { draft: FormDraft; version: number }) {
  const t = builderWords(useView().lang)
  const at = `/services/${draft.service}/form`
  return (
    <Section title={t.panel.title}>
      <p>
        {t.publicNow(version)} {draft.closedAt && t.closed}
      </p>
      <Row>
        <Button href={`/f/${draft.slug}`} tone="quiet" icon="external">
          {t.panel.open}
        </Button>
        <Act action={`${at}/${draft.closedAt ? 'reopening' : 'closing'}`} tone="plain">
          {draft.closedAt ? t.panel.reopen : t.panel.close}
        </Act>
      </Row>
    </Section>
  )
}

function Address({ draft, values, problems }: PublicationProps) {
  const t = builderWords(useView().lang)
  return (
    <Form
      action={`/services/${draft.service}/form/address`}
      values={values ?? { slug: draft.slug }}
      problems={problems}
    >
      <TextField
        name="slug"
        label={t.address}
        hint={t.addressHint}
        maxLength={60}
        spellcheck={false}
        required
      />
      <Submit tone="quiet">{t.addressSave}</Submit>
    </Form>
  )
}
