import { useEffect, useRef, useState } from 'preact/hooks'
import { put } from '../speaking.ts'
import { Press, Problem } from './press.tsx'
import type { RoomProps } from './room-props.ts'

/** No longer than this, in seconds. */
const longest = 300

type Spoken = { file: File; seconds: number; address: string }

/** Speaks instead of writing. What is recorded stays in memory until it is sent or thrown away. */
export function Recording({
  t,
  onSend,
}: Pick<RoomProps, 't'> & { onSend: (file: File, seconds: number) => Promise<boolean> }) {
  const [recorder, setRecorder] = useState<MediaRecorder | null>(null)
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  const [says, setSays] = useState('')
  const seconds = useSeconds(recorder)
  const drop = () => {
    if (spoken) URL.revokeObjectURL(spoken.address)
    setSpoken(null)
  }
  const start = async () => {
    setSays('')
    const made = await record((file, length) => {
      setRecorder(null)
      setSpoken({ file, seconds: length, address: URL.createObjectURL(file) })
    }).catch(() => null)
    if (!made) setSays(t.voiceNone)
    setRecorder(made)
  }
  const send = async () => {
    if (spoken && (await onSend(spoken.file, spoken.seconds))) drop()
  }
  if (spoken)
    return (
      <div class="page-of">
        {/* biome-ignore lint/a11y/useMediaCaption: what somebody says just now has none. */}
        <audio controls src={spoken.address} />
        <p class="row">
          <Press onPress={send}>{t.voiceSend}</Press>
          <Press tone="plain" onPress={drop}>
            {t.voiceDrop}
          </Press>
        </p>
      </div>
    )
  return (
    <>
      {says && <Problem says={says} />}
      <p class="row">
        {recorder ? (
          <>
            <Press onPress={() => recorder.stop()}>{t.voiceStop}</Press>
            <span>{put(t.voiceOn, { n: seconds })}</span>
          </>
        ) : (
          <Press tone="quiet" onPress={start}>
            {t.voice}
          </Press>
        )}
      </p>
    </>
  )
}

/** Seconds since it runs; it stops by itself after the longest time. */
function useSeconds(recorder: MediaRecorder | null): number {
  const [seconds, setSeconds] = useState(0)
  const begun = useRef(0)
  useEffect(() => {
    setSeconds(0)
    if (!recorder) return
    begun.current = Date.now()
    const timer = setInterval(() => {
      const now = Math.round((Date.now() - begun.current) / 1000)
      setSeconds(now)
      if (now >= longest && recorder.state === 'recording') recorder.stop()
    }, 500)
    return () => {
      clearInterval(timer)
      for (const track of recorder.stream.getTracks()) track.stop()
    }
  }, [recorder])
  return seconds
}

/** @throws whatever the browser says where there is no microphone, or it is not allowed */
async function record(done: (file: File, seconds: number) => void): Promise<MediaRecorder> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream)
  const [parts, begun] = [[] as Blob[], Date.now()]
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  recorder.addEventListener('stop', () => {
    for (const track of stream.getTracks()) track.stop()
    const type = recorder.mimeType.split(';')[0] ?? 'audio/webm'
    const name = `${new Date().toISOString().slice(0, 10)}.${type.split('/')[1] ?? 'webm'}`
    done(new File(parts, name, { type }), Math.max(1, Math.round((Date.now() - begun) / 1000)))
  })
  recorder.start()
  return recorder
}
