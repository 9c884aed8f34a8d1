import { number } from '#look/dates.ts'
import { Light, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { assigningWords } from './assigning.text.ts'
import type { Assignment } from './solving/assignment.ts'

/** Level by level: what was reached, what is possible at best, and what a simple hand would have reached. */
export function Proof({ run }: { run: { askedName: string; outcome: Assignment } }) {
  const { lang } = useView()
  const t = assigningWords(lang)
  const { levels, greedy, seconds } = run.outcome
  return (
    <Section title={t.proof} id="proof">
      <p>{t.proofSays(run.askedName, number(Math.max(0.01, Math.round(seconds * 100) / 100), lang))}</p>
      <DataTable
        caption={t.proof}
        captionUnseen
        rows={levels}
        rowId={({ level }) => level}
        columns={[
          { title: t.column.level, cell: ({ level }) => t.level[level] },
          { title: t.column.reached, number: true, cell: ({ value }) => value },
          { title: t.column.bound, number: true, cell: ({ bound }) => bound },
          {
            title: t.column.gap,
            cell: ({ value, bound, proven }) => (
              <Light state={proven ? 'go' : 'care'}>{proven ? t.proven : t.gap(value - bound)}</Light>
            ),
          },
          { title: t.column.greedy, number: true, cell: ({ level }) => greedy[level] },
        ]}
      />
    </Section>
  )
}
