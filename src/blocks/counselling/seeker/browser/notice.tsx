import { useState } from 'preact/hooks'
import { canBeWoken, NoNotices, sleepHere, wakeHere } from '#custody/outside/notice/device.ts'
import { askTalk } from '#custody/outside/talk/asking.ts'
import { standingOf } from '../../said.ts'
import { put } from '../speaking.ts'
import { Press, Problem } from './press.tsx'
import type { TalkProps } from './room-props.ts'
import { useAct } from './use-act.ts'

type NoticeProps = TalkProps & { look: () => Promise<unknown> }

/** A word by e-mail or on this device when there is something new, without a word of what. */
export function NoticeOf(props: NoticeProps) {
  const { t, own, look, isShared } = props
  const { isBusy, says, act } = useAct(t)
  const end = () =>
    act(async () => {
      await askTalk('setNotice', null)
      await sleepHere(await askTalk('place'))
      await look()
    })
  if (own?.isNotified)
    return (
      <section class="page-of">
        <h3>{t.noticeTitle}</h3>
        {says && <Problem says={says} />}
        <p class="row">
          <span role="status">{t.noticeIsOn}</span>
          <Press tone="quiet" onPress={end} isBusy={isBusy}>
            {t.noticeOff}
          </Press>
        </p>
      </section>
    )
  return (
    <>
      <ByMail {...props} />
      {!isShared && canBeWoken() && <OnDevice {...props} />}
    </>
  )
}

function ByMail({ data, t, view, look }: NoticeProps) {
  const { isBusy, says, act } = useAct(t)
  const [address, setAddress] = useState('')
  const want = (event: Event) => {
    event.preventDefault()
    void act(async () => {
      await askTalk('setNotice', { ...aboutOf(data, view), address: address.trim() })
      setAddress('')
      await look()
    })
  }
  return (
    <section class="page-of">
      <h3>{t.notice}</h3>
      <p>{t.noticeSays}</p>
      <form class="form" onSubmit={want} novalidate>
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
    </section>
  )
}

/** Never where others use the device: it would show it to them. */
function OnDevice({ data, t, view, look }: NoticeProps) {
  const { isBusy, says, act } = useAct(t)
  const [isDenied, setDenied] = useState(false)
  const office = officeOf(data, view)
  const want = () =>
    act(async () => {
      setDenied(false)
      const { path, ...about } = aboutOf(data, view)
      const name = await askTalk('place')
      try {
        const endpoint = await wakeHere({ name, path, says: office?.noticeSays ?? '' })
        await askTalk('setNotice', { ...about, path, endpoint })
      } catch (error) {
        // Half of it would be a promise that nobody keeps.
        await sleepHere(name)
        if (!(error instanceof NoNotices)) throw error
        setDenied(true)
      }
      await look()
    })
  return (
    <section class="page-of">
      <h3>{t.noticeHere}</h3>
      <p>{put(t.noticeHereSays, { says: office?.noticeSays ?? '' })}</p>
      {isDenied && <Problem says={t.noticeDenied} />}
      {says && <Problem says={says} />}
      <p class="row">
        <Press tone="quiet" onPress={want} isBusy={isBusy}>
          {t.noticeHereOn}
        </Press>
      </p>
    </section>
  )
}

function officeOf({ offices }: TalkProps['data'], view: TalkProps['view']) {
  const { office } = standingOf(view.lines)
  return offices.find(({ id }) => id === office) ?? offices[0]
}

const aboutOf = (data: TalkProps['data'], view: TalkProps['view']) => ({
  lang: data.lang,
  path: `/c/${data.slug}/back`,
  says: officeOf(data, view)?.notice ?? ('waiting' as const),
})
