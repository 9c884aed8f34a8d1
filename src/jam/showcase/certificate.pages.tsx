import { span } from '#look/dates.ts'
import { Empty, Notice, PageHead } from '#look/parts.tsx'
import { Summary, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import type { Certificate } from './certificate.ts'
import { showcaseWords } from './showcase.text.ts'

type CertificatePageProps = { place: Place; certificates: readonly Certificate[] }

/** My certificates, each on a sheet of its own when printed. */
export function CertificatePage({ place, certificates }: CertificatePageProps) {
  const t = showcaseWords(useView().lang)
  return (
    <JamPage place={place} title={t.certificate} menu={false}>
      <PageHead title={t.certificate} lead={t.certificateLead} />
      {certificates.length === 0 && (
        <Empty level={2} title={t.certificateNone}>
          {t.certificateNoneSays}
        </Empty>
      )}
      {certificates.length > 0 && place.now < place.jam.endsAt && <Notice title={t.preliminary} />}
      {certificates.map((certificate) => (
        <Sheet key={certificate.kind} place={place} certificate={certificate} />
      ))}
    </JamPage>
  )
}

function Sheet({ place, certificate }: { place: Place; certificate: Certificate }) {
  const { lang } = useView()
  const t = showcaseWords(lang)
  const { jam, now } = place
  return (
    <section class="section sheet">
      <h2>{t.certifies}</h2>
      <p class="lead">
        <b>{certificate.name}</b> {t.took(jam.title)}
      </p>
      <Summary
        rows={[
          { question: t.rows.role, answer: t.role[certificate.kind] },
          { question: t.rows.when, answer: span(jam.startsAt, jam.endsAt, lang, jam.timeZone) },
          ...(jam.place ? [{ question: t.rows.where, answer: jam.place }] : []),
          ...(certificate.hours === null
            ? []
            : [{ question: t.rows.hours, answer: `${t.hours(certificate.hours)}. ${t.hoursHow}` }]),
          ...certificate.teams.map((team) => ({
            question: t.rows.project,
            answer: `${team.name}, ${t.by(team.organisation)}`,
          })),
          { question: t.issued, answer: <When at={now} zone={jam.timeZone} form="day" /> },
        ]}
      />
    </section>
  )
}
