import type { Form } from '#field/form/form.ts'
import { worded } from '#field/form/wording.ts'
import type { OnPaper, Paper } from '#field/paper/paper.ts'
import type { Lang } from '#kernel/text.ts'
import { day, dayAndTime } from '#look/dates.ts'
import { type Inboxed, titleOf } from '../model/inboxed.ts'
import { erasedOf } from '../model/keeping.ts'
import { inboxWords } from '../words.ts'
import { labelOf, labelOfState } from './table.ts'

/** Cases as they are put on paper, in the language of whoever reads them. */
export function paperOf(form: Form | null, cases: readonly Inboxed[], lang: Lang, today: string): Paper {
  const t = inboxWords(lang)
  const known = form ?? cases.find((one) => one.form)?.form
  return {
    title: worded(known?.title, lang, known?.langs[0]) || t.sheet,
    lead: t.paperLead(cases.length, day(today, lang, 'UTC')),
    ...{ files: t.files, lang },
    cases: cases.map((one) => onPaper(one, lang)),
  }
}

function onPaper(one: Inboxed, lang: Lang): OnPaper {
  const t = inboxWords(lang)
  const facts = [
    `${t.since}: ${dayAndTime(one.openedAt, lang, 'Europe/Berlin')}`,
    `${t.until}: ${one.deleteAfter ? day(one.deleteAfter, lang, 'UTC') : t.never}`,
    `${t.version}: ${one.version ?? '–'}`,
    `${t.column.state}: ${labelOfState(one, lang) || '–'}`,
    `${t.column.id}: ${one.id}`,
  ]
  const said = one.said().map(({ label, says }) => ({ label, says }))
  const erased = Object.entries(erasedOf(one))
  return {
    ...{ title: titleOf(one), facts: facts.join(' · '), answers: said },
    notes: [
      ...(one.sealedBy === 'server' ? [t.atTheDoorSays] : []),
      ...one.marks().map((mark) => `${t.marks[mark]}: ${t.marksSay[mark]}`),
      ...(said.length === 0 ? [t.noAnswers] : []),
      ...erased.map(([name, at]) => t.answerErased(labelOf(one, name, lang), day(at, lang, 'UTC'))),
    ],
    files: one.sent.map(({ name }) => name),
  }
}
