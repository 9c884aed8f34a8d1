import type { Lang } from '#kernel/text.ts'
import { saveBlob } from '#look/saving.ts'
import { useDesk } from '../desk.ts'
import type { MyOffice } from '../gathering.ts'
import { type Quarter, quartersOf, questions } from '../model/survey.ts'
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
    <div class="scroll">
      <table>
        <caption>{t.quarter(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.question}</th>
            {t.marks.map((mark) => (
              <th key={mark} scope="col" class="number">
                {mark}
              </th>
            ))}
            <th scope="col" class="number">
              {t.mean}
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question}>
              <th scope="row">{t.questions[question]}</th>
              {marks[question].counts.map((count, at) => (
                <td key={t.marks[at]} class="number">
                  {count ?? t.rare}
                </td>
              ))}
              <td class="number">{marks[question].mean.toLocaleString(lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
