import type { Form as FormData } from '#field/form/form.ts'
import { FileField } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Facts, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { groupsOf } from '../exchange/ledger.ts'
import type { Imported } from '../exchange/reading.ts'
import { sayRemark, shareOf } from '../exchange/report.ts'
import { outFormats } from '../exchange/writing.ts'
import { fileWords } from './files.text.ts'
import { countQuestions } from './items.ts'

type FilesProps = { service: Service; questions: number; problems?: Problems | undefined }

/** A form comes in from a file of another program, or goes along as one. */
export function FilesPage({ service, questions, problems = {} }: FilesProps) {
  const t = fileWords(useView().lang)
  const at = `/services/${service.id}/form`
  return (
    <Page title={`${t.title}: ${service.name}`} narrow>
      <PageHead title={t.title} label={service.name} lead={t.lead} back={{ href: at, label: t.back }} />
      <Section title={t.read}>
        <Form action={`${at}/file`} problems={problems} files>
          <FileField name="file" label={t.file} hint={t.fileHint} required />
          <Submit>{t.submit}</Submit>
        </Form>
      </Section>
      {questions > 0 && (
        <Section title={t.take}>
          <p>{t.takeSays}</p>
          <Row>
            {outFormats.map((format) => (
              <Button key={format} href={`${at}/file/${format}`} tone="quiet" icon="download" download>
                {t.formats[format]}
              </Button>
            ))}
          </Row>
        </Section>
      )}
    </Page>
  )
}

/** What became of everything that the file held. */
export function ReadPage({ service, imported }: { service: Service; imported: Imported }) {
  const t = fileWords(useView().lang)
  return (
    <Page title={`${t.done}: ${service.name}`} narrow>
      <PageHead title={t.done} label={service.name} lead={t.doneLead(shareOf(imported).share)}>
        <Button href={`/services/${service.id}/form`} icon="edit">
          {t.build}
        </Button>
      </PageHead>
      <Became imported={imported} />
    </Page>
  )
}

type CheckProps = { service: Service; imported: Imported; form: FormData; revision: number }

/** What would become of it, before anything is replaced. */
export function CheckPage({ service, imported, form, revision }: CheckProps) {
  const t = fileWords(useView().lang)
  const at = `/services/${service.id}/form`
  return (
    <Page title={`${t.check}: ${service.name}`} narrow>
      <PageHead
        title={t.check}
        label={service.name}
        lead={`${t.doneLead(shareOf(imported).share)} ${t.checkLead}`}
        back={{ href: `${at}/file`, label: t.other }}
      >
        <Act action={`${at}/file/taking`} fields={{ form: JSON.stringify(form), revision: `${revision}` }}>
          {t.replace}
        </Act>
      </PageHead>
      <Became imported={imported} />
    </Page>
  )
}

/** It is there; what was there before can come back. */
export function TakenPage({
  service,
  before,
  revision,
}: {
  service: Service
  before: FormData
  revision: number
}) {
  const t = fileWords(useView().lang)
  const at = `/services/${service.id}/form`
  const fields = { form: JSON.stringify(before), revision: `${revision}`, whole: 'yes' }
  return (
    <Page title={`${t.done}: ${service.name}`} narrow>
      <PageHead title={t.done} label={service.name} lead={t.takenLead}>
        <Button href={at} icon="edit">
          {t.build}
        </Button>
        <Act action={`${at}/file/taking`} fields={fields} tone="quiet">
          {t.undo}
        </Act>
      </PageHead>
    </Page>
  )
}

function Became({ imported }: { imported: Imported }) {
  const { lang } = useView()
  const t = fileWords(lang)
  const { understood, kept, lost } = shareOf(imported)
  const { form } = imported
  return (
    <>
      <Facts
        facts={[
          ...(form ? [{ value: countQuestions(form), label: t.questions }] : []),
          { value: understood, label: t.understood },
          { value: kept, label: t.kept },
          { value: lost, label: t.lost },
        ]}
      />
      {imported.remarks.map((remark) => (
        <p key={remark}>{sayRemark(remark, lang)}</p>
      ))}
      {lost > 0 && <Told title={t.lostTitle} says={t.lostSays} imported={imported} fate="lost" />}
      {kept > 0 && <Told title={t.keptTitle} says={t.keptSays} imported={imported} fate="kept" />}
    </>
  )
}

type ToldProps = { title: string; says: string; imported: Imported; fate: 'lost' | 'kept' }

function Told({ title, says, imported, fate }: ToldProps) {
  const t = fileWords(useView().lang)
  return (
    <Section title={title}>
      <p>{says}</p>
      {/* What is lost is to be seen; what is kept is for whoever wants to know. */}
      <details open={fate === 'lost'}>
        <summary>{t.each}</summary>
        <Prose>
          <ul>
            {groupsOf(imported.entries, fate).map(({ construct, count, places }) => (
              <li key={construct}>
                <code>{construct}</code> ({count}){places.length > 0 && `, ${t.where} ${places.join(', ')}`}
              </li>
            ))}
          </ul>
        </Prose>
      </details>
    </Section>
  )
}
