import type { Lang } from '#kernel/text.ts'
import { saveBlob } from '#look/saving.ts'
import { DataTable } from '#look/table.tsx'
import { useDesk } from '../desk.ts'
import type { MyOffice } from '../gathering.ts'
import { type Quarter, quartersOf, questions, type SurveyQuestion } from '../model/survey.ts'
import { surveyWords } from './survey.text.ts'

/** What seekers have said about the office, by quarters: numbers alone, none so small that it points to somebody. */
export function SurveySums({ office }: { office: MyOffice }) {
  const { lang, conversations, me } = useDesk()
  const t = surveyWords(lang)
  const quarters = quartersOf(conversations.filter(({ space }) => space === office.space))
  return (
    <>
      <h4>{t.title}</h4>
      <p class="hint">{t.says}</p>
      {!office.counsel.leads.includes(me) && <p class="hint">{t.part}</p>}
      {quarters.length === 0 && <p>{t.none}</p>}
      {quarters.map((quarter) => (
        <OfQuarter key={quarter.name} {...{ quarter, lang }} />
      ))}
      {quarters.some(({ marks }) => marks) && (
        <p>
          <button
            type="button"
            class="button quiet"
            onClick={() => saveBlob(csvOf(quarters, lang), `${t.title} ${office.name}.csv`)}
          >
            {t.save}
          </button>
        </p>
      )}
    </>
  )
}

function OfQuarter({ quarter: { name, marks }, lang }: { quarter: Quarter; lang: Lang }) {
  const t = surveyWords(lang)
  if (!marks)
    return (
      <p>
        <b>{t.quarter(name)}:</b> {t.few}
      </p>
    )
  return (
    <DataTable
      caption={t.quarter(name)}
      rows={questions}
      rowId={(question) => question}
      columns={[
        { title: t.question, cell: (question) => t.questions[question] },
        ...t.marks.map((title, at) => ({
          ...{ title, number: true },
          cell: (question: SurveyQuestion) => marks[question].counts[at] ?? t.rare,
        })),
        { title: t.mean, number: true, cell: (question) => marks[question].mean.toLocaleString(lang) },
      ]}
    />
  )
}

function csvOf(quarters: readonly Quarter[], lang: Lang): Blob {
  const t = surveyWords(lang)
  const head = ['', t.question, ...t.marks, t.mean]
  const rows = quarters.flatMap(({ name, marks }) =>
    questions.flatMap((question) =>
      marks
        ? [
            [
              ...[name, t.questions[question]],
              ...marks[question].counts.map((count) => count ?? t.rare),
              marks[question].mean,
            ],
          ]
        : [],
    ),
  )
  const lines = [head, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(';'))
  return new Blob(['\ufeff', lines.join('\r\n')], { type: 'text/csv;charset=utf-8' })
}
