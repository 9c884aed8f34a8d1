import { useId, useState } from 'preact/hooks'
import { Typed } from '#custody/room/controls.tsx'
import { useDesk } from '../desk.ts'
import { groupWords } from './group-words.ts'
import { momentOf, type Notice, noNotice, typedOf } from './notice.ts'

type NoticeProps = { notice: Notice; onChange: (notice: Notice) => void }

/** What stands on the public page, if an office wants anything there. */
export function NoticeFields({ notice, onChange }: NoticeProps) {
  const t = groupWords(useDesk().lang)
  return (
    <fieldset class="field">
      <legend>{t.public}</legend>
      <p class="hint">{t.publicSays}</p>
      <Typed
        label={t.publicName}
        value={notice.name}
        most={80}
        onTyped={(name) => onChange({ ...notice, name })}
      />
      <AsTyped
        {...{ label: t.starts, type: 'datetime-local', first: typedOf(notice.startsAt) }}
        onTyped={(typed) => onChange({ ...notice, startsAt: momentOf(typed) })}
      />
      <AsTyped
        {...{ label: t.minutes, type: 'number', min: 10, max: 600, first: String(notice.minutes) }}
        onTyped={(typed) => onChange({ ...notice, minutes: Number(typed) || noNotice.minutes })}
      />
    </fieldset>
  )
}

type AsTypedProps = {
  label: string
  type: 'datetime-local' | 'number'
  min?: number
  max?: number
  first: string
  onTyped: (typed: string) => void
}

/** A field that keeps half of a number or a moment while it is typed, whatever arrives meanwhile. */
function AsTyped({ label, first, onTyped, ...input }: AsTypedProps) {
  const id = useId()
  const [typed, setTyped] = useState(first)
  const type = (value: string) => {
    setTyped(value)
    onTyped(value)
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input {...{ ...input, id, value: typed }} onInput={(event) => type(event.currentTarget.value)} />
    </div>
  )
}
