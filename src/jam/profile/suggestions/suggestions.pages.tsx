import { Choice, TextArea, TextField } from '#look/fields.tsx'
import { Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Empty, PageHead, Prose, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../frame.tsx'
import type { About, Suggestion } from './suggestion.ts'
import { suggestionWords } from './suggestions.text.ts'

export type SuggestProps = { values?: Values; problems?: Problems }

/** Where somebody suggests something: one question, an address if they like. */
export function SuggestPage({
  place,
  about,
  stamp,
  back,
  values = {},
  problems = {},
}: SuggestProps & { place: Place; about: About; stamp: string; back: string }) {
  const t = suggestionWords(useView().lang)
  const { title, service, need } = about
  return (
    <JamPage place={place} title={t.title} menu={false} narrow>
      <PageHead
        title={t.title}
        lead={title ? t.toThing(title) : t.toJam}
        back={{ href: back, label: t.back }}
      />
      <Form action={`/jams/${place.jam.slug}/suggestions`} values={values} problems={problems}>
        <Hidden fields={{ stamp, service: service ?? undefined, need: need ?? undefined }} />
        <TextArea name="text" label={t.suggest} hint={t.suggestHint} maxLength={1000} rows={5} required />
        <TextField
          name="email"
          label={t.email}
          hint={t.emailHint}
          type="email"
          autocomplete="email"
          width="medium"
        />
        {/* Whatever fills in every field it finds is no person. */}
        <p class="unseen" aria-hidden="true">
          <label>
            {t.leaveEmpty} <input name="website" tabindex={-1} autocomplete="off" />
          </label>
        </p>
        <Submit>{t.send}</Submit>
      </Form>
    </JamPage>
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
  const t = suggestionWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.inbox}>
      <PageHead
        title={t.inbox}
        lead={t.inboxLead}
        back={{ href: `${at}/showcase`, label: t.backToShowcase }}
      />
      {suggestions.length === 0 && (
        <Empty level={2} title={t.inboxNone}>
          {t.inboxNoneSays}
        </Empty>
      )}
      <div class="section">
        {suggestions.map((one) => (
          <Card
            key={one.id}
            level={2}
            title={one.about ? t.on(one.about) : place.jam.title}
            who={<When at={one.madeAt} zone={place.jam.timeZone} />}
          >
            <Prose text={one.text} />
            <AnswerForm
              at={`${at}/suggestions/${one.id}`}
              suggestion={one}
              wrong={wrong?.id === one.id ? wrong : {}}
            />
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
      </div>
    </JamPage>
  )
}

function AnswerForm({ at, suggestion, wrong }: { at: string; suggestion: Suggestion; wrong: SuggestProps }) {
  const t = suggestionWords(useView().lang)
  const options = [
    { value: 'public', label: t.publicly },
    { value: 'private', label: t.privately },
  ]
  return (
    <Form
      action={`${at}/answer`}
      id={`answer-${suggestion.id}`}
      values={wrong.values}
      problems={wrong.problems}
    >
      <TextArea name="answer" label={t.answerLabel} maxLength={1000} rows={3} required />
      {suggestion.hasSender && <Choice name="how" label={t.how} options={options} value="public" required />}
      <Submit>{t.answerSend}</Submit>
    </Form>
  )
}

/** The answer for one person, which nobody else finds. */
export function OwnAnswerPage({ place, suggestion }: { place: Place; suggestion: Suggestion }) {
  const t = suggestionWords(useView().lang)
  return (
    <JamPage
      place={place}
      title={t.ownTitle}
      menu={false}
      narrow
      head={<meta name="robots" content="noindex" />}
    >
      <PageHead title={t.ownTitle} label={place.jam.title} lead={t.ownLead} />
      <Section title={t.answerOf}>
        <Prose text={suggestion.answer ?? ''} />
      </Section>
      <Section title={t.ownSaid}>
        <Prose text={suggestion.text} />
      </Section>
      <p>
        <a href={`/jams/${place.jam.slug}`}>{t.toJamPage}</a>
      </p>
    </JamPage>
  )
}
