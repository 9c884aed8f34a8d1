import { useId } from 'preact/hooks'
import { Typed } from '#custody/room/controls.tsx'
import { useDesk } from '../desk.ts'
import { groupWords } from './group-words.ts'
import { momentOf, type Notice, typedOf } from './notice.ts'

/** What stands on the public page, if an office wants anything there. */
export function NoticeFields({ notice, onChange }: { notice: Notice; onChange: (notice: Notice) => void }) {
  const t = groupWords(useDesk().lang)
  const id = useId()
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
      <div class="field">
        <label for={`${id}-starts`}>{t.starts}</label>
        <input
          id={`${id}-starts`}
          type="datetime-local"
          value={typedOf(notice.startsAt)}
          onChange={(event) => onChange({ ...notice, startsAt: momentOf(event.currentTarget.value) })}
        />
      </div>
      <div class="field">
        <label for={`${id}-minutes`}>{t.minutes}</label>
        <input
          {...{ id: `${id}-minutes`, type: 'number', min: 10, max: 600, value: notice.minutes }}
          onChange={(event) => onChange({ ...notice, minutes: Number(event.currentTarget.value) || 60 })}
        />
      </div>
    </fieldset>
  )
}
