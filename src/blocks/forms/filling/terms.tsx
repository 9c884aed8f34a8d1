import { worded } from '#field/form/wording.ts'
import { Markdown } from '#field/view/markdown.tsx'
import { day, dayAndTime } from '#look/dates.ts'
import { Notice } from '#look/parts.tsx'
import { closing } from '../availability.ts'
import { sayingOf } from '../submission/saying.ts'
import { countsSeats, hasCountedOptions } from '../submission/submission.ts'
import type { Filled } from './filled.ts'
import { fillingWords } from './filling.text.ts'

/** What somebody should know before the first question: who reads it, until when, and what goes without JavaScript. */
export function Terms({ published, lang }: Filled) {
  const { form, organisationName, state } = published
  const t = fillingWords(lang)
  const s = sayingOf(lang)
  const say = (words: typeof form.privacy) => worded(words, lang, form.langs[0])
  const german = lang.startsWith('de') ? 'de' : 'en'
  const { closesAt } = form.terms
  const until = closing(closesAt)
  // The last day is a whole one: nobody says “until midnight of the next”.
  const says =
    until && (isDay(closesAt) ? day(`${closesAt}T12:00Z`, german, zone) : dayAndTime(until, german, zone))
  return (
    <div class="page-of">
      {state === 'waiting' && (
        <Notice tone="warning" title={t.waiting}>
          <p lang={t.lang}>{t.waitingSays}</p>
        </Notice>
      )}
      {says && (
        <p class="hint" lang={t.lang}>
          {t.closes(says)}
        </p>
      )}
      <noscript>
        <Notice tone="warning" title={form.terms.door === 'either' ? t.plainTitle : t.refusedTitle}>
          <p lang={t.lang}>
            {form.terms.door === 'either' ? t.plainSays(organisationName) : t.refusedSays(organisationName)}
          </p>
        </Notice>
      </noscript>
      <details class="field">
        <summary lang={t.lang}>{t.privacy}</summary>
        <p lang={t.lang}>
          <strong>{t.sealed}.</strong> {t.sealedSays(organisationName)}
        </p>
        <Markdown text={say(form.privacy)} />
        {countsSeats(form) && form.terms.seats !== undefined && (
          <p lang={t.lang}>{s.seatsForm(form.terms.seats)}</p>
        )}
        {hasCountedOptions(form) && <p lang={t.lang}>{s.seatsOptions}</p>}
      </details>
      <details class="field">
        <summary lang={t.lang}>{t.contact}</summary>
        <Markdown text={say(form.contact)} />
      </details>
    </div>
  )
}

const zone = 'Europe/Berlin'
const isDay = (text = '') => /^\d{4}-\d\d-\d\d$/.test(text)
