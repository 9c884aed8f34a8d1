import { TextArea } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Empty, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { certificateWords } from './certificate.text.ts'
import type { Certificate } from './certificate.ts'
import type { Issued } from './certificates.ts'
import { statementOf } from './statement.ts'
import { StatementRows } from './statement-rows.tsx'

type CertificatePageProps = {
  place: Place
  certificates: readonly Certificate[]
  learnt: string
  issued: readonly Issued[]
  values?: Values | undefined
  problems?: Problems | undefined
}

/** My certificates, each on a sheet of its own when printed, and what I learnt. */
export function CertificatePage({ place, certificates, learnt, ...rest }: CertificatePageProps) {
  const t = certificateWords(useView().lang)
  const at = `/jams/${place.jam.slug}/certificate`
  return (
    <JamPage place={place} title={t.title} menu={false}>
      <PageHead title={t.title} lead={t.lead} />
      {certificates.length === 0 && (
        <Empty level={2} title={t.none}>
          {t.noneSays}
        </Empty>
      )}
      {certificates.length > 0 && place.now < place.jam.endsAt && <Notice title={t.preliminary} />}
      {certificates.map((one) => (
        <Sheet key={one.kind} place={place} certificate={one} learnt={learnt} issued={rest.issued} />
      ))}
      {certificates.length > 0 && (
        <Section title={t.learntTitle}>
          <Form action={`${at}/learnt`} values={rest.values ?? { learnt }} problems={rest.problems ?? {}}>
            <TextArea name="learnt" label={t.rows.learnt} hint={t.learntHint} rows={3} maxLength={600} />
            <Submit tone="quiet">{t.saveLearnt}</Submit>
          </Form>
        </Section>
      )}
    </JamPage>
  )
}

type SheetProps = {
  place: Place
  certificate: Certificate
  learnt: string
  issued: readonly Issued[]
}

function Sheet({ place: { jam, now }, certificate, learnt, issued }: SheetProps) {
  const { lang } = useView()
  const t = certificateWords(lang)
  const at = `/jams/${jam.slug}/certificate`
  const held = issued.find(({ kind }) => kind === certificate.kind)
  return (
    <section class="section sheet">
      <h2>{t.certifies}</h2>
      <p class="lead">
        <b>{certificate.name}</b> {t.took(jam.title)}
      </p>
      <StatementRows statement={statementOf(jam, certificate, learnt, now, lang)} />
      {certificate.hours !== null && <p class="hint">{t.hoursHow}</p>}
      {now >= jam.endsAt && (
        <Row>
          <Act action={`${at}/${certificate.kind}`} tone={held ? 'plain' : 'strong'}>
            {t.issue}
          </Act>
        </Row>
      )}
      {held && (
        <Row>
          <Button href={`${at}/${held.id}.pdf`} icon="download" download>
            {t.pdf}
          </Button>
          <Button href={`/certificates/${held.id}/badge.json`} tone="quiet" download>
            {t.badge}
          </Button>
          <Button href={`${at}/resume.json`} tone="quiet" download>
            {t.resume}
          </Button>
          <a href={`/certificates/${held.id}`}>{t.check}</a>
        </Row>
      )}
    </section>
  )
}
