import { Notice, Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import { useAct } from '../asking.ts'
import { Says } from '../parts.tsx'
import { useRoom } from '../room.ts'
import { gateWords } from './gate.text.ts'

/** The first of an organisation founds its vault; everybody else waits for that. */
export function Found({ onDone }: { onDone: () => void }) {
  const { organisation, isAdmin, name, lang } = useRoom()
  const t = gateWords(lang).found
  const { isBusy, trouble, act } = useAct()
  if (!isAdmin) return <Notice title={t.notYet}>{t.askAdmin}</Notice>
  const found = () =>
    act(async () => {
      await askVault('foundVault', organisation)
      onDone()
    })
  return (
    <Section title={t.title(name)}>
      {t.says.map((says) => (
        <p key={says}>{says}</p>
      ))}
      <Says trouble={trouble} />
      <button type="button" class="button" onClick={found} aria-busy={isBusy}>
        {isBusy ? t.founding : t.go}
      </button>
    </Section>
  )
}
