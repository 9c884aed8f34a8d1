import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Tick } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { docxOf, docxType } from '#field/document/docx.ts'
import { xlsxOf, xlsxType } from '#field/office/writing.ts'
import { Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { askReports } from '../../asking.ts'
import { type Period, usualLeast } from '../../report.ts'
import { notesOf, piecesFor, sheetOf } from '../../saying.ts'
import { useReports } from '../desk.ts'
import { fieldsFor } from '../fields.ts'
import { Days } from '../period.tsx'
import { CollectionPick, countOf, useCollection } from './of-collection.tsx'

/** One table for each chosen field, over one period. */
export function StatisticsForm() {
  const { w, lang, nameIn, turn } = useReports()
  const { of, setId } = useCollection((one) => countOf(one, ['single-choice', 'multiple-choice', 'dropdown']))
  const [period, setPeriod] = useState<Period>()
  const [columns, setColumns] = useState<string[]>([])
  const [persons, setPersons] = useState('')
  const { isBusy, trouble, act } = useAct()
  const { value: fit = [] } = useAsked(
    async () => (of ? await askReports('countable', of.id) : []),
    [of?.id, turn],
  )
  if (!of) return null
  const chosen = columns.filter((column) => fit.includes(column))
  const count = () =>
    askReports('statistics', of.id, chosen, {
      ...(period && { period }),
      least: usualLeast,
      ...(persons && { persons }),
    })
  const xlsx = () =>
    act(async () => {
      const sheets = (await count()).map(({ report, table, rowsWord }) => {
        const sheet = sheetOf(table, rowsWord, rowsWord, lang)
        return { ...sheet, rows: [...sheet.rows, ...notesOf(table, report, lang).map((note) => [note])] }
      })
      saveBlob(new Blob([xlsxOf(sheets)], { type: xlsxType }), `${w.statistics}.xlsx`)
    })
  const docx = () =>
    act(async () => {
      const pieces = (await count()).flatMap(({ report, table, rowsWord }) =>
        piecesFor(report, table, rowsWord, lang),
      )
      const file = docxOf([{ is: 'title', text: w.statistics }, ...pieces], w.statistics, lang)
      saveBlob(new Blob([file], { type: docxType }), `${w.statistics}.docx`)
    })
  return (
    <Section title={w.statistics}>
      <p>{w.statisticsSays}</p>
      <div class="rec-fields">
        <CollectionPick of={of} onPick={setId} />
        <Days of={of} period={period} onChange={setPeriod} />
        <Select
          label={w.persons}
          value={persons}
          options={[['', w.records], ...fieldsFor(of, 'name').map(({ id }) => [id, nameIn(of, id)] as const)]}
          onPick={setPersons}
        />
      </div>
      <fieldset>
        <legend>{w.fields}</legend>
        {fit.map((column) => (
          <Tick
            key={column}
            label={nameIn(of, column)}
            isOn={columns.includes(column)}
            onTick={(on) => setColumns(on ? [...columns, column] : columns.filter((one) => one !== column))}
          />
        ))}
      </fieldset>
      <Says trouble={trouble} />
      {chosen.length > 0 && (
        <div class="row">
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => void xlsx()}>
            {w.takeXlsx} <span class="unseen">{w.statistics}</span>
          </button>
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => void docx()}>
            {w.asDocx} <span class="unseen">{w.statistics}</span>
          </button>
        </div>
      )}
    </Section>
  )
}
