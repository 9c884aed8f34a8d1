import { Notice, Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import { useAct, useAsked } from '../asking.ts'
import { Says, Waiting, WordList } from '../parts.tsx'
import { useRoom } from '../room.ts'
import { gateWords } from './gate.text.ts'

/** On a device that has never seen this vault: compare the six words with a colleague's screen, then trust them. */
export function Compare({ onDone }: { onDone: () => void }) {
  const { organisation, lang } = useRoom()
  const t = gateWords(lang).compare
  const { value, trouble } = useAsked(() => askVault('lookAtFingerprint', organisation))
  const accepting = useAct()
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const accept = () =>
    accepting.act(async () => {
      await askVault('acceptFingerprint', organisation, value.code)
      onDone()
    })
  // A colleague's QR code leads here with the whole fingerprint behind the #, which never reaches the server.
  const scanned = location.hash.slice(1)
  const fits = scanned === value.code
  if (scanned.length === value.code.length && !fits)
    return (
      <Notice tone="warning" title={t.title}>
        {t.wrongCode}
      </Notice>
    )
  return (
    <Section title={fits ? t.byCode : t.title}>
      <p>{fits ? t.byCodeSays : t.says}</p>
      <WordList words={value.words} label={t.title} />
      {!fits && <p>{t.emptied}</p>}
      {!fits && <Notice tone="warning">{t.otherwise}</Notice>}
      <Says trouble={accepting.trouble} />
      <button type="button" class="button" onClick={accept} aria-busy={accepting.isBusy}>
        {fits ? t.goOn : t.same}
      </button>
    </Section>
  )
}
