import { useEffect } from 'preact/hooks'
import { Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import { useAsked } from '../asking.ts'
import { Says, Waiting, WordList } from '../parts.tsx'
import { roomWords } from '../room.text.ts'
import { useRoom } from '../room.ts'

const patience = 5_000

/** Shows my card to the organisation, and the six words by which a colleague knows that it is mine. */
export function WaitForAdmission({ onDone }: { onDone: () => void }) {
  const { organisation, lang } = useRoom()
  const t = roomWords(lang).admission
  const { value, trouble } = useAsked(async () => {
    await askVault('showCard', organisation)
    return askVault('lookAtMyCard', organisation)
  })
  useEffect(() => {
    const look = setInterval(async () => {
      const { isMember } = await askVault('lookAtVault', organisation).catch(() => ({ isMember: false }))
      if (isMember) onDone()
    }, patience)
    return () => clearInterval(look)
  }, [])
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  return (
    <Section title={t.title}>
      <p>{t.says}</p>
      <WordList words={value.words} label={t.words} />
      <p role="status">{t.waits}</p>
    </Section>
  )
}
