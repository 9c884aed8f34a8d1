import { useState } from 'preact/hooks'
import { TextField } from '#look/fields.tsx'
import { Submit } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import type { Keyring, Secret, Way } from '../../browser/keyring.ts'
import { useAct } from '../asking.ts'
import { Says, TypedForm } from '../parts.tsx'
import { passkeySecret } from '../passkey-secret.ts'
import { roomWords } from '../room.text.ts'
import { useRoom } from '../room.ts'

/** Opens the keyring by one of its ways: the quick one first, the others a click away. */
export function Unlock({ keyring, onDone }: { keyring: Keyring; onDone: () => void }) {
  const { lang } = useRoom()
  const t = roomWords(lang).unlock
  const [kind, setKind] = useState(preferred(keyring.ways))
  const { isBusy, trouble, act, setTrouble } = useAct()
  const ways = keyring.ways.filter((way) => way.kind === kind)
  const kinds = [...new Set(keyring.ways.map((way) => way.kind))]
  const open = (secret: Secret) =>
    act(async () => {
      for (const way of ways) if (await askVault('unlockBy', way.id, secret)) return onDone()
      setTrouble({ code: `unlock.wrong-${kind}` })
    })
  const byPasskey = () =>
    act(async () => {
      const prf = await passkeySecret()
      if (!prf) return setTrouble({ code: 'passkey.no-secret' })
      await open({ kind: 'passkey', prf })
    })
  return (
    <Section title={t.title}>
      <p>{t.lead}</p>
      <Says trouble={trouble} />
      {kind === 'passkey' ? (
        <button type="button" class="button" onClick={byPasskey}>
          {t.byPasskey}
        </button>
      ) : (
        <TypedSecret key={kind} kind={kind} isBusy={isBusy} onTyped={open} />
      )}
      <OtherWays kinds={kinds.filter((other) => other !== kind)} onChoose={setKind} />
      <p class="hint">{t.lost}</p>
    </Section>
  )
}

type TypedProps = { kind: 'passphrase' | 'recovery'; isBusy: boolean; onTyped: (secret: Secret) => void }

function TypedSecret({ kind, isBusy, onTyped }: TypedProps) {
  const { lang, person } = useRoom()
  const t = roomWords(lang).unlock
  const submit = (typed: (name: string) => string) => {
    if (!isBusy && typed('secret')) onTyped({ kind, typed: typed('secret') })
  }
  return (
    <TypedForm onTyped={submit}>
      <input
        class="unseen"
        tabIndex={-1}
        aria-hidden="true"
        autocomplete="username"
        value={person}
        readOnly
      />
      <TextField
        name="secret"
        type={kind === 'passphrase' ? 'password' : 'text'}
        label={t.label[kind]}
        hint={t.hint[kind]}
        autocomplete={kind === 'passphrase' ? 'current-password' : 'off'}
        spellcheck={false}
        required
        autofocus
      />
      <Submit>{isBusy ? t.opening : t.open}</Submit>
    </TypedForm>
  )
}

function OtherWays({ kinds, onChoose }: { kinds: Way['kind'][]; onChoose: (kind: Way['kind']) => void }) {
  const t = roomWords(useRoom().lang).unlock
  return (
    <div class="row">
      {kinds.map((kind) => (
        <button key={kind} type="button" class="button plain" onClick={() => onChoose(kind)}>
          {t.instead[kind]}
        </button>
      ))}
    </div>
  )
}

const preferred = (ways: readonly Way[]): Way['kind'] =>
  (['passkey', 'passphrase', 'recovery'] as const).find((kind) => ways.some((way) => way.kind === kind)) ??
  'passphrase'
