import { useState } from 'preact/hooks'
import { askOutside } from '#custody/outside/asking.ts'
import { Section } from '#look/parts.tsx'
import { useAct } from './acting.ts'
import { type CaseProps, lookAgain } from './case-props.ts'
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

/** A word by e-mail when there is something new, without a word of what. */
export function NoticeSetting({ data, opened, open, onOver }: CaseProps) {
  const t = receiptWords(data.lang)
  const { says, act } = useAct(t.lang, onOver)
  const [address, setAddress] = useState('')
  const want = (event: Event) => {
    event.preventDefault()
    const path = `/f/${data.slug}/receipt`
    return act(async () => {
      await askOutside('setNotice', { address: address.trim(), lang: t.lang, path })
      await lookAgain(open)()
    })
  }
  const end = () =>
    act(async () => {
      await askOutside('setNotice', null)
      await lookAgain(open)()
    })
  return (
    <Section title={t.notice}>
      <p class="hint">{t.noticeSays}</p>
      {opened.isNotified ? (
        <p class="row">
          <span role="status">{t.noticeIsOn}</span>
          <Press tone="quiet" onPress={end}>
            {t.noticeOff}
          </Press>
        </p>
      ) : (
        <form class="form" onSubmit={want} novalidate>
          <div class={says ? 'field wrong' : 'field'}>
            <label for="notice">{t.address}</label>
            {says && (
              <p class="problem" role="alert">
                {says}
              </p>
            )}
            <input
              id="notice"
              type="email"
              value={address}
              autocomplete="off"
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
          </div>
          <p class="submit">
            <Press tone="quiet">{t.noticeOn}</Press>
          </p>
        </form>
      )}
    </Section>
  )
}

/** Destroys everything, after a question. */
export function Ending({ data, onGone, onOver }: CaseProps) {
  const t = receiptWords(data.lang)
  const { isBusy, says, act } = useAct(t.lang, onOver)
  const destroy = () => act(async () => onGone(await askOutside('destroyCase')))
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
