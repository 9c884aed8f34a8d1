import { TextField } from '#look/fields.tsx'
import { Submit } from '#look/form.tsx'
import type { Secret } from '../../browser/keyring.ts'
import { SecretField, TypedForm, Username } from '../parts.tsx'
import { useRoom } from '../room.ts'
import { gateWords } from './gate.text.ts'

type TypedProps = { kind: 'passphrase' | 'recovery'; isBusy: boolean; onTyped: (secret: Secret) => void }

/** Words as a person types them, or a password manager. */
export function TypedSecret({ kind, isBusy, onTyped }: TypedProps) {
  const t = gateWords(useRoom().lang).unlock
  const field = { name: 'secret', label: t.label[kind], hint: t.hint[kind] }
  const submit = (typed: (name: string) => string) => {
    if (!isBusy && typed('secret')) onTyped({ kind, typed: typed('secret') })
  }
  return (
    <TypedForm onTyped={submit}>
      <Username />
      {kind === 'passphrase' ? (
        <SecretField {...field} autocomplete="current-password" autofocus />
      ) : (
        <TextField {...field} autocomplete="off" spellcheck={false} required autofocus />
      )}
      <Submit>{isBusy ? t.opening : t.open}</Submit>
    </TypedForm>
  )
}
