import { JamPage, type Place } from '#jam/profile/frame.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Select, TextArea, TextField } from '#look/fields.tsx'
import { Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { LetterText } from '#people/letter/letter.ts'
import { LetterBody } from '../letters/letters.pages.tsx'
import { fixedGroups } from './group.ts'
import type { listOnes, Recipient } from './writing.sql.ts'
import { writingWords } from './writing.text.ts'

export type Ones = Awaited<ReturnType<typeof listOnes>>

type WritingPageProps = { place: Place; ones: Ones; values: Values; problems?: Problems }

const pathOf = ({ jam }: Place) => `/jams/${jam.slug}/letters/new`

/** To whom, and what. */
export function WritingPage({ place, ones, values, problems = {} }: WritingPageProps) {
  const { lang } = useView()
  const t = writingWords(lang)
  const when = (at: Date) => dayAndTime(at, lang, place.jam.timeZone)
  const options = [
    ...fixedGroups.map((kind) => ({ value: kind as string, label: t.groups[kind] })),
    ...ones.team.map(({ id, name }) => ({ value: `team:${id}`, label: t.team(name) })),
    ...ones.company.map(({ id, name }) => ({ value: `company:${id}`, label: t.company(name) })),
    ...ones.shift.map(({ id, name, startsAt }) => ({
      value: `shift:${id}`,
      label: t.shift(name, when(startsAt)),
    })),
  ]
  return (
    <JamPage place={place} title={t.title} narrow>
      <PageHead
        title={t.title}
        lead={t.lead}
        back={{ href: `/jams/${place.jam.slug}/outbox`, label: t.back }}
      />
      <Form action={pathOf(place)} values={values} problems={problems}>
        <Hidden fields={{ id: String(values.id ?? '') }} />
        <Select name="group" label={t.group} options={options} required />
        <TextField name="subject" label={t.subject} maxLength={150} required />
        <TextArea name="body" label={t.body} hint={t.bodyHint} rows={10} maxLength={8000} required />
        <details open={Boolean(values.bodyEn)}>
          <summary>{t.english}</summary>
          <p>{t.englishHint}</p>
          <TextField name="subjectEn" label={t.subjectEn} maxLength={150} />
          <TextArea name="bodyEn" label={t.bodyEn} rows={10} maxLength={8000} />
        </details>
        <Submit>{t.look}</Submit>
      </Form>
    </JamPage>
  )
}

type PreviewPageProps = {
  place: Place
  values: Readonly<Record<string, string>>
  recipients: readonly Recipient[]
  at: number
  text: LetterText
  held: boolean
}

/** How one of the recipients reads it, how many there are, and the button that writes to all of them. */
export function PreviewPage({ place, values, recipients, at, text, held }: PreviewPageProps) {
  const t = writingWords(useView().lang)
  const to = recipients[at]
  const here = pathOf(place)
  const leaf = (press: string, label: string, icon: 'arrow-left' | 'arrow-right') => (
    <Button name="at" value={press} tone="quiet" icon={icon}>
      {label}
    </Button>
  )
  return (
    <JamPage place={place} title={t.title} narrow>
      <PageHead title={t.title} label={t.count(recipients.length)} />
      {held && <Notice>{t.heldSays}</Notice>}
      <Section title={t.previewTitle(at + 1, recipients.length)}>
        <p>{t.previewName(to?.name || to?.email || '')}</p>
        <div class="card">
          {text.subject && <h3 lang={to?.lang}>{text.subject}</h3>}
          <LetterBody text={text.body} lang={to?.lang ?? 'de'} />
        </div>
        <Form action={here} inline label={t.previewTitle(at + 1, recipients.length)} id="leaf">
          <Hidden fields={values} />
          {at > 0 && leaf(String(at - 1), t.before, 'arrow-left')}
          {at < recipients.length - 1 && leaf(String(at + 1), t.after, 'arrow-right')}
        </Form>
      </Section>
      <Row>
        <Form action={`${here}/sending`} id="send">
          <Hidden fields={values} />
          <Row>
            <Button icon="mail">{t.send(recipients.length)}</Button>
            <Button name="press" value="change" tone="quiet" icon="edit">
              {t.change}
            </Button>
          </Row>
        </Form>
      </Row>
    </JamPage>
  )
}
