import { useState } from 'preact/hooks'
import { askOutside } from '#custody/outside/asking.ts'
import { sleepHere } from '#custody/outside/notice/device.ts'
import { Section } from '#look/parts.tsx'
import { useAct } from './acting.ts'
import type { CaseProps } from './case-props.ts'
import { Press } from './press.tsx'
import { receiptWords } from './receipt.text.ts'

/** Asks whether it was solved, once the organisation says that it is over. */
export function Solved({ data, open, onOver }: CaseProps) {
  const t = receiptWords(data.lang)
  const { isBusy, says, act } = useAct(t.lang, onOver)
  const [isSaid, setSaid] = useState(false)
  const answers = [
    ['yes', t.yes],
    ['partly', t.partly],
    ['no', t.no],
  ] as const
  const say = (solved: string) => async () => {
    const body = { what: 'jam/answer/1', solved }
    if (await act(async () => open(await askOutside('writeAgain', body, [])))) setSaid(true)
  }
  return (
    <Section title={t.solved}>
      {isSaid ? (
        <p role="status">{t.thanks}</p>
      ) : (
        <>
          <p class="hint">{t.solvedSays}</p>
          {says && <p class="problem">{says}</p>}
          <p class="row">
            {answers.map(([value, label]) => (
              <Press key={value} tone="quiet" onPress={say(value)} isBusy={isBusy}>
                {label}
              </Press>
            ))}
          </p>
        </>
      )}
    </Section>
  )
}

/** Destroys everything, after a question. */
export function Ending({ data, onGone, onOver }: CaseProps) {
  const t = receiptWords(data.lang)
  const { isBusy, says, act } = useAct(t.lang, onOver)
  const destroy = () =>
    act(async () => {
      const place = await askOutside('place')
      const destroyed = await askOutside('destroyCase')
      await sleepHere(place).catch(() => {})
      onGone(destroyed)
    })
  return (
    <Section title={t.end}>
      <p>{t.endSays}</p>
      {says && (
        <p class="problem" role="alert">
          {says}
        </p>
      )}
      <details class="confirm">
        <summary class="button danger">{t.end}</summary>
        <p class="ask">
          <Press tone="danger" onPress={destroy} isBusy={isBusy}>
            {t.endSure}
          </Press>
        </p>
      </details>
    </Section>
  )
}
