import { worded } from '#field/form/wording.ts'
import { CopyText, copyText } from '#look/elements.tsx'
import { TextArea } from '#look/fields.tsx'
import { Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { QrCode } from '#people/factor/qr-code.tsx'
import { embedWords } from './embed.text.ts'
import type { Embedding } from './embeds.ts'

type EmbedPageProps = { embedding: Embedding; values?: Values | undefined; problems?: Problems | undefined }

/** Code, link and QR code of a form, and which websites may show it. */
export function EmbedPage({ embedding, values, problems }: EmbedPageProps) {
  const t = embedWords(useView().lang)
  const { service, draft, live } = embedding
  const at = `/services/${service.id}`
  return (
    <Page title={t.title} narrow elements={live ? [copyText] : []}>
      <PageHead title={t.title} label={service.name} lead={t.lead} back={{ href: at, label: t.back }} />
      {!live && (
        <Empty
          level={2}
          title={t.notYet}
          action={<Button href={`${at}/form/publication`}>{t.publish}</Button>}
        >
          {t.notYetTodo}
        </Empty>
      )}
      {live && isOther(live, draft.form.terms.embedOn) && (
        <Notice tone="warning" title={t.waits}>
          <p>{t.waitsSays(live.join(', ') || t.nowhere)}</p>
          <p>
            <a href={`${at}/form/publication`}>{t.publish}</a>
          </p>
        </Notice>
      )}
      <Form
        action={`${at}/form/embed`}
        values={values ?? { origins: draft.form.terms.embedOn.join('\n') }}
        problems={problems}
      >
        <Hidden fields={{ revision: String(draft.revision) }} />
        <TextArea name="origins" label={t.where} hint={t.whereHint} rows={4} />
        <Submit>{t.save}</Submit>
      </Form>
      {live && <Copies {...embedding} />}
    </Page>
  )
}

const isOther = (live: readonly string[], wanted: readonly string[]) => live.join() !== wanted.join()

function Copies({ draft, link, plainLink }: Embedding) {
  const { lang } = useView()
  const t = embedWords(lang)
  const { form } = draft
  const title = worded(form.title, lang, form.langs[0])
  const { origin } = new URL(plainLink)
  const anchor = `<a href="${escaped(link)}">${escaped(title)}</a>`
  const code = `<script src="${origin}/embed/form.js" async></script>
<jam-form src="${escaped(link)}">${anchor}</jam-form>`
  return (
    <>
      <Section title={t.code}>
        <p>{t.codeSays}</p>
        <p>
          <CopyText text={code} label={t.copy} />
        </p>
      </Section>
      <Section title={t.link}>
        <p>{t.linkSays}</p>
        <p>
          <CopyText text={link} label={t.copyLink} />
        </p>
        <p>
          <QrCode text={link} label={t.qr} />
        </p>
      </Section>
      {link !== plainLink && (
        <Section title={t.fingerprint}>
          <p>{t.fingerprintSays}</p>
        </Section>
      )}
    </>
  )
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
