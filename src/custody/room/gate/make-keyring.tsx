import { useState } from 'preact/hooks'
import { Check, TextField } from '#look/fields.tsx'
import { type Problems, Submit } from '#look/form.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import type { Secret } from '../../browser/keyring.ts'
import { useAct, useAsked } from '../asking.ts'
import { Says, TypedForm, Waiting, WordList } from '../parts.tsx'
import { roomWords } from '../room.text.ts'
import { useRoom } from '../room.ts'

type Done = { onDone: () => void; replaces?: string }
type Secrets = { passphrase: string; recovery: string }

/** Makes a keyring in three steps: seven words for every day, twelve for the drawer, done. */
export function MakeKeyring({ onDone, replaces }: Done) {
  const { value, trouble, again } = useAsked(() => askVault('proposeSecrets'))
  const [step, setStep] = useState<'why' | 'passphrase' | 'recovery'>('why')
  const making = useAct()
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const make = () =>
    making.act(async () => {
      const secrets: Secret[] = [
        { kind: 'passphrase', typed: value.passphrase },
        { kind: 'recovery', typed: value.recovery },
      ]
      await askVault('makeKeyring', secrets, replaces)
      onDone()
    })
  if (step === 'why') return <Why onNext={() => setStep('passphrase')} />
  if (step === 'passphrase')
    return <Passphrase secrets={value} onOther={again} onNext={() => setStep('recovery')} />
  return (
    <Recovery secrets={value} isBusy={making.isBusy} onNext={make} says={<Says trouble={making.trouble} />} />
  )
}

function Why({ onNext }: { onNext: () => void }) {
  const t = roomWords(useRoom().lang).make
  return (
    <Section title={t.whyTitle}>
      {t.why.map((says) => (
        <p key={says}>{says}</p>
      ))}
      <Notice tone="warning">{t.lostForEver}</Notice>
      <button type="button" class="button" onClick={onNext}>
        {t.begin}
      </button>
    </Section>
  )
}

type StepProps = { secrets: Secrets; onNext: () => void }

function Passphrase({ secrets, onOther, onNext }: StepProps & { onOther: () => void }) {
  const { lang, person } = useRoom()
  const t = roomWords(lang).make
  const [problems, setProblems] = useState<Problems>({})
  const submit = async (typed: (name: string) => string) => {
    if (await askVault('isSamePassphrase', secrets.passphrase, typed('again'))) onNext()
    else setProblems({ again: t.notTheSame })
  }
  return (
    <Section title={t.passphraseTitle}>
      <p>{t.passphraseSays}</p>
      <WordList words={secrets.passphrase.split(' ')} label={t.passphraseTitle} />
      <button type="button" class="button plain" onClick={onOther}>
        {t.otherWords}
      </button>
      <TypedForm problems={problems} onTyped={submit}>
        <input
          class="unseen"
          tabIndex={-1}
          aria-hidden="true"
          autocomplete="username"
          value={person}
          readOnly
        />
        <TextField
          name="again"
          label={t.typeAgain}
          hint={t.typeAgainHint}
          type="password"
          autocomplete="new-password"
          required
        />
        <Submit>{t.next}</Submit>
      </TypedForm>
    </Section>
  )
}

type RecoveryProps = StepProps & { isBusy: boolean; says: preact.ComponentChild }

function Recovery({ secrets, onNext, isBusy, says }: RecoveryProps) {
  const room = useRoom()
  const t = roomWords(room.lang).make
  const [problems, setProblems] = useState<Problems>({})
  const words = secrets.recovery.split(' ')
  const submit = (typed: (name: string) => string) => {
    const fifth = typed('fifth').toLowerCase()
    if (!typed('safe')) return setProblems({ safe: t.writeItDown })
    if (fifth.slice(0, 4) !== words[4]?.slice(0, 4)) return setProblems({ fifth: t.fifthWrong })
    if (!isBusy) onNext()
  }
  return (
    <Section title={t.recoveryTitle}>
      <p>{t.recoverySays}</p>
      <div class="sheet">
        <h3>{t.sheetTitle(room.name)}</h3>
        <p>{t.sheetSays(room.person)}</p>
        <WordList words={words} label={t.recoveryTitle} />
        <p>{t.sheetUse(location.host)}</p>
      </div>
      <button type="button" class="button quiet" onClick={() => print()}>
        {t.print}
      </button>
      {says}
      <TypedForm problems={problems} onTyped={submit}>
        <Check name="safe" label={t.safe} required />
        <TextField
          name="fifth"
          label={t.fifth}
          width="medium"
          autocomplete="off"
          spellcheck={false}
          required
        />
        <Submit>{isBusy ? t.making : t.make}</Submit>
      </TypedForm>
    </Section>
  )
}
