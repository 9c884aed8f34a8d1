import { useState } from 'preact/hooks'
import { TextField } from '#look/fields.tsx'
import { type Problems, Submit } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import type { Secret } from '../../browser/keyring.ts'
import { useAsked } from '../asking.ts'
import { Says, SecretField, TypedForm, Username, Waiting, WordList } from '../parts.tsx'
import { useRoom } from '../room.ts'
import { secretWords } from './secrets.text.ts'

type NewProps = { onTyped: (secret: Secret) => void }

/** What opens every day: seven words that nobody thought up, or a sentence of one's own that will do. */
export function NewPassphrase({ onTyped }: NewProps) {
  const [isOwn, setOwn] = useState(false)
  if (isOwn) return <Own onTyped={onTyped} onOther={() => setOwn(false)} />
  return <Seven onTyped={onTyped} onOther={() => setOwn(true)} />
}

function Seven({ onTyped, onOther }: NewProps & { onOther: () => void }) {
  const t = secretWords(useRoom().lang)
  const { value, trouble, again } = useAsked(() => askVault('proposeSecrets'))
  const [problems, setProblems] = useState<Problems>({})
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const { passphrase } = value
  const submit = async (typed: (name: string) => string) => {
    if (await askVault('isSamePassphrase', passphrase, typed('again')))
      onTyped({ kind: 'passphrase', typed: passphrase })
    else setProblems({ again: t.notTheSame })
  }
  return (
    <Section title={t.title}>
      <p>{t.says}</p>
      <WordList words={passphrase.split(' ')} label={t.title} />
      <div class="row">
        <button type="button" class="button plain" onClick={again}>
          {t.others}
        </button>
        <button type="button" class="button plain" onClick={onOther}>
          {t.ownInstead}
        </button>
      </div>
      <TypedForm problems={problems} onTyped={submit}>
        <Username />
        <SecretField name="again" label={t.again} hint={t.againHint} autocomplete="new-password" />
        <Submit>{t.next}</Submit>
      </TypedForm>
    </Section>
  )
}

function Own({ onTyped, onOther }: NewProps & { onOther: () => void }) {
  const { lang, person, name } = useRoom()
  const t = secretWords(lang)
  const [problems, setProblems] = useState<Problems>({})
  const submit = async (typed: (field: string) => string) => {
    const [own, again] = [typed('own'), typed('again')]
    const weakness = await askVault('judgePassphrase', own, [person, name])
    if (weakness) return setProblems({ own: weakness === 'short' ? t.ownShort : t.ownCommon })
    if (own !== again) return setProblems({ again: t.ownDiffers })
    onTyped({ kind: 'passphrase', typed: own })
  }
  const field = { type: 'password', autocomplete: 'new-password', required: true } as const
  return (
    <Section title={t.ownTitle}>
      <p>{t.ownSays}</p>
      <button type="button" class="button plain" onClick={onOther}>
        {t.oursInstead}
      </button>
      <TypedForm problems={problems} onTyped={submit}>
        <Username />
        <TextField name="own" label={t.own} {...field} />
        <TextField name="again" label={t.ownAgain} {...field} />
        <Submit>{t.next}</Submit>
      </TypedForm>
    </Section>
  )
}
