import { useEffect } from 'preact/hooks'
import { Notice, Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import { useAsked } from '../asking.ts'
import { Says, Waiting, WordList } from '../parts.tsx'
import { Qr } from '../qr.tsx'
import { useRoom, vaultPath } from '../room.ts'
import { ByBoard } from './by-board.tsx'
import { gateWords } from './gate.text.ts'

const patience = 5_000

/** Shows my card to the organisation, and the six words by which a colleague knows that it is mine. */
export function WaitForAdmission({ onDone }: { onDone: () => void }) {
  const room = useRoom()
  const { organisation, lang } = room
  const t = gateWords(lang).admission
  const { value, trouble, again } = useAsked(async () => {
    await askVault('showCard', organisation)
    return askVault('lookAtMyCard', organisation)
  })
  useEffect(() => {
    const look = setInterval(async () => {
      const standing = await askVault('lookAtVault', organisation).catch(() => null)
      if (standing?.membership === 'in') onDone()
    }, patience)
    return () => clearInterval(look)
  }, [])
  if (trouble)
    return (
      <>
        <Says trouble={trouble} />
        <button type="button" class="button quiet" onClick={again}>
          {t.again}
        </button>
      </>
    )
  if (!value) return <Waiting />
  return (
    <>
      <Section title={t.title}>
        <p>{t.says}</p>
        <div class="compared">
          <WordList words={value.words} label={t.words} />
          <Qr text={`${location.origin}${vaultPath(room, 'people')}#${value.code}`} />
        </div>
        <p class="hint">{t.qrSays}</p>
        <p role="status">{t.waits}</p>
      </Section>
      <ByBoard onDone={onDone} />
    </>
  )
}

/** For whoever was taken out, in a tab that was open or on a later day. */
export function Removed() {
  const t = gateWords(useRoom().lang).admission
  return (
    <Notice tone="warning" title={t.goneTitle}>
      {t.gone}
    </Notice>
  )
}
