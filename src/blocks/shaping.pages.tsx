import { FileField, TextArea, TextField } from '#look/fields.tsx'
import { Act, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { ServiceDocument } from './document.ts'
import type { Service } from './service.ts'
import { serviceWords } from './services.text.ts'

type FormPageProps = { service: Service; values: Values; problems?: Problems }

export function AboutPage({ service, values, problems = {} }: FormPageProps) {
  const t = serviceWords(useView().lang)
  const at = `/services/${service.id}`
  return (
    <Page title={`${t.about}: ${service.name}`} narrow>
      <PageHead title={t.about} back={{ href: at, label: t.back }} />
      <Form action={`${at}/about`} values={values} problems={problems}>
        <TextField name="name" label={t.name} maxLength={120} required />
        <TextArea name="summary" label={t.summary} hint={t.summaryHint} maxLength={600} />
        <TextField
          name="address"
          label={t.address}
          hint={t.addressHint}
          type="url"
          inputmode="url"
          maxLength={500}
        />
        <Submit>{t.save}</Submit>
      </Form>
    </Page>
  )
}

export function CarePage({ service, values, problems = {} }: FormPageProps) {
  const t = serviceWords(useView().lang)
  const at = `/services/${service.id}`
  return (
    <Page title={`${t.care}: ${service.name}`} narrow>
      <PageHead title={t.care} lead={t.careHint} back={{ href: at, label: t.back }} />
      <Form action={`${at}/care`} values={values} problems={problems}>
        <TextField name="keeper" label={t.keeper} hint={t.keeperHint} maxLength={160} />
        <TextField name="payer" label={t.payer} hint={t.payerHint} maxLength={160} />
        <TextField name="contact" label={t.contact} hint={t.contactHint} maxLength={200} />
        <Submit>{t.save}</Submit>
      </Form>
    </Page>
  )
}

type DocumentsPageProps = FormPageProps & { documents: readonly ServiceDocument[] }

export function DocumentsPage({ service, documents, values, problems = {} }: DocumentsPageProps) {
  const t = serviceWords(useView().lang)
  const at = `/services/${service.id}`
  return (
    <Page title={`${t.documents}: ${service.name}`} narrow>
      <PageHead title={t.documents} back={{ href: at, label: t.back }} />
      {documents.length === 0 ? (
        <Empty level={2} title={t.noDocuments}>
          {t.noDocumentsTodo}
        </Empty>
      ) : (
        <DocumentTable at={at} documents={documents} />
      )}
      <Section title={t.add}>
        <Form action={`${at}/documents`} values={values} problems={problems} files>
          <FileField name="file" label={t.file} hint={t.fileHint} required />
          <TextField name="title" label={t.title} hint={t.titleHint} maxLength={120} />
          <Submit>{t.upload}</Submit>
        </Form>
      </Section>
    </Page>
  )
}

export function PicturePage({ service, values, problems = {} }: FormPageProps) {
  const t = serviceWords(useView().lang)
  const at = `/services/${service.id}`
  return (
    <Page title={`${t.picture}: ${service.name}`} narrow>
      <PageHead title={t.picture} lead={t.pictureHint} back={{ href: at, label: t.back }} />
      {service.picture && (
        <>
          <p>
            <img class="picture" src={`/files/${service.picture}`} alt={t.pictureOf(service.name)} />
          </p>
          <Act action={`${at}/picture/removal`} tone="quiet" icon="remove">
            {t.removal}
          </Act>
        </>
      )}
      <Form action={`${at}/picture`} values={values} problems={problems} files>
        <FileField
          name="file"
          label={t.pictureFile}
          hint={t.pictureFileHint}
          accept="image/png,image/jpeg,image/webp"
          required
        />
        <Submit>{t.upload}</Submit>
      </Form>
    </Page>
  )
}

function DocumentTable({ at, documents }: { at: string; documents: readonly ServiceDocument[] }) {
  const { lang } = useView()
  const t = serviceWords(lang)
  const size = (bytes: number) =>
    (bytes / 1024).toLocaleString(lang, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
  return (
    <DataTable
      caption={t.documents}
      captionUnseen
      rows={documents}
      rowId={({ file }) => file}
      columns={[
        { title: t.documents, cell: ({ file, title }) => <a href={`/files/${file}`}>{title}</a> },
        { title: t.size, cell: (one) => size(one.size), number: true },
        { title: t.given, cell: (one) => <When at={one.addedAt} form="day" /> },
        {
          title: t.removal,
          cell: ({ file, title }) => (
            <Act action={`${at}/documents/${file}/removal`} tone="plain" icon="remove" of={title}>
              {t.removal}
            </Act>
          ),
        },
      ]}
    />
  )
}
