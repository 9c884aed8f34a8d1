import { Notice, Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import { useAct, useAsked } from '../asking.ts'
import { Says, Waiting, WordList } from '../parts.tsx'
import { roomWords } from '../room.text.ts'
import { useRoom } from '../room.ts'

/** On a device that has never seen this vault: compare the six words with a colleague's screen, then trust them. */
export function Compare({ onDone }: { onDone: () => void }) {
  const { organisation, lang } = useRoom()
  const t = roomWords(lang).compare
  const { value, trouble } = useAsked(() => askVault('lookAtFingerprint', organisation))
  const accepting = useAct()
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const accept = () =>
    accepting.act(async () => {
      await askVault('acceptFingerprint', organisation, value.code)
      onDone()
    })
  return (
    <Section title={t.title}>
      <p>{t.says}</p>
      <WordList words={value.words} label={t.title} />
      <Notice tone="warning">{t.otherwise}</Notice>
      <Says trouble={accepting.trouble} />
      <button type="button" class="button" onClick={accept} aria-busy={accepting.isBusy}>
        {t.same}
      </button>
    </Section>
  )
}
