import { useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { Waiting } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Empty, Notice } from '#look/parts.tsx'
import { Says } from '../../room/says.tsx'
import { askReports } from '../asking.ts'
import type { Difference } from '../frozen.ts'
import { sayCell, star } from '../saying.ts'
import { useReports } from './desk.ts'
import { Drawn, Take } from './shown.tsx'

type FrozenPaper = Awaited<ReturnType<typeof askReports<'frozen'>>>[number]

/** Reports as they were handed in, with who signed them; they do not change any more. */
export function Frozen() {
  const { w, turn } = useReports()
  const { value, trouble } = useAsked(() => askReports('frozen'), [turn])
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  if (value.length === 0) return <Empty title={w.noFrozen}>{w.noFrozenSays}</Empty>
  return (
    <>
      {value.map((one) => (
        <One key={one.id} one={one} />
      ))}
    </>
  )
}

function One({ one: { id, author, body, isWhole } }: { one: FrozenPaper }) {
  const { w, lang, say, nameOf } = useReports()
  const [isOpen, setOpen] = useState(false)
  return (
    <article class="card">
      <h3>
        {body.note} <span class="hint">{say(body.report.name)}</span>
      </h3>
      <p class="hint">
        {w.signedBy(nameOf(author) || '?', dayAndTime(body.at, lang, 'Europe/Berlin'))} · SHA-256{' '}
        {body.digest}
      </p>
      {!isWhole && <Notice tone="warning">{w.bent}</Notice>}
      <Drawn report={body.report} table={body.table} />
      <Take report={body.report} table={body.table} />
      {isOpen ? (
        <Compared of={id} />
      ) : (
        <button type="button" class="button plain" onClick={() => setOpen(true)}>
          {w.compare} <span class="unseen">{body.note}</span>
        </button>
      )}
    </article>
  )
}

function Compared({ of }: { of: string }) {
  const { w, turn } = useReports()
  const { value, trouble } = useAsked(() => askReports('difference', of), [turn])
  if (value === undefined) return trouble ? <Says trouble={trouble} /> : <Waiting />
  if (value === null) return <Notice tone="success">{w.same}</Notice>
  return (
    <>
      <Notice>{w.apart}</Notice>
      <Reasons found={value} />
      <Cells cells={value.cells} />
    </>
  )
}

function Reasons({ found }: { found: Difference }) {
  const { w } = useReports()
  const names = ['erased', 'anonymised', 'changed', 'added'] as const
  return (
    <ul>
      {names.map((name) => {
        const count = found[name]
        return count ? <li key={name}>{w.reasons[name](count)}</li> : null
      })}
      {found.leftOut > 0 && <li>{w.reasons.leftOut(found.leftOut)}</li>}
      {found.changed === null && <li>{w.reasons.unknown}</li>}
    </ul>
  )
}

function Cells({ cells }: { cells: Difference['cells'] }) {
  const { w, lang } = useReports()
  const where = ({ row, column }: Difference['cells'][number]) =>
    [row || w.total, column].filter(Boolean).join(', ')
  return (
    <table class="numbers">
      <caption class="unseen">{w.apart}</caption>
      <thead>
        <tr>
          <th scope="col">{w.where}</th>
          <th scope="col">{w.before}</th>
          <th scope="col">{w.now}</th>
        </tr>
      </thead>
      <tbody>
        {cells.slice(0, 100).map((one) => (
          <tr key={where(one)}>
            <th scope="row">{where(one)}</th>
            <td class="number">{one.wasHidden ? star : sayCell(one.before ?? 0, false, lang)}</td>
            <td class="number">{one.isHidden ? star : sayCell(one.now ?? 0, false, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
