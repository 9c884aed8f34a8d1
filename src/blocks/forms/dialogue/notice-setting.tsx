import { useState } from 'preact/hooks'
import { askOutside } from '#custody/outside/asking.ts'
import { canBeWoken, NoNotices, sleepHere, wakeHere } from '#custody/outside/notice/device.ts'
import { Section } from '#look/parts.tsx'
import { useAct } from './acting.ts'
import { type CaseProps, lookAgain } from './case-props.ts'
import { noticeWords } from './notice.text.ts'
import { Press } from './press.tsx'
import { receiptWords } from './receipt.text.ts'

/** A word by e-mail or on this device when there is something new, without a word of what. */
export function NoticeSetting(props: CaseProps) {
  const { data, opened, open, onOver } = props
  const t = noticeWords(data.lang)
  const { lang } = receiptWords(data.lang)
  const { says, act } = useAct(lang, onOver)
  const end = () =>
    act(async () => {
      await askOutside('setNotice', null)
      await sleepHere(await askOutside('place'))
      await lookAgain(open)()
    })
  if (!opened.isNotified)
    return (
      <>
        <ByMail {...props} />
        {canBeWoken() && <OnDevice {...props} />}
      </>
    )
  return (
    <Section title={t.noticeTitle}>
      {says && <p class="problem">{says}</p>}
      <p class="row">
        <span role="status">{t.noticeIsOn}</span>
        <Press tone="quiet" onPress={end}>
          {t.noticeOff}
        </Press>
      </p>
    </Section>
  )
}

const aboutOf = ({ slug }: CaseProps['data'], lang: 'de' | 'en') => ({ lang, path: `/f/${slug}/receipt` })

function ByMail({ data, open, onOver }: CaseProps) {
  const t = noticeWords(data.lang)
  const { lang } = receiptWords(data.lang)
  const { says, act } = useAct(lang, onOver)
  const [address, setAddress] = useState('')
  const want = (event: Event) => {
    event.preventDefault()
    return act(async () => {
      await askOutside('setNotice', { ...aboutOf(data, lang), address: address.trim() })
      await lookAgain(open)()
    })
  }
  return (
    <Section title={t.notice}>
      <p class="hint">{t.noticeSays}</p>
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
    </Section>
  )
}

function OnDevice({ data, open, onOver }: CaseProps) {
  const t = noticeWords(data.lang)
  const { lang } = receiptWords(data.lang)
  const { isBusy, says, act } = useAct(lang, onOver)
  const [isDenied, setDenied] = useState(false)
  const sentence = data.notice ?? ''
  const want = () =>
    act(async () => {
      setDenied(false)
      const about = aboutOf(data, lang)
      const name = await askOutside('place')
      try {
        const endpoint = await wakeHere({ name, path: about.path, says: sentence })
        await askOutside('setNotice', { ...about, endpoint })
      } catch (error) {
        // Half of it would be a promise that nobody keeps.
        await sleepHere(name)
        if (!(error instanceof NoNotices)) throw error
        setDenied(true)
      }
      await lookAgain(open)()
    })
  return (
    <Section title={t.noticeHere}>
      <p class="hint">{t.noticeHereSays(sentence)}</p>
      {(isDenied || says) && (
        <p class="problem" role="alert">
          {isDenied ? t.noticeDenied : says}
        </p>
      )}
      <p class="row">
        <Press tone="quiet" onPress={want} isBusy={isBusy}>
          {t.noticeHereOn}
        </Press>
      </p>
    </Section>
  )
}
