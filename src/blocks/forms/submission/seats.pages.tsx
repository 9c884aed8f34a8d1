import { worded } from '#field/form/wording.ts'
import { dayAndTime } from '#look/dates.ts'
import { TextField } from '#look/fields.tsx'
import { Act, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Facts, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { PublishedForm } from '../forms.ts'
import type { Line } from './line.ts'
import type { Seat } from './seats.sql.ts'
import { submissionWords } from './submission.text.ts'

/** An offer, for whoever holds its link: yes or no by one click, and the way to give it back. */
export function SeatPage({ seat, form, token }: { seat: Seat; form: PublishedForm; token: string }) {
  const { lang } = useView()
  const t = submissionWords(lang).seat
  const name = worded(form.form.title, lang, form.form.langs[0])
  const path = `/f/seats/${token}`
  const back = { href: `/f/${form.slug}`, label: t.toForm }
  if (seat.state === 'offered' && seat.endsAt)
    return (
      <Page title={t.title} narrow>
        <PageHead title={t.title} label={form.organisationName} lead={t.lead(name)} />
        <p>{t.until(dayAndTime(seat.endsAt, lang, 'Europe/Berlin'))}</p>
        <Row>
          <Act action={`${path}/acceptance`} icon="check">
            {t.accept}
          </Act>
          <Act action={`${path}/leaving`} tone="quiet">
            {t.decline}
          </Act>
        </Row>
      </Page>
    )
  const held = seat.state === 'held'
  return (
    <Page title={held ? t.keepTitle : t.leftTitle} narrow>
      <PageHead
        title={held ? t.keepTitle : t.leftTitle}
        label={form.organisationName}
        lead={held ? t.keepSays(name) : t.leftSays}
        back={back}
      />
      {held && (
        <Confirm
          action={`${path}/leaving`}
          label={t.giveBack}
          question={t.giveBackQuestion}
          explain={t.giveBackSays}
          tone="quiet"
        >
          {t.giveBack}
        </Confirm>
      )}
    </Page>
  )
}

type LinePageProps = { line: Line; values?: Values; problems?: Problems }

/** How many seats are taken, and how many wait, for the organisation. */
export function LinePage({ line, values, problems }: LinePageProps) {
  const t = submissionWords(useView().lang).line
  const path = `/services/${line.service}/form/seats`
  return (
    <Page title={t.title} narrow>
      <PageHead
        title={t.title}
        label={line.name}
        lead={t.lead}
        back={{ href: `/services/${line.service}`, label: t.back }}
      />
      {line.places.length === 0 ? (
        <Empty level={2} title={t.none}>
          {t.noneTodo}
        </Empty>
      ) : (
        <Counted line={line} />
      )}
      {line.waits && line.places.length > 0 && (
        <Section title={t.lineTitle}>
          <Act action={`${path}/offers`} tone="quiet">
            {t.next}
          </Act>
        </Section>
      )}
      {line.mayFree && line.places.length > 0 && (
        <Section title={t.free}>
          <Form action={`${path}/release`} values={values} problems={problems}>
            <TextField
              name="case"
              label={t.number}
              hint={t.freeHint}
              required
              maxLength={22}
              spellcheck={false}
            />
            <Submit tone="quiet">{t.freeDo}</Submit>
          </Form>
        </Section>
      )}
    </Page>
  )
}

function Counted({ line }: { line: Line }) {
  const t = submissionWords(useView().lang).line
  const { waiting, offered } = line
  return (
    <>
      {line.waits && (
        <Facts
          facts={[
            { value: waiting, label: t.waiting },
            { value: offered, label: t.offered },
          ]}
        />
      )}
      <DataTable
        caption={t.caption}
        rows={line.places}
        columns={[
          { title: t.what, cell: ({ label }) => label || t.whole },
          { title: t.taken, number: true, cell: ({ taken }) => taken },
          { title: t.most, number: true, cell: ({ most }) => most },
        ]}
      />
    </>
  )
}
