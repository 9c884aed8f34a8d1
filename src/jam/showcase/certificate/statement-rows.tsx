import { Summary } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { rowsOf } from './rows.ts'
import type { Statement } from './signing.ts'

/** What a statement says, question by question; several answers to one question stand below each other. */
export function StatementRows({ statement }: { statement: Statement }) {
  const { lang } = useView()
  const rows = Map.groupBy(rowsOf(statement, lang), ([question]) => question)
  return (
    <Summary
      rows={[...rows].map(([question, answers]) => ({
        question,
        answer:
          answers.length === 1 ? (
            answers[0]?.[1]
          ) : (
            <ul>
              {answers.map(([, answer]) => (
                <li key={answer}>{answer}</li>
              ))}
            </ul>
          ),
      }))}
    />
  )
}
