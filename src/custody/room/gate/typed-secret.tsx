import { useState } from 'preact/hooks'
import { TextField } from '#look/fields.tsx'
import { Submit } from '#look/form.tsx'
import type { Secret } from '../../browser/keyring.ts'
import { TypedForm, Username } from '../parts.tsx'
import { useRoom } from '../room.ts'
import { gateWords } from './gate.text.ts'

type TypedProps = { kind: 'passphrase' | 'recovery'; isBusy: boolean; onTyped: (secret: Secret) => void }

/** Words as a person types them, or a password manager. */
export function TypedSecret({ kind, isBusy, onTyped }: TypedProps) {
  const t = gateWords(useRoom().lang).unlock
  const [isShown, setShown] = useState(kind === 'recovery')
  const submit = (typed: (name: string) => string) => {
    if (!isBusy && typed('secret')) onTyped({ kind, typed: typed('secret') })
  }
  return (
    <TypedForm onTyped={submit}>
      <Username />
      <TextField
        name="secret"
        type={isShown ? 'text' : 'password'}
        label={t.label[kind]}
        hint={t.hint[kind]}
        autocomplete={kind === 'passphrase' ? 'current-password' : 'off'}
        spellcheck={false}
        required
        autofocus
      />
      {kind === 'passphrase' && (
        <label class="option">
          <input type="checkbox" checked={isShown} onChange={() => setShown(!isShown)} /> {t.show}
        </label>
      )}
      <Submit>{isBusy ? t.opening : t.open}</Submit>
    </TypedForm>
  )
}
