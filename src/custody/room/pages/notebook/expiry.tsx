import type { NoteBody } from '../../../notebook/note.ts'
import { useRoom } from '../../room.ts'
import { expiryWords } from './expiry.text.ts'
import { monthName, monthsFrom } from './months.ts'

type ExpiryProps = { body: NoteBody; now: string; onChange: (deleteAfter: string | null) => void }

/** When a note goes by itself (Löschfrist). What was chosen before stays among the choices. */
export function Expiry({ body: { deleteAfter }, now, onChange }: ExpiryProps) {
  const { lang } = useRoom()
  const t = expiryWords(lang)
  const offered = monthsFrom(now)
  const others = deleteAfter && !offered.some(({ month }) => month === deleteAfter) ? [deleteAfter] : []
  return (
    <div class="field">
      <label for="note-expiry">{t.label}</label>
      <p class="hint" id="note-expiry-hint">
        {t.hint}
      </p>
      <select
        id="note-expiry"
        aria-describedby="note-expiry-hint"
        value={deleteAfter ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{t.never}</option>
        {others.map((month) => (
          <option key={month} value={month}>
            {t.end(monthName(month, lang))}
          </option>
        ))}
        {offered.map(({ month, after }) => (
          <option key={month} value={month}>
            {t.after(after)}, {t.end(monthName(month, lang))}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Says of a note that it will go, and when. */
export function Expires({ month }: { month: string }) {
  const { lang } = useRoom()
  return <p class="hint">{expiryWords(lang).says(monthName(month, lang))}</p>
}
