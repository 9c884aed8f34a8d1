import { Card, Notice, Row, Section } from '#look/parts.tsx'
import { askVault } from '../../browser/keeper.ts'
import type { Stuck } from '../../browser/on-device.ts'
import { useAct, useAsked } from '../asking.ts'
import { Says, Sure } from '../parts.tsx'
import { useRoom } from '../room.ts'
import { sentenceOf } from '../sentence.ts'
import { deviceWords } from './device.text.ts'
import { Copy } from './notebook/copy.tsx'

/** What waits on this device: somebody else's, by name, and what of mine the server would not take. */
export function OnThisDevice() {
  const { organisation, lang } = useRoom()
  const t = deviceWords(lang)
  const { value, again } = useAsked(() => askVault('lookAtDevice', organisation))
  if (!value) return null
  const { others, stuck } = value
  return (
    <>
      {others.length > 0 && (
        <Notice title={t.others}>
          {others.map(({ name, count }) => (
            <p key={name}>{t.ofOther(name, count)}</p>
          ))}
          <p>{t.othersSay}</p>
        </Notice>
      )}
      {stuck.length > 0 && (
        <Section title={t.stuck}>
          <p>{t.stuckSays}</p>
          {stuck.map((one) => (
            <OneStuck key={one.key} stuck={one} again={again} />
          ))}
        </Section>
      )}
    </>
  )
}

function OneStuck({ stuck, again }: { stuck: Stuck; again: () => void }) {
  const { lang } = useRoom()
  const t = deviceWords(lang)
  const { isBusy, trouble, act } = useAct()
  const { key, area, isDestroyed, code, title, text } = stuck
  const decide = (task: 'tryAgain' | 'drop') =>
    act(async () => {
      await askVault(task, key)
      again()
    })
  return (
    <Card title={title || t.entry} who={area && t.area(area)}>
      <p>{isDestroyed ? t.destroyed : sentenceOf({ code }, lang)}</p>
      <Says trouble={trouble} />
      {text && <pre class="note-text">{text}</pre>}
      <Row>
        {text && <Copy text={`${title}\n\n${text}`} of={t.whole} />}
        {!isDestroyed && (
          <button type="button" class="button quiet" aria-busy={isBusy} onClick={() => decide('tryAgain')}>
            {t.again}
          </button>
        )}
      </Row>
      <Sure label={t.discard} question={t.discardSure} yes={t.discardYes} onYes={() => decide('drop')} />
    </Card>
  )
}
