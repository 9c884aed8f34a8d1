import { Act, Button } from '#look/form.tsx'
import { Empty, Notice, PageHead, Row } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { certificateWords } from './certificate.text.ts'
import { type CompanyView, companyStatementOf } from './company.ts'
import { StatementRows } from './statement-rows.tsx'

/** What a company gave, to print, to take away signed, or to have checked. */
export function CompanyStatementPage({ place, view }: { place: Place; view: CompanyView }) {
  const { lang } = useView()
  const t = certificateWords(lang)
  const { jam, now } = place
  const { company, share, held } = view
  const at = `/jams/${jam.slug}/company`
  return (
    <JamPage place={place} title={t.company.title} menu={false}>
      <PageHead title={t.company.title} lead={t.company.lead} back={{ href: at, label: t.company.back }} />
      {share.people === 0 ? (
        <Empty level={2} title={t.none}>
          {t.company.noneSays}
        </Empty>
      ) : (
        <>
          {now < jam.endsAt && <Notice title={t.preliminary} />}
          <section class="section sheet">
            <h2>{t.company.certifies}</h2>
            <p class="lead">
              <b>{company.name}</b> {t.company.took(jam.title)}
            </p>
            <StatementRows statement={companyStatementOf(jam, view, now, lang)} />
            <p class="hint">{t.company.how}</p>
          </section>
          <Row>
            {now >= jam.endsAt && (
              <Act action={`${at}/statement`} tone={held ? 'plain' : 'strong'}>
                {t.issue}
              </Act>
            )}
            {held && (
              <>
                <Button href={`/jams/${jam.slug}/certificate/${held.id}.pdf`} icon="download" download>
                  {t.pdf}
                </Button>
                <a href={`/certificates/${held.id}`}>{t.check}</a>
              </>
            )}
          </Row>
        </>
      )}
    </JamPage>
  )
}
