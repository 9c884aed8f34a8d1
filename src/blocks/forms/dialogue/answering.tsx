import { useRef, useState } from 'preact/hooks'
import { askOutside, watchOutside } from '#custody/outside/asking.ts'
import { Section } from '#look/parts.tsx'
import type { Canon } from '#vault/canonical.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { useAct } from './acting.ts'
import type { CaseProps } from './case-props.ts'
import { Press } from './press.tsx'
import { receiptWords } from './receipt.text.ts'

const longest = 20_000

/** Writes on: a text, files, or both, sealed before they leave. */
export function Answering({ data, open, text, setText, onOver }: CaseProps) {
  const t = receiptWords(data.lang)
  const { isBusy, says, setSays, act } = useAct(t.lang, onOver)
  const [files, setFiles] = useState<SealedFile[]>([])
  const [isSent, setSent] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    setSent(false)
    if (!text.trim() && files.length === 0) return setSays(t.empty)
    const body = { what: 'jam/answer/1', text: text.trim(), files: files as unknown as Canon }
    const ids = files.map(({ id }) => id)
    const isDone = await act(async () => open(await askOutside('writeAgain', body, ids)))
    if (!isDone) return
    setText('')
    setFiles([])
    setSent(true)
  }
  return (
    <Section title={t.write}>
      <form class="form" onSubmit={submit} novalidate>
        <div class={says ? 'field wrong' : 'field'}>
          <label for="message">{t.text}</label>
          {says && (
            <p class="problem" id="message-problem" role="alert">
              {says}
            </p>
          )}
          <textarea
            id="message"
            rows={6}
            maxLength={longest}
            value={text}
            autocomplete="off"
            aria-describedby={says ? 'message-problem' : undefined}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <Attach {...{ data, files, setFiles, onOver }} />
        <p class="submit">
          <Press>{isBusy ? t.sending : t.send}</Press>
          <span role="status">{isSent && t.sent}</span>
        </p>
      </form>
    </Section>
  )
}

type AttachProps = Pick<CaseProps, 'data' | 'onOver'> & {
  files: SealedFile[]
  setFiles: (files: SealedFile[]) => void
}

function Attach({ data, files, setFiles, onOver }: AttachProps) {
  const t = receiptWords(data.lang)
  const { isBusy, says, act } = useAct(t.lang, onOver)
  const [news, setNews] = useState<{ done: number; all: number; waits: number } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const attach = async () => {
    const chosen = input.current?.files?.[0]
    if (!chosen) return
    const told = (done = 0, all = 1, waits = 0) => setNews({ done, all, waits })
    const isDone = await act(async () => {
      const { file } = await watchOutside(told, 'attach', chosen, 'attach')
      setFiles([...files, file])
    })
    setNews(null)
    // What failed stays chosen: once more goes on where it was torn.
    if (isDone && input.current) input.current.value = ''
  }
  return (
    <div class={says ? 'field wrong' : 'field'}>
      <label for="attach">{t.file}</label>
      <p class="hint" id="attach-hint">
        {t.fileHint}
      </p>
      {says && (
        <p class="problem" role="alert">
          {says}
        </p>
      )}
      <input
        ref={input}
        id="attach"
        type="file"
        aria-describedby="attach-hint"
        onChange={attach}
        disabled={isBusy}
      />
      {news && (
        <p role="status">
          <progress value={news.done} max={news.all} aria-label={t.file} />{' '}
          {news.waits ? t.waits : t.loading(news.done, news.all)}
        </p>
      )}
      {files.length > 0 && (
        <ul class="sealed-files">
          {files.map((file) => (
            <li key={file.id}>
              <span>{file.name}</span>
              <Press
                tone="plain"
                of={file.name}
                onPress={() => setFiles(files.filter(({ id }) => id !== file.id))}
              >
                {t.remove}
              </Press>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
