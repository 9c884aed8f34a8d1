import { TextArea, TextField } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Empty, Grid, PageHead, Prose, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import type { Jam } from '../profile/jam.ts'
import { showcaseWords } from './showcase.text.ts'
import type { Suggestion } from './suggestion.ts'

export type SuggestProps = { values?: Values; problems?: Problems }

type SuggestionsProps = SuggestProps & { jam: Jam; service?: string; suggestions: readonly Suggestion[] }

/** What others suggested with its answers, and room for one's own. */
export function Suggestions({ jam, service, suggestions, values = {}, problems = {} }: SuggestionsProps) {
  const t = showcaseWords(useView().lang)
  return (
    <Section title={t.suggestions} id="suggestions">
      {suggestions.length > 0 && (
        <Grid>
          {suggestions.map((one) => (
            <Answered key={one.id} suggestion={one} zone={jam.timeZone} about={!service} />
          ))}
        </Grid>
      )}
      <Form action={`/jams/${jam.slug}/suggestions`} id="suggest" values={values} problems={problems}>
        {service && <input type="hidden" name="service" value={service} />}
        <TextArea name="text" label={t.suggest} hint={t.suggestHint} maxLength={1000} rows={4} required />
        <TextField
          name="email"
          label={t.email}
          hint={t.emailHint}
          type="email"
          autocomplete="email"
          width="medium"
        />
        <Submit tone="quiet">{t.send}</Submit>
      </Form>
    </Section>
  )
}

type AnsweredProps = { suggestion: Suggestion; zone: string; about: boolean }

function Answered({ suggestion, zone, about }: AnsweredProps) {
  const t = showcaseWords(useView().lang)
  return (
    <article class="card">
      {about && suggestion.serviceName && <p class="hint">{t.on(suggestion.serviceName)}</p>}
      <Prose text={suggestion.text} />
      <h3>{t.answerOf}</h3>
      <Prose text={suggestion.answer ?? ''} />
      {suggestion.answeredAt && (
        <p class="who">
          <When at={suggestion.answeredAt} zone={zone} form="day" />
        </p>
      )}
    </article>
  )
}

type InboxPageProps = {
  place: Place
  suggestions: readonly Suggestion[]
  /** The suggestion whose answer was wrong, with what was typed. */
  wrong?: { id: string; values: Values; problems: Problems }
}

/** What waits for an answer. */
export function InboxPage({ place, suggestions, wrong }: InboxPageProps) {
  const t = showcaseWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.inbox}>
      <PageHead title={t.inbox} lead={t.inboxLead} back={{ href: `${at}/showcase`, label: t.back }} />
      {suggestions.length === 0 && (
        <Empty level={2} title={t.inboxNone}>
          {t.inboxNoneSays}
        </Empty>
      )}
      {suggestions.map((one) => (
        <Card
          key={one.id}
          level={2}
          title={one.serviceName ? t.on(one.serviceName) : place.jam.title}
          who={<When at={one.madeAt} zone={place.jam.timeZone} />}
        >
          <Prose text={one.text} />
          <Form
            action={`${at}/suggestions/${one.id}/answer`}
            id={`answer-${one.id}`}
            {...(wrong?.id === one.id ? { values: wrong.values, problems: wrong.problems } : {})}
          >
            <TextArea name="answer" label={t.answerLabel} maxLength={1000} rows={3} required />
            <Submit>{t.answerSend}</Submit>
          </Form>
          <Confirm
            action={`${at}/suggestions/${one.id}/removal`}
            label={t.drop}
            question={t.dropQuestion}
            tone="danger"
          >
            {t.dropYes}
          </Confirm>
        </Card>
      ))}
    </JamPage>
  )
}
