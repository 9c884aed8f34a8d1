import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { askTalks } from '#custody/browser/ask-talks.ts'
import { watchVault } from '#custody/browser/keeper.ts'
import { Select } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Notice } from '#look/parts.tsx'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { longestText } from '../../said.ts'
import { giveForRelease, sayTo } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import type { Conversation } from '../model/conversation.ts'
import { isOver, maySpeak, seatOf } from '../model/seating.ts'
import { useTyping } from './typing.ts'

/** Writing to the seeker; a peer's words go to whoever releases them. */
export function Writing({ one }: { one: Conversation }) {
  const { t, me, now, nameOf } = useDesk()
  const seat = seatOf(one.seats, me)
  if (!seat || isOver(seat, now)) return <Notice>{t.seatOver}</Notice>
  const others = one.typing.filter((who) => who !== 'seeker').map(nameOf)
  return (
    <>
      {others.length > 0 && <Notice tone="warning">{t.notTwice(others.join(', '))}</Notice>}
      <Text one={one} isPeer={!maySpeak(one.seats, me, now)} />
    </>
  )
}

function Text({ one, isPeer }: { one: Conversation; isPeer: boolean }) {
  const { t, organisation } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const [text, setText] = useState('')
  const [says, setSays] = useState('')
  // As it is at this moment: whoever types on while a line is being sealed loses none of it, and says nothing twice.
  const typed = useRef('')
  const show = (words: string) => {
    typed.current = words
    setText(words)
  }
  const keep = (words: string) => void askTalks('noteAnswer', organisation, one.id, words).catch(() => {})
  const id = useId()
  const { writes, stops } = useTyping(organisation, one.id)
  const place = { organisation, id: one.id }
  useEffect(() => {
    const bring = (draft: string) => {
      if (!draft || typed.current) return
      show(draft)
      setSays(t.draftBack)
    }
    void askTalks('findAnswer', organisation, one.id).then(bring, () => {})
  }, [])
  const change = (words: string) => {
    keep(words)
    show(words)
    setSays('')
    if (words) writes()
    else stops()
  }
  const send = async (event?: Event) => {
    event?.preventDefault()
    const words = typed.current.trim()
    if (!words) return setSays(t.emptyText)
    show('')
    const isDone = await act(async () => {
      if (isPeer) await giveForRelease(place, words)
      else await sayTo(place, { kind: 'text', text: words })
    })
    if (!isDone) return change([words, typed.current].filter(Boolean).join('\n'))
    if (typed.current) return
    keep('')
    stops()
    setSays(isPeer ? t.givenForRelease : '')
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(event)
  }
  return (
    <form class="form talk-writing" onSubmit={(event) => void send(event)} novalidate>
      <Says trouble={trouble} />
      <Canned one={one} onPick={(picked) => change([typed.current, picked].filter(Boolean).join('\n'))} />
      <div class="field">
        <label for={id}>{isPeer ? t.writeAsPeer : t.write}</label>
        <p class="hint" id={`${id}-hint`}>
          {isPeer ? t.writeAsPeerSays : t.writeSays}
        </p>
        <textarea
          id={id}
          rows={4}
          value={text}
          maxLength={longestText}
          aria-describedby={`${id}-hint`}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      {!isPeer && <Attach one={one} />}
      <p class="submit">
        <button type="submit" class="button" aria-busy={isBusy} disabled={isBusy}>
          {isPeer ? t.giveForRelease : t.send}
        </button>
        <span role="status">{says}</span>
      </p>
    </form>
  )
}

/** Texts that the office writes often, sealed like everything else. */
function Canned({ one, onPick }: { one: Conversation; onPick: (text: string) => void }) {
  const { t, officeOf } = useDesk()
  const canned = officeOf(one.space)?.counsel.canned ?? []
  if (canned.length === 0) return null
  const options = canned.map(({ title }, at) => [String(at), title] as const)
  const pick = (at: string) => at !== '' && onPick(canned[Number(at)]?.text ?? '')
  return <Select label={t.canned} value="" options={[['', t.noCanned], ...options]} onPick={pick} />
}

/** A file is sealed here, sent in parts, and then said like a line. */
function Attach({ one }: { one: Conversation }) {
  const { t, organisation } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const [far, setFar] = useState<[number, number]>([0, 1])
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const attach = async () => {
    const chosen = input.current?.files?.[0]
    if (!chosen) return
    const told = (done = 0, all = 1) => setFar([done, all])
    const where = { organisation, space: one.space, record: one.id }
    const isDone = await act(async () => {
      const { file } = await watchVault(told, 'uploadFile', where, chosen, { name: newId() })
      await sayTo({ organisation, id: one.id }, said(file), [file.id])
    })
    if (isDone && input.current) input.current.value = ''
  }
  return (
    <details>
      <summary>{t.attach}</summary>
      <div class="field">
        <label for={id}>{t.attachSays}</label>
        <Says trouble={trouble} />
        <input id={id} ref={input} type="file" disabled={isBusy} onChange={() => void attach()} />
        {isBusy && <progress value={far[0]} max={far[1]} aria-label={t.attach} />}
      </div>
    </details>
  )
}

const said = (file: SealedFile): Canon => ({ kind: 'file', file: { ...file } as unknown as Canon, text: '' })
