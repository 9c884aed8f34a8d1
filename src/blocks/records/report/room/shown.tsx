import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Waiting } from '#custody/room/parts.tsx'
import { xlsxOf, xlsxType } from '#field/office/writing.ts'
import { csvText, csvType } from '#kernel/csv.ts'
import { Notice } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { Says } from '../../room/says.tsx'
import { askReports } from '../asking.ts'
import type { Table } from '../pivot.ts'
import type { Report } from '../report.ts'
import { notesOf, sheetOf } from '../saying.ts'
import { Chart } from './chart.tsx'
import { useReports } from './desk.ts'
import { TableView } from './table-view.tsx'

/** A saved report with what comes out today; can be taken along or frozen. */
export function Shown({ of, report }: { of: string; report: Report }) {
  const { turn } = useReports()
  const { value, trouble } = useAsked(() => askReports('count', report), [report, turn])
  if (!value) return trouble ? <Says trouble={trouble} /> : <Waiting />
  return (
    <>
      <Drawn report={report} table={value} />
      <Take report={report} table={value} />
      <Freeze of={of} report={report} />
    </>
  )
}

/** What would come out, while one says what is counted. */
export function Outcome({ report }: { report: Report }) {
  const { turn } = useReports()
  const { value, trouble } = useAsked(() => askReports('count', report), [JSON.stringify(report), turn])
  return (
    <>
      <Says trouble={trouble} />
      {value && <Drawn report={report} table={value} />}
    </>
  )
}

/** The picture, the table beside it, and what has to be said of it. */
export function Drawn({ report, table }: { report: Report; table: Table }) {
  const { w, lang, say, rowsWord } = useReports()
  const title = say(report.name) || w.title
  return (
    <div class="report">
      {report.chart !== 'none' && table.rows.length > 0 && (
        <Chart kind={report.chart} table={table} title={title} />
      )}
      <TableView table={table} title={title} rowsWord={rowsWord(report)} />
      {table.counted !== null && (
        <p class="hint">
          {report.of === 'attendance' ? w.countedVisits(table.counted) : w.counted(table.counted)}
        </p>
      )}
      {notesOf(table, report, lang).map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
    </div>
  )
}

export function Take({ report, table }: { report: Report; table: Table }) {
  const { w, lang, say, rowsWord } = useReports()
  const name = say(report.name) || w.title
  const sheet = sheetOf(table, name, rowsWord(report), lang)
  const notes = notesOf(table, report, lang).map((note) => [note])
  const rows = sheet.rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)))
  return (
    <div class="row">
      <button
        type="button"
        class="button quiet"
        onClick={() =>
          saveBlob(
            new Blob([xlsxOf([{ ...sheet, rows: [...sheet.rows, ...notes] }])], { type: xlsxType }),
            `${name}.xlsx`,
          )
        }
      >
        {w.asTable}
      </button>
      <button
        type="button"
        class="button quiet"
        onClick={() => saveBlob(new Blob([csvText([...rows, ...notes])], { type: csvType }), `${name}.csv`)}
      >
        {w.asCsv}
      </button>
    </div>
  )
}

function Freeze({ of, report }: { of: string; report: Report }) {
  const { w, again } = useReports()
  const [note, setNote] = useState('')
  const [isDone, setDone] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const freeze = () =>
    act(async () => {
      await askReports('freeze', of, report, note)
      setNote('')
      setDone(true)
      again()
    })
  return (
    <details class="nested">
      <summary>{w.freeze}</summary>
      <p>{w.freezeSays}</p>
      <Typed label={w.freezeNote} hint={w.freezeNoteHint} value={note} onTyped={setNote} most={300} />
      <Says trouble={trouble} />
      <div role="status">
        {isDone && (
          <Notice tone="success">
            {w.frozenNow} <a href="#/reports/frozen">{w.tabs.frozen}</a>
          </Notice>
        )}
      </div>
      {note.trim() && (
        <button type="button" class="button" disabled={isBusy} onClick={() => void freeze()}>
          {w.freeze}
        </button>
      )}
    </details>
  )
}
