import { useState } from 'preact/hooks'
import { askTalk, watchTalk } from '#custody/outside/talk/asking.ts'
import { saveBlob } from '#look/saving.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { put } from '../speaking.ts'
import { Press } from './press.tsx'
import type { RoomProps } from './room-props.ts'
import { useAct } from './use-act.ts'

type FileProps = RoomProps & { file: SealedFile }

/** A file that somebody has added: opened here, and saved only when asked for. */
export function OpenFile({ file, t }: FileProps) {
  const { isBusy, says, act } = useAct(t)
  const [news, setNews] = useState('')
  const fetch = () =>
    act(async () => {
      const told = (n = 0, all = 0) => setNews(put(t.fileGoes, { n, all }))
      saveBlob(await watchTalk(told, 'fetchFile', file), file.name)
      setNews('')
    })
  return (
    <p class="row">
      <bdi>{file.name}</bdi>
      <Press tone="quiet" onPress={fetch} isBusy={isBusy}>
        {t.download}
        <span class="unseen"> {file.name}</span>
      </Press>
      {isBusy && <span role="status">{news}</span>}
      {says && <span class="problem">{says}</span>}
    </p>
  )
}

/** What somebody has spoken. */
export function Voice({ file, t }: FileProps) {
  const { isBusy, says, act } = useAct(t)
  const [address, setAddress] = useState('')
  const open = () =>
    act(async () => {
      const blob = await askTalk('fetchFile', file)
      setAddress(URL.createObjectURL(new Blob([blob], { type: file.type })))
    })
  if (says) return <p class="problem">{says}</p>
  // biome-ignore lint/a11y/useMediaCaption: what somebody says just now has none.
  if (address) return <audio controls autoplay src={address} />
  return (
    <Press tone="quiet" onPress={open} isBusy={isBusy}>
      {t.listen}
    </Press>
  )
}
