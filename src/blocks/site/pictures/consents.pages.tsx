import { Choice, TextField } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Grid, Light, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { PictureConsent, SitePicture } from '../model/site.ts'
import type { Site } from '../sites.ts'
import { consentWords } from './consents.text.ts'
import { Shot } from './library.pages.tsx'
import { MediaRooms } from './media-rooms.tsx'
import { pictureState } from './picture.ts'

type ConsentsProps = {
  site: Site
  consents: readonly PictureConsent[]
  pictures: readonly SitePicture[]
  today: string
  values?: Values
  problems?: Problems
}

/** Who agreed to what, and which pictures hang on it. */
export function ConsentsPage(props: ConsentsProps) {
  const { site, consents, pictures } = props
  const t = consentWords(useView().lang)
  const gone = pictures.filter((one) => pictureState(one, consents) === 'withdrawn')
  return (
    <Page title={t.title}>
      <PageHead
        title={t.title}
        lead={t.lead}
        back={{ href: `/services/${site.service}/site`, label: t.back }}
      />
      <MediaRooms site={site} here="consents" />
      {gone.length > 0 && (
        <Section title={t.affected}>
          <Grid>
            {gone.map((one) => (
              <a key={one.id} href={`/services/${site.service}/site/pictures/${one.id}`}>
                <Shot site={site} picture={one} /> {one.name}
              </a>
            ))}
          </Grid>
        </Section>
      )}
      <Section title={t.add} id="add">
        <NewConsent {...props} />
      </Section>
      <Section title={t.all}>
        {consents.length === 0 ? <Empty title={t.none}>{t.noneTodo}</Empty> : <Register {...props} />}
      </Section>
    </Page>
  )
}

function NewConsent({ site, today, values = {}, problems = {} }: ConsentsProps) {
  const t = consentWords(useView().lang)
  const ways = (['paper', 'mail', 'form', 'spoken'] as const).map((value) => ({
    value,
    label: t.ways[value],
  }))
  return (
    <Form action={`/services/${site.service}/site/consents`} values={values} problems={problems}>
      <TextField name="who" label={t.who} hint={t.whoHint} maxLength={200} required />
      <TextField name="covers" label={t.covers} hint={t.coversHint} maxLength={400} required />
      <TextField
        name="givenOn"
        label={t.givenOn}
        type="date"
        width="medium"
        value={today}
        max={today}
        required
      />
      <Choice name="how" label={t.how} options={ways} inline required />
      <Submit>{t.save}</Submit>
    </Form>
  )
}

function Register(props: ConsentsProps) {
  const { consents, pictures } = props
  const t = consentWords(useView().lang)
  const countOf = (id: string) => pictures.filter((one) => one.consents.includes(id)).length
  return (
    <DataTable
      caption={t.all}
      captionUnseen
      rows={consents}
      rowId={({ id }) => id}
      columns={[
        { title: t.columns.who, cell: ({ who }) => who },
        { title: t.columns.what, cell: ({ covers }) => covers },
        { title: t.columns.when, cell: (one) => <Given one={one} /> },
        { title: t.columns.pictures, cell: ({ id }) => t.pictures(countOf(id)) },
        {
          title: t.columns.act,
          acts: true,
          cell: (one) => <Acts {...props} one={one} count={countOf(one.id)} />,
        },
      ]}
    />
  )
}

function Given({ one: { givenOn, how, withdrawnOn } }: { one: PictureConsent }) {
  const { lang } = useView()
  const t = consentWords(lang)
  const said = (day: string) => new Date(`${day}T12:00Z`).toLocaleDateString(lang, { timeZone: 'UTC' })
  if (withdrawnOn) return <Light state="stop">{t.withdrawnOn(said(withdrawnOn))}</Light>
  return (
    <>
      {said(givenOn)}, {t.ways[how]}
    </>
  )
}

function Acts({ site, one, count }: ConsentsProps & { one: PictureConsent; count: number }) {
  const t = consentWords(useView().lang)
  const at = `/services/${site.service}/site/consents/${one.id}`
  return (
    <Row>
      {!one.withdrawnOn && (
        <Confirm
          label={t.withdraw}
          question={t.withdrawAsk}
          explain={t.withdrawSays(count)}
          action={`${at}/withdrawal`}
          of={t.of(one.who)}
        >
          {t.withdrawYes}
        </Confirm>
      )}
      {count === 0 && (
        <Confirm
          label={t.remove}
          question={t.removeAsk}
          explain={t.removeSays}
          action={`${at}/removal`}
          tone="danger"
          of={t.of(one.who)}
        >
          {t.removeYes}
        </Confirm>
      )}
    </Row>
  )
}
