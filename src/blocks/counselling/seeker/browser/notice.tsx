import { useState } from 'preact/hooks'
import { askTalk } from '#custody/outside/talk/asking.ts'
import { Press, Problem } from './press.tsx'
import type { TalkProps } from './room-props.ts'
import { useAct } from './use-act.ts'

/** A word by e-mail when there is something new, without a word of what. */
export function NoticeOf({ data, t, own, look }: TalkProps & { look: () => Promise<unknown> }) {
  const { isBusy, says, act } = useAct(t)
  const [address, setAddress] = useState('')
  const set = (isOn: boolean) =>
    act(async () => {
      const lang = data.lang.startsWith('de') ? ('de' as const) : ('en' as const)
      await askTalk(
        'setNotice',
        isOn ? { address: address.trim(), lang, path: `/c/${data.slug}/back` } : null,
      )
      setAddress('')
      await look()
    })
  return (
    <section class="page-of">
      <h3>{t.notice}</h3>
      <p>{t.noticeSays}</p>
      {own?.isNotified ? (
        <p class="row">
          <span role="status">{t.noticeIsOn}</span>
          <Press tone="quiet" onPress={() => set(false)} isBusy={isBusy}>
            {t.noticeOff}
          </Press>
        </p>
      ) : (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault()
            void set(true)
          }}
          novalidate
        >
          <div class={says ? 'field wrong' : 'field'}>
            <label for="notice">{t.address}</label>
            {says && <Problem says={says} />}
            <input
              {...{ id: 'notice', type: 'email', class: 'medium', value: address, dir: 'ltr' }}
              autocomplete="off"
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
          </div>
          <p class="submit">
            <Press tone="quiet" isBusy={isBusy}>
              {t.noticeOn}
            </Press>
          </p>
        </form>
      )}
    </section>
  )
}
