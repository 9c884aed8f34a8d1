import { useRef, useState } from 'preact/hooks'
import { watchVault } from '#custody/browser/keeper.ts'
import { useAct } from '#custody/room/asking.ts'
import { Select, Tick, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { worded } from '#field/form/wording.ts'
import { Notice, Section } from '#look/parts.tsx'
import { newId } from '#vault/bytes.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { answerCase } from '../acts.ts'
import { useDesk } from '../desk.ts'
import type { Inboxed } from '../model/inboxed.ts'

/** Writes to whoever opened the case. What is sent is sealed to their twelve words. */
export function Answering({ one }: { one: Inboxed }) {
  const { t, place, again } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [text, setText] = useState('')
  const [state, setState] = useState('')
  const [asks, setAsks] = useState(false)
  const [files, setFiles] = useState<SealedFile[]>([])
  const [says, setSays] = useState('')
  if (!one.hasBack)
    return (
      <Section title={t.write}>
        <Notice>{t.noBack}</Notice>
      </Section>
    )
  const send = async (event: Event) => {
    event.preventDefault()
    setSays('')
    if (!text.trim() && files.length === 0 && !state) return setSays(t.emptyReply)
    const reply = { text: text.trim(), state: state || null, asks, files }
    const isSent = await act(() => answerCase(place, one, reply))
    again()
    if (!isSent) return
    setText('')
    setState('')
    setAsks(false)
    setFiles([])
    setSays(t.sent)
  }
  return (
    <section class="section unprinted">
      <h2>{t.write}</h2>
      <p class="hint">{t.writeSays}</p>
      <form class="form" onSubmit={send} novalidate>
        <Says trouble={trouble} />
        <Templates one={one} state={state} onPick={setText} />
        <Typed label={t.text} rows={6} value={text} onTyped={setText} />
        <Attach {...{ one, files, setFiles }} />
        <Select
          label={t.newState}
          value={state}
          options={[['', t.sameState], ...statesOf(one)]}
          onPick={setState}
        />
        <Tick label={t.asks} isOn={asks} onTick={setAsks} />
        <p class="row submit">
          <button type="submit" class="button" aria-busy={isBusy} disabled={isBusy}>
            {t.send}
          </button>
          <span role="status">{says}</span>
        </p>
      </form>
    </section>
  )
}

/** In the words of the organisation. */
const statesOf = ({ form }: Inboxed) =>
  form?.states.map(({ name, label }) => [name, worded(label, 'de', form.langs[0]) || name] as const) ?? []

type TemplatesProps = { one: Inboxed; state: string; onPick: (text: string) => void }

/** Prepared answers: of the state that is chosen, else of all; in the language in which the form was filled in. */
function Templates({ one, state, onPick }: TemplatesProps) {
  const { t } = useDesk()
  const { form, lang } = one
  const states = form?.states.filter(({ name }) => state === '' || name === state) ?? []
  const all = states.flatMap(({ replies = [] }) => replies)
  if (!form || all.length === 0) return null
  const pick = (at: string) => {
    const chosen = all[Number(at)]
    if (at !== '' && chosen) onPick(worded(chosen.text, lang, form.langs[0]))
  }
  const options = all.map(({ title }, at) => [String(at), title] as const)
  return <Select label={t.template} value="" options={[['', t.noTemplate], ...options]} onPick={pick} />
}

type AttachProps = { one: Inboxed; files: SealedFile[]; setFiles: (files: SealedFile[]) => void }

function Attach({ one, files, setFiles }: AttachProps) {
  const { t, place } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [far, setFar] = useState<[number, number]>([0, 1])
  const input = useRef<HTMLInputElement>(null)
  const attach = async () => {
    const chosen = input.current?.files?.[0]
    if (!chosen) return
    const told = (done = 0, all = 1) => setFar([done, all])
    const where = { ...place, record: one.id }
    const isDone = await act(async () => {
      const { file } = await watchVault(told, 'uploadFile', where, chosen, { name: newId() })
      setFiles([...files, file])
    })
    if (isDone && input.current) input.current.value = ''
  }
  return (
    <div class="field">
      <label for="attach">{t.attach}</label>
      <Says trouble={trouble} />
      <input id="attach" ref={input} type="file" disabled={isBusy} onChange={() => void attach()} />
      {isBusy && <progress value={far[0]} max={far[1]} aria-label={t.attach} />}
      {files.length > 0 && <p>{files.map(({ name }) => name).join(', ')}</p>}
    </div>
  )
}
