import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { DayPick } from '#custody/room/controls.tsx'
import { Waiting } from '#custody/room/parts.tsx'
import type { Cell, CellSheet } from '#field/office/cells.ts'
import { number } from '#look/dates.ts'
import { Notice, Row, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { Says } from '../../../room/says.tsx'
import { askCasework } from '../../asking.ts'
import { todayHere } from '../../room/case.ts'
import { type SheetBy, sheetOf } from '../sheet.ts'
import type { SeriesPaper } from '../tasks.ts'
import { useAttendance } from './using.ts'

/** `…/sum`: who was there how often, and how many were there on which day. */
export function Overview({ paper: { id, body } }: { paper: SeriesPaper }) {
  const { w, turn, lang } = useAttendance()
  const [period, setPeriod] = useState({ from: body.recurrence.from, until: todayHere() })
  const { value, trouble } = useAsked(
    () => askCasework('summary', id, period),
    [id, period.from, period.until, turn],
  )
  const sheet = (by: SheetBy) => value && sheetOf(body.title, value, by, lang)
  const [byPerson, byDate] = [sheet('people'), sheet('dates')]
  return (
    <>
      <div class="pairs">
        <DayPick
          label={w.periodFrom}
          value={period.from}
          onPick={(from) => from && setPeriod({ ...period, from })}
        />
        <DayPick
          label={w.periodUntil}
          value={period.until}
          onPick={(until) => until && setPeriod({ ...period, until })}
        />
      </div>
      <Says trouble={trouble} />
      {!value && !trouble && <Waiting />}
      {value?.dates.length === 0 && <p role="status">{w.nothing}</p>}
      {value && value.dates.length > 0 && byPerson && byDate && (
        <>
          <p class="hint">{w.quotaSays}</p>
          <Section title={w.byPerson} level={3}>
            <Numbers sheet={byPerson} title={w.byPerson} />
          </Section>
          <Section title={w.byDate} level={3}>
            <Numbers sheet={byDate} title={w.byDate} />
          </Section>
          <Take id={id} title={body.title} period={period} />
        </>
      )}
    </>
  )
}

function Numbers({ sheet: { rows }, title }: { sheet: CellSheet; title: string }) {
  const { lang, w, sayDay } = useAttendance()
  const [head = [], ...lines] = rows
  const says = (cell: Cell) => {
    if (typeof cell === 'number') return number(cell, lang)
    return /^\d{4}-\d\d-\d\d$/.test(String(cell)) ? sayDay(String(cell)) : String(cell)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys as well.
    <section class="rec-wide" aria-label={title} tabIndex={0}>
      <table class="numbers">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {says(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([first = '', ...cells], row) => (
            <tr key={row} class={row === lines.length - 1 ? 'sum' : undefined}>
              <th scope="row">{says(first) || w.untitled}</th>
              {cells.map((cell, at) => (
                <td key={at} class="number">
                  {says(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type TakeProps = { id: string; title: string; period: { from: string; until: string } }

function Take({ id, title, period }: TakeProps) {
  const { w } = useAttendance()
  const [isClosed, setClosed] = useState(false)
  const { isBusy, trouble, act } = useAct()
  const take = (by: SheetBy) =>
    act(async () => {
      const blob = await askCasework('takeSummary', id, period, by)
      setClosed(blob === null)
      if (blob) saveBlob(blob, `${title} ${period.from} ${period.until}.csv`)
    })
  return (
    <>
      <p class="hint">{w.exportSays}</p>
      <Row>
        <button type="button" class="button quiet" aria-busy={isBusy} onClick={() => void take('people')}>
          {w.takePeople}
        </button>
        <button type="button" class="button quiet" aria-busy={isBusy} onClick={() => void take('dates')}>
          {w.takeDates}
        </button>
      </Row>
      <Says trouble={trouble} />
      <div role="status">{isClosed && <Notice tone="warning">{w.noExport}</Notice>}</div>
    </>
  )
}
