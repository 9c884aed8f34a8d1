import { useId, useState } from 'preact/hooks'
import { Typed } from '#custody/room/controls.tsx'
import { Section } from '#look/parts.tsx'
import { useDesk } from '../../room/desk.ts'
import { exchangeWords } from './words.ts'

/** A file, or what was copied from a spreadsheet. */
export function ChooseFile({
  isBusy,
  onChosen,
}: {
  isBusy: boolean
  onChosen: (given: File | string) => void
}) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const id = useId()
  const [pasted, setPasted] = useState('')
  const choose = (event: Event) => {
    const control = event.currentTarget as HTMLInputElement
    const file = control.files?.[0]
    if (file) onChosen(file)
  }
  return (
    <Section title={t.file}>
      <div class="field">
        <label for={id}>{t.choose}</label>
        <p class="hint" id={`${id}-hint`}>
          {t.fileSays}
        </p>
        <input
          id={id}
          type="file"
          aria-describedby={`${id}-hint`}
          accept=".csv,.tsv,.txt,.xlsx,.ods,.json,.xls"
          disabled={isBusy}
          onChange={choose}
        />
      </div>
      <details>
        <summary>{t.paste}</summary>
        <Typed
          label={t.paste}
          hint={t.pasteSays}
          rows={5}
          value={pasted}
          onTyped={setPasted}
          most={5_000_000}
        />
        <button
          type="button"
          class="button quiet"
          disabled={isBusy || pasted.trim() === ''}
          onClick={() => onChosen(pasted)}
        >
          {t.readPasted}
        </button>
      </details>
      {isBusy && <p role="status">{t.reading}</p>}
    </Section>
  )
}
