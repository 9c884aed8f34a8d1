import { useCallback, useEffect, useState } from 'preact/hooks'
import { askOutside, endOutside } from '#custody/outside/asking.ts'
import type { Destroyed, OpenedCase } from '#custody/outside/where.ts'
import { Notice } from '#look/parts.tsx'
import { useAct } from './acting.ts'
import { Gone } from './certificate.tsx'
import type { DeskData } from './desk-data.ts'
import { Opened } from './opened.tsx'
import { Press } from './press.tsx'
import { receiptWords } from './receipt.text.ts'

/** How long a visit lasts here, a little less than at the server; it is said two minutes before. */
const visit = 14.5 * 60_000
const warning = 2 * 60_000

export function Desk({ data }: { data: DeskData }) {
  const [opened, setOpened] = useState<OpenedCase | null>(null)
  const [gone, setGone] = useState<Destroyed | null>(null)
  const [isOver, setOver] = useState(false)
  // What somebody has begun to write outlives the end of a visit.
  const [text, setText] = useState('')
  const [endsAt, setEndsAt] = useState(0)
  const open = useCallback((one: OpenedCase, isNew = false) => {
    setOver(false)
    setOpened(one)
    if (isNew) setEndsAt(Date.now() + visit)
  }, [])
  const end = useCallback(() => {
    void askOutside('leave')
    setOpened(null)
    setOver(true)
  }, [])
  const left = useEnd(opened ? endsAt : 0, end)
  useQuickLeave()
  if (gone) return <Gone destroyed={gone} data={data} />
  const t = receiptWords(data.lang)
  return (
    <div class="page-of" lang={t.lang}>
      <p class="row">
        <Press tone="danger" onPress={leaveNow}>
          {t.leave}
        </Press>
        <span class="hint">
          {t.leaveHint}. {t.leaveSays}
        </span>
      </p>
      {isOver && <Notice tone="warning">{t.over}</Notice>}
      {opened ? (
        <>
          {left === 'soon' && <StayOn data={data} onStay={(one) => open(one, true)} />}
          <Opened {...{ data, opened, text, setText, endsAt, open }} onOver={end} onGone={setGone} />
        </>
      ) : (
        <Words data={data} onOpen={(one) => open(one, true)} />
      )}
    </div>
  )
}

function Words({ data, onOpen }: { data: DeskData; onOpen: (opened: OpenedCase) => void }) {
  const t = receiptWords(data.lang)
  const { isBusy, says, act } = useAct(t.lang)
  const [typed, setTyped] = useState('')
  const submit = async (event: Event) => {
    event.preventDefault()
    await act(async () => {
      const one = await askOutside('openCase', data.organisation, founderOf(data), typed)
      onOpen(one)
    })
  }
  return (
    <form class="form" onSubmit={submit} novalidate>
      <div class={says ? 'field wrong' : 'field'}>
        <label for="words">{t.words}</label>
        <p class="hint" id="words-hint">
          {t.wordsHint}
        </p>
        {says && (
          <p class="problem" id="words-problem" role="alert">
            {says}
          </p>
        )}
        <textarea
          id="words"
          rows={3}
          value={typed}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={says ? 'words-hint words-problem' : 'words-hint'}
          aria-invalid={says ? true : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p class="hint">{t.safe}</p>
      <p class="submit">
        <Press>{isBusy ? t.opening : t.open}</Press>
      </p>
    </form>
  )
}

function StayOn({ data, onStay }: { data: DeskData; onStay: (opened: OpenedCase) => void }) {
  const t = receiptWords(data.lang)
  const { says, act } = useAct(t.lang)
  const stay = () => act(async () => onStay(await askOutside('stayOn')))
  return (
    <div role="alert">
      <Notice tone="warning">
        <p>{says ?? t.endsSoon}</p>
        <Press tone="quiet" onPress={stay}>
          {t.stay}
        </Press>
      </Notice>
    </div>
  )
}

/** The link's own fingerprint counts before what the server says: it never sees what stands behind the #. */
function founderOf({ founder }: DeskData): string {
  const said = location.hash.slice(1)
  return /^[\w-]{43}$/.test(said) ? said : founder
}

function leaveNow(): void {
  endOutside()
  document.documentElement.hidden = true
  location.replace('about:blank')
}

function useQuickLeave(): void {
  useEffect(() => {
    let hits: number[] = []
    const press = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      hits = [...hits, Date.now()].filter((at) => Date.now() - at < 1500)
      if (hits.length >= 3) leaveNow()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

function useEnd(endsAt: number, end: () => void): 'open' | 'soon' {
  const [left, setLeft] = useState<'open' | 'soon'>('open')
  useEffect(() => {
    setLeft('open')
    if (endsAt === 0) return
    const look = () => {
      const rest = endsAt - Date.now()
      if (rest <= 0) end()
      else if (rest < warning) setLeft('soon')
    }
    // The clock on the wall decides: a timer sleeps with the laptop.
    const timer = setInterval(look, 5_000)
    return () => clearInterval(timer)
  }, [endsAt, end])
  return left
}
