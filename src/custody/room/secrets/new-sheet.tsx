import { useState } from 'preact/hooks'
import { dayLong } from '#look/dates.ts'
import { Check, TextField } from '#look/fields.tsx'
import { type Problems, Submit } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import type { Secret } from '../../browser/keyring.ts'
import { useAsked } from '../asking.ts'
import { Says, TypedForm, Waiting, WordList } from '../parts.tsx'
import { useRoom } from '../room.ts'
import { isSameWord } from '../same-word.ts'
import { Sheets } from '../sheets.tsx'
import { secretWords } from './secrets.text.ts'

type SheetProps = { isBusy: boolean; onChecked: (secret: Secret) => void }

/** What lies in the drawer: twelve words to print or to copy by hand, checked by one of them. */
export function NewSheet({ isBusy, onChecked }: SheetProps) {
  const t = secretWords(useRoom().lang)
  const { value, trouble } = useAsked(() => askVault('proposeSecrets'))
  const [problems, setProblems] = useState<Problems>({})
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const words = value.recovery.split(' ')
  const submit = (typed: (name: string) => string) => {
    if (!typed('safe')) return setProblems({ safe: t.writeItDown })
    if (!isSameWord(typed('fifth'), words[4])) return setProblems({ fifth: t.fifthWrong })
    setProblems({})
    if (!isBusy) onChecked({ kind: 'recovery', typed: value.recovery })
  }
  return (
    <Section title={t.sheet}>
      <p>{t.sheetSays}</p>
      <Sheets>
        <OneSheet words={words} />
      </Sheets>
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
        <Submit>{isBusy ? t.saving : t.save}</Submit>
      </TypedForm>
    </Section>
  )
}

function OneSheet({ words }: { words: string[] }) {
  const { name, person, lang } = useRoom()
  const t = secretWords(lang)
  return (
    <article class="sheet">
      <h3>{t.sheetTitle(name)}</h3>
      <p>{t.sheetWhose(person)}</p>
      <WordList words={words} label={t.sheet} />
      <p>{t.sheetUse(location.host)}</p>
      <p>{t.sheetMade(dayLong(new Date(), lang, 'Europe/Berlin'))}</p>
    </article>
  )
}
