import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { askVault } from '#custody/browser/keeper.ts'
import { askCasework } from '../../asking.ts'
import { overAt } from '../series.ts'
import type { CheckedIn, SeriesPaper } from '../tasks.ts'
import { Code } from './code.tsx'
import { drawerFor } from './intake.ts'
import { useAttendance } from './using.ts'

/** By the button, back or another address: nothing is seen until the vault is locked, and what lay behind it is gone. */
function lockUnseen(): void {
  document.body.hidden = true
  const show = () => {
    document.body.hidden = false
  }
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(show))
  askVault('lock').then(painted, () => location.reload())
}

/**
 * A screen in the room on which people type their own number: it covers everything, names nobody, and however it is left, the
 * vault is locked first. Nothing of it leaves the device but the sealed entry.
 */
export function Kiosk({ paper: { id, body }, date }: { paper: SeriesPaper; date: string }) {
  const { w, go, collection: find, opened } = useAttendance()
  const of = find(body.who.collection)
  const hasNumbers = of?.fields.some(({ kind, retired }) => kind === 'autonumber' && !retired) === true
  const intake = drawerFor(of, opened.readable)?.intake
  const [typed, setTyped] = useState('')
  const [says, setSays] = useState<CheckedIn | 'failed' | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useId()
  useEffect(() => {
    dialog.current?.showModal()
    addEventListener('pagehide', lockUnseen)
    return () => {
      removeEventListener('pagehide', lockUnseen)
      lockUnseen()
    }
  }, [])
  // Whoever opens the vault again stands before the list, not before this.
  const leave = () => go(`/present/${body.collection}/${id}/${date}`)
  useEffect(() => {
    // A list of the past may be completed; what is left standing after its date ends by itself.
    const left = overAt(body, date).getTime() - Date.now()
    if (left <= 0) return
    // A timer counts no further than 24 days.
    const timer = setTimeout(leave, Math.min(left, 2 ** 31 - 1))
    return () => clearTimeout(timer)
  }, [])
  const send = async () => {
    const number = typed.trim()
    if (!number) return
    setTyped('')
    setSays(null)
    setSays(await askCasework('checkIn', id, date, number).catch(() => 'failed' as const))
  }
  return (
    <dialog
      ref={dialog}
      class="rec-kiosk"
      aria-label={w.kioskTitle}
      onCancel={(event) => event.preventDefault()}
      onClose={leave}
    >
      <form
        class="form"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <h2>{w.kioskTitle}</h2>
        {hasNumbers && (
          <>
            <div class="field">
              <label for={field}>{w.kioskNumber}</label>
              <input
                id={field}
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                maxLength={20}
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </div>
            <button type="submit" class="button">
              {w.kioskHere}
            </button>
          </>
        )}
        <p role="status">{says === 'failed' ? w.kioskFailed : says && w.kioskAnswer[says]}</p>
      </form>
      {intake && <Code {...{ intake, date }} series={id} isOnly={!hasNumbers} />}
      <button type="button" class="button quiet" onClick={leave}>
        {w.kioskEnd}
      </button>
    </dialog>
  )
}
