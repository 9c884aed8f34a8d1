import { Button } from '#look/form.tsx'
import { Grid, Prose, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../jam.ts'
import type { Suggestion } from './suggestion.ts'
import { suggestionWords } from './suggestions.text.ts'

type SuggestionsProps = {
  jam: Jam
  /** The project or the need this page is about. */
  about?: { service?: string; need?: string }
  suggestions: readonly Suggestion[]
}

/** What others suggested with its answers, and the way to one's own. */
export function Suggestions({ jam, about = {}, suggestions }: SuggestionsProps) {
  const t = suggestionWords(useView().lang)
  const query = new URLSearchParams(about).toString()
  return (
    <Section title={t.suggestions} id="suggestions">
      {suggestions.length > 0 && (
        <Grid>
          {suggestions.map((one) => (
            <Answered key={one.id} suggestion={one} zone={jam.timeZone} named={!query} />
          ))}
        </Grid>
      )}
      <p>
        <Button href={`/jams/${jam.slug}/suggestions/new${query && `?${query}`}`} tone="quiet" icon="message">
          {t.write}
        </Button>
      </p>
    </Section>
  )
}

function Answered({ suggestion, zone, named }: { suggestion: Suggestion; zone: string; named: boolean }) {
  const t = suggestionWords(useView().lang)
  return (
    <article class="card">
      {named && suggestion.about && <p class="hint">{t.on(suggestion.about)}</p>}
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
