import { useEffect, useRef, useState } from 'preact/hooks'
import { askTalk } from '#custody/outside/talk/asking.ts'
import { longestText } from '../../said.ts'
import { forgetDraft, keepDraft, openDraft } from './draft.ts'
import { Press, Problem } from './press.tsx'
import type { TalkProps } from './room-props.ts'
import { Sending } from './sending.tsx'
import { useAct } from './use-act.ts'

/** The other side is told at most this often that somebody writes, in ms. */
const pause = 4_000

/** Writes on. A line that cannot leave now waits, and goes by itself. */
export function Writing({ t, view, isShared }: TalkProps) {
  const [text, setText] = useState('')
  const [isKept, setKept] = useState(false)
  const [told, setTold] = useState('')
  const { says, act } = useAct(t)
  const signed = useRef(0)
  // As it is at this moment: whoever types on while a line is being sealed loses none of it, and says nothing twice.
  const typed = useRef('')
  const show = (words: string) => {
    typed.current = words
    setText(words)
  }
  useEffect(() => {
    if (isShared) return
    void openDraft().then((draft) => {
      if (!draft) return
      if (!typed.current) show(draft)
      setKept(true)
      setTold(t.draftBack)
    })
  }, [isShared, t])
  useEffect(() => {
    if (!isKept || isShared) return
    const timer = setTimeout(() => void keepDraft(text), 800)
    return () => clearTimeout(timer)
  }, [text, isKept, isShared])
  const type = (words: string) => {
    show(words)
    setTold('')
    if (Date.now() - signed.current < pause) return
    signed.current = Date.now()
    void askTalk('sign', 'typing').catch(() => {})
  }
  const send = async () => {
    const said = typed.current.trim()
    if (!said) return
    show('')
    const isSaid = await act(() => askTalk('say', { kind: 'text', text: said }, []))
    if (!isSaid) show([said, typed.current].filter(Boolean).join('\n'))
    else if (!typed.current) forgetDraft()
  }
  const keep = (isOn: boolean) => {
    setKept(isOn)
    if (!isOn) forgetDraft()
  }
  return (
    <form
      class="writing"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      novalidate
    >
      {view.isThere && view.reach === 'away' && (
        <p class="hint" role="status">
          {t.offline} {view.isShelved && view.waiting.length > 0 && t.offlineKept}
        </p>
      )}
      <div class="field">
        <label for="line">{t.message}</label>
        {says && <Problem says={says} />}
        <textarea
          {...{ id: 'line', rows: 3, maxlength: longestText, autocomplete: 'off', dir: 'auto', value: text }}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
          }}
        />
        {told && <p role="status">{told}</p>}
      </div>
      <p class="row">
        <Press>{t.sendLine}</Press>
      </p>
      {!isShared && (
        <div class="option">
          <input
            type="checkbox"
            id="keep"
            checked={isKept}
            onChange={(event) => keep(event.currentTarget.checked)}
          />
          <label for="keep">{t.keepDraft}</label>
        </div>
      )}
      <Sending t={t} />
    </form>
  )
}
