import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { DayPick, Select, Tick } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { docxOf, docxType } from '#field/document/docx.ts'
import type { Piece } from '#field/document/pieces.ts'
import { xlsxOf, xlsxType } from '#field/office/writing.ts'
import { Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { askReports } from '../../asking.ts'
import type { Counted } from '../../attendance/participants.ts'
import { usualLeast } from '../../report.ts'
import { useReports } from '../desk.ts'

/** Dates, attendances, people and hours of courses and groups, from what was noted of each date (Teilnehmendenstatistik). */
export function ParticipantsForm() {
  const { w, lang, say, nameIn, collection, turn } = useReports()
  const { value: attended = [] } = useAsked(() => askReports('attended'), [turn])
  const [id, setId] = useState('')
  const [year] = useState(() => String(new Date().getFullYear()))
  const [from, setFrom] = useState(`${year}-01-01`)
  const [until, setUntil] = useState(`${year}-12-31`)
  const [columns, setColumns] = useState<string[]>([])
  const { isBusy, trouble, act } = useAct()
  const of = collection(id || (attended[0] ?? ''))
  const { value: fit = [] } = useAsked(
    async () => (of ? await askReports('countable', of.id) : []),
    [of?.id, turn],
  )
  const isAge = (column: string) => of?.fields.find((field) => field.id === column)?.kind === 'age'
  const offered = fit.filter((column) => !isAge(column))
  const make = (take: (all: Counted[]) => void) =>
    act(async () => {
      const chosen = columns.filter((column) => offered.includes(column))
      if (of) take(await askReports('participants', of.id, chosen, { from, until, least: usualLeast }))
    })
  const name = `${w.participants} ${from} ${until}`
  const xlsx = () =>
    make((all) => saveBlob(new Blob([xlsxOf(all.map(sheetOf))], { type: xlsxType }), `${name}.xlsx`))
  const docx = () =>
    make((all) => {
      const pieces: Piece[] = [{ is: 'title', text: w.participants }, ...all.flatMap(piecesOf)]
      saveBlob(new Blob([docxOf(pieces, w.participants, lang)], { type: docxType }), `${name}.docx`)
    })
  return (
    <Section title={w.participants}>
      <p>{w.participantsSay}</p>
      {!of && <p class="hint">{w.noAttendance}</p>}
      {of && (
        <>
          <div class="rec-fields">
            <Select
              label={w.collection}
              value={of.id}
              options={attended.map((one) => [one, say(collection(one)?.name)] as const)}
              onPick={setId}
            />
            <DayPick label={w.from} value={from} onPick={(day) => day && setFrom(day)} />
            <DayPick label={w.until} value={until} onPick={(day) => day && setUntil(day)} />
          </div>
          <fieldset>
            <legend>{w.alsoBy}</legend>
            {offered.map((column) => (
              <Tick
                key={column}
                label={nameIn(of, column)}
                isOn={columns.includes(column)}
                onTick={(on) =>
                  setColumns(on ? [...columns, column] : columns.filter((one) => one !== column))
                }
              />
            ))}
          </fieldset>
          <Says trouble={trouble} />
          <div class="row">
            <button type="button" class="button quiet" disabled={isBusy} onClick={() => void xlsx()}>
              {w.takeXlsx} <span class="unseen">{w.participants}</span>
            </button>
            <button type="button" class="button quiet" disabled={isBusy} onClick={() => void docx()}>
              {w.asDocx} <span class="unseen">{w.participants}</span>
            </button>
          </div>
        </>
      )}
    </Section>
  )
}

const sheetOf = ({ title, rows, notes }: Counted) => ({
  name: title,
  rows: [...rows, ...notes.map((note) => [note])],
})

const piecesOf = ({ title, rows, notes }: Counted): Piece[] => [
  { is: 'heading', text: title },
  { is: 'table', rows: rows.map((row) => row.map(String)) },
  ...notes.map((text) => ({ is: 'paragraph' as const, text })),
]
