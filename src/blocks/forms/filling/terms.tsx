import { worded } from '#field/form/wording.ts'
import { Markdown } from '#field/view/markdown.tsx'
import { dayAndTime } from '#look/dates.ts'
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
  const until = closing(form.terms.closesAt)
  return (
    <div class="page-of">
      {state === 'waiting' && (
        <Notice tone="warning" title={t.waiting}>
          <p lang={t.lang}>{t.waitingSays}</p>
        </Notice>
      )}
      {until && (
        <p class="hint" lang={t.lang}>
          {t.closes(dayAndTime(until, lang.startsWith('de') ? 'de' : 'en', 'Europe/Berlin'))}
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
