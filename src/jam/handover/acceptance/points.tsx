import { Light, type LightState } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { acceptanceWords } from './acceptance.text.ts'
import type { Point, Verdict } from './acceptance.ts'

const lightOf: Record<Verdict, LightState> = { delivered: 'go', partly: 'care', not: 'stop', dropped: 'care' }

/** What was answered, for those who only read. */
export function Points({ points }: { points: readonly Point[] }) {
  const t = acceptanceWords(useView().lang)
  if (points.length === 0) return null
  return (
    <DataTable
      caption={t.title}
      captionUnseen
      rows={points}
      columns={[
        { title: t.points, cell: ({ text }) => text },
        {
          title: t.progress,
          cell: ({ verdict }) =>
            verdict ? <Light state={lightOf[verdict]}>{t.verdict[verdict]}</Light> : t.open,
        },
        { title: t.remark, cell: ({ remark }) => remark },
      ]}
    />
  )
}
