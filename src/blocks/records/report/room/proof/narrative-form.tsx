import { useState } from 'preact/hooks'
import { useAsked } from '#custody/room/asking.ts'
import { Tick, Typed } from '#custody/room/controls.tsx'
import { docxOf, docxType } from '#field/document/docx.ts'
import { odtOf, odtType } from '#field/document/odt.ts'
import { fileNameOf, piecesOf } from '#field/document/pieces.ts'
import { Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { askReports } from '../../asking.ts'
import { narrative } from '../../proof/narrative.ts'
import { useReports } from '../desk.ts'

/** A report in words with the numbers that are frozen, to be rewritten and saved. */
export function NarrativeForm() {
  const { w, lang, say, room, rowsWord, turn } = useReports()
  const { value: frozen = [] } = useAsked(() => askReports('frozen'), [turn])
  const [measure, setMeasure] = useState('')
  const [funder, setFunder] = useState('')
  const [picked, setPicked] = useState<string[]>([])
  const [text, setText] = useState('')
  const reports = frozen
    .filter(({ id }) => picked.includes(id))
    .map(({ body: { report, table } }) => ({ report, table, rowsWord: rowsWord(report) }))
  const draft = () => {
    const period = reports.find(({ report }) => report.period)?.report.period
    const days = { from: period?.from ?? '…', until: period?.until ?? '…' }
    setText(narrative({ organisation: room.name, measure, funder, ...days, reports }, lang))
  }
  const title = `${w.narrative} ${measure}`
  const save = (ext: 'docx' | 'odt') => {
    const pieces = piecesOf(text)
    const [file, type] =
      ext === 'docx'
        ? ([docxOf(pieces, title, lang), docxType] as const)
        : ([odtOf(pieces, title, lang), odtType] as const)
    saveBlob(new Blob([file], { type }), fileNameOf(title, ext))
  }
  return (
    <Section title={w.narrative}>
      <p>{w.narrativeSays}</p>
      <Typed label={w.measureName} value={measure} onTyped={setMeasure} most={200} />
      <Typed label={w.funder} value={funder} onTyped={setFunder} most={200} />
      {frozen.length > 0 && (
        <fieldset>
          <legend>{w.withReports}</legend>
          {frozen.map(({ id, body }) => (
            <Tick
              key={id}
              label={`${say(body.report.name)}, ${body.note}`}
              isOn={picked.includes(id)}
              onTick={(on) => setPicked(on ? [...picked, id] : picked.filter((one) => one !== id))}
            />
          ))}
        </fieldset>
      )}
      {measure.trim() && (
        <button type="button" class="button quiet" onClick={draft}>
          {w.draft}
        </button>
      )}
      {text && (
        <>
          <Typed label={w.text} hint={w.textHint} value={text} rows={18} most={200_000} onTyped={setText} />
          <div class="row">
            <button type="button" class="button quiet" onClick={() => save('docx')}>
              {w.asDocx}
            </button>
            <button type="button" class="button quiet" onClick={() => save('odt')}>
              {w.asOdt}
            </button>
          </div>
        </>
      )}
    </Section>
  )
}
