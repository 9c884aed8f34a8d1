import { useState } from 'preact/hooks'
import { askTalk, watchTalk } from '#custody/outside/talk/asking.ts'
import { put } from '../speaking.ts'
import { Press, Problem } from './press.tsx'
import { Recording } from './recording.tsx'
import type { RoomProps } from './room-props.ts'
import { useAct } from './use-act.ts'

const job = 'seeker'

/** Adds a file or a voice message: sealed part by part before it leaves. */
export function Sending({ t }: Pick<RoomProps, 't'>) {
  const { isBusy, says, act } = useAct(t)
  const [news, setNews] = useState('')
  const send = (file: File, seconds: number | null) =>
    act(async () => {
      const told = (n = 0, all = 0) => setNews(put(t.fileGoes, { n, all }))
      const sent = await watchTalk(told, 'attach', file, job)
      const said = seconds === null ? { kind: 'file', text: '' } : { kind: 'voice', seconds }
      await askTalk('say', { ...said, file: sent.file }, [sent.file.id])
      setNews(sent.cleaning === 'cleaned' ? t.cleaned : '')
    })
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement
    const [file] = input.files ?? []
    if (file) void send(file, null).then(() => (input.value = ''))
  }
  return (
    <div class="field">
      <label for="file">{t.file}</label>
      <input id="file" type="file" onChange={choose} />
      {isBusy && (
        <p class="row">
          <span role="status">{news}</span>
          <Press tone="plain" onPress={() => askTalk('stopAttaching', job)}>
            {t.fileStop}
          </Press>
        </p>
      )}
      {!isBusy && news && <p role="status">{news}</p>}
      {says && <Problem says={says} />}
      <Recording t={t} onSend={(file, seconds) => send(file, seconds)} />
    </div>
  )
}
