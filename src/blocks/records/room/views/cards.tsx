import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Empty } from '#look/parts.tsx'
import type { Line } from '../../worker/opened.ts'
import { useDesk } from '../desk.ts'
import { type Col, colsOf } from '../grid/columns.ts'
import { useLines } from '../grid/lines.ts'
import { useViewing } from './using.ts'

const piece = 40

/** Each record as a card, as many as one scrolls to: for telephones, for large type, and for who likes it better. */
export function Cards() {
  const { t, lang, turn } = useDesk()
  const { collection, view, asked } = useViewing()
  const columns = useMemo(() => colsOf(collection, view.columns, lang), [collection, view.columns, lang])
  const lines = useLines(
    asked,
    columns.map(({ id }) => id),
    turn,
  )
  const [most, setMost] = useState(piece)
  const end = useRef<HTMLDivElement>(null)
  const total = lines.queried?.total ?? 0
  const shown = Math.min(most, total)
  useEffect(() => lines.look(0, shown), [shown, lines.look])
  useEffect(() => {
    if (!end.current) return
    const watch = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) setMost((before) => (before < total ? before + piece : before))
    })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [total])
  if (lines.queried && total === 0)
    return <Empty title={t.noRecords}>{view.filter ? t.noMatchSays : t.noRecordsSay}</Empty>
  const headings = new Map(lines.queried?.groups.map((group) => [group.from, group]))
  return (
    <>
      <p class="hint">{t.count(total)}</p>
      <ul class="bare rec-cards">
        {Array.from({ length: shown }, (_, at) => {
          const line = lines.lineAt(at)
          const group = headings.get(at)
          return (
            <li key={line?.id ?? at}>
              {group && <h3>{group.says || t.nothingThere}</h3>}
              <RecordCard line={line} columns={columns} title={collection.title} />
            </li>
          )
        })}
      </ul>
      <div ref={end} />
    </>
  )
}

type CardProps = {
  line: Line | undefined
  columns: readonly Col[]
  title: readonly string[]
  /** 4 where a heading stands above. */
  level?: 3 | 4
}

export function RecordCard({ line, columns, title, level = 3 }: CardProps) {
  const Title = `h${level}` as const
  const { t } = useDesk()
  if (!line) return <div class="card rec-card">…</div>
  return (
    <div class={line.waits ? 'card rec-card waits' : 'card rec-card'}>
      <Title>
        <a href={`#/r/${line.id}`}>{line.damaged ? t.damaged : line.title || t.untitled}</a>
      </Title>
      {line.waits && <p class="hint">{t.waits}</p>}
      {line.held && <p class="hint">{t.held}</p>}
      <dl>
        {columns.map(({ id, name }, at) =>
          line.says[at] && !title.includes(id) ? (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{line.says[at]}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  )
}
