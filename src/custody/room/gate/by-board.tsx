import { TextField } from '#look/fields.tsx'
import { Submit } from '#look/form.tsx'
import { watchVault } from '../../browser/keeper.ts'
import { TypedForm } from '../parts.tsx'
import { Resealing, useResealing } from '../resealing.tsx'
import { useRoom } from '../room.ts'
import { gateWords } from './gate.text.ts'

/** The last way in: two of the board's three sheets, when no colleague is left. */
export function ByBoard({ onDone }: { onDone: () => void }) {
  const { organisation, lang } = useRoom()
  const t = gateWords(lang).board
  const work = useResealing()
  const submit = (typed: (name: string) => string) => {
    if (work.isBusy) return
    void work.begin(async (told) => {
      const done = await watchVault(told, 'returnByBoard', organisation, [typed('one'), typed('other')])
      onDone()
      return done
    })
  }
  const field = { autocomplete: 'off', spellcheck: false, required: true }
  return (
    <details class="confirm">
      <summary class="button plain">{t.title}</summary>
      <div class="ask">
        {t.says.map((says) => (
          <p key={says}>{says}</p>
        ))}
        <Resealing {...work} />
        <TypedForm id="board" onTyped={submit}>
          <TextField name="one" label={t.one} hint={t.hint} {...field} />
          <TextField name="other" label={t.other} {...field} />
          <Submit>{work.isBusy ? t.busy : t.go}</Submit>
        </TypedForm>
      </div>
    </details>
  )
}
