import { Check, FileField } from '#look/fields.tsx'
import { Button, Form, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Facts, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { groupsOf } from '../exchange/ledger.ts'
import type { Imported } from '../exchange/reading.ts'
import { shareOf } from '../exchange/report.ts'
import { outFormats } from '../exchange/writing.ts'
import { fileWords } from './files.text.ts'

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
          {questions > 0 && <Check name="replace" label={t.replace} hint={t.replaceHint} required />}
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
  const at = `/services/${service.id}/form`
  const { understood, kept, lost, share } = shareOf(imported)
  return (
    <Page title={`${t.done}: ${service.name}`} narrow>
      <PageHead title={t.done} label={service.name} lead={t.doneLead(share)}>
        <Button href={at} icon="edit">
          {t.build}
        </Button>
      </PageHead>
      <Facts
        facts={[
          { value: understood, label: t.understood },
          { value: kept, label: t.kept },
          { value: lost, label: t.lost },
        ]}
      />
      {lost > 0 && <Told title={t.lostTitle} says={t.lostSays} imported={imported} fate="lost" />}
      {kept > 0 && <Told title={t.keptTitle} says={t.keptSays} imported={imported} fate="kept" />}
    </Page>
  )
}

type ToldProps = { title: string; says: string; imported: Imported; fate: 'lost' | 'kept' }

function Told({ title, says, imported, fate }: ToldProps) {
  const t = fileWords(useView().lang)
  return (
    <Section title={title}>
      <p>{says}</p>
      <Prose>
        <ul>
          {groupsOf(imported.entries, fate).map(({ construct, count, places }) => (
            <li key={construct}>
              <code>{construct}</code> ({count}){places.length > 0 && `, ${t.where} ${places.join(', ')}`}
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}
