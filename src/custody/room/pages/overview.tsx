import { Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import { useAsked } from '../asking.ts'
import { Says, Waiting, WordList } from '../parts.tsx'
import { roomWords } from '../room.text.ts'
import { useRoom } from '../room.ts'

/** How the vault stands: its six words, what it protects against, and what not. */
export function Overview() {
  const { organisation, lang } = useRoom()
  const t = roomWords(lang).overview
  const { value, trouble } = useAsked(() => askVault('lookAtFingerprint', organisation))
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  return (
    <>
      <Section title={t.words}>
        <p>{t.wordsSay}</p>
        <WordList words={value.words} label={t.words} />
      </Section>
      <Section title={t.protects}>
        <ul>
          {t.protectsList.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </Section>
      <Section title={t.doesNot}>
        <ul>
          {t.doesNotList.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
