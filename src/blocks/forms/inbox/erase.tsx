import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Says, Sure } from '#custody/room/parts.tsx'
import { vaultPath } from '#custody/room/room.ts'
import { Notice, Row } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { eraseCases, type Receipt } from './acts.ts'
import { useDesk } from './desk.ts'
import { type Inboxed, titleOf } from './model/inboxed.ts'

/** Erases cases for good, and gives a receipt of it. */
export function Erase({ cases, onDone }: { cases: readonly Inboxed[]; onDone?: () => void }) {
  const { t, place, again, room, service } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [done, setDone] = useState(0)
  const erase = async () => {
    const erased: Receipt['cases'] = []
    setDone(0)
    await act(async () => {
      for (const one of cases) {
        erased.push(...(await eraseCases(place, [one], () => {})))
        setDone(erased.length)
      }
    })
    if (erased.length > 0) {
      keepReceipt({ by: room.person, form: service, cases: erased })
      onDone?.()
      again()
    }
  }
  const [first] = cases
  return (
    <>
      <Says trouble={trouble} />
      <Sure
        label={t.erase}
        of={cases.length === 1 && first ? titleOf(first) : t.selected(cases.length)}
        question={t.eraseMany(cases.length)}
        explain={<p>{t.eraseSays}</p>}
        yes={t.eraseYes}
        isBusy={isBusy}
        onYes={() => void erase()}
      />
      {isBusy && <p role="status">{t.working(done, cases.length)}</p>}
    </>
  )
}

// The case is gone, and so is the part of the page that erased it: what it says outlives both.
const receipts: { last: Receipt | null } = { last: null }

export function keepReceipt(receipt: Omit<Receipt, 'what' | 'at'>): void {
  receipts.last = { what: 'jam/erased/1', at: new Date().toISOString(), ...receipt }
}

/** What was erased last, to be kept. `of`: only if it was of this case. */
export function Erased({ of }: { of?: string }) {
  const { t, room } = useDesk()
  const { last } = receipts
  if (!last || (of && !last.answers?.some(({ id }) => id === of))) return null
  const save = () => {
    const blob = new Blob([`${JSON.stringify(last, null, 2)}\n`], { type: 'application/json' })
    saveBlob(blob, `${t.receipt} ${last.at.slice(0, 10)}.json`)
  }
  return (
    <div role="status">
      <Notice
        tone="success"
        title={last.answers ? t.answersErased(countIn(last)) : t.erased(last.cases.length)}
      >
        <p>{t.erasedSays}</p>
        <Row>
          <button type="button" class="button quiet" onClick={save}>
            {t.receipt}
          </button>
          <a href={vaultPath(room, 'protocol')}>{t.protocol}</a>
        </Row>
      </Notice>
    </div>
  )
}

const countIn = ({ answers = [] }: Receipt): number =>
  answers.reduce((sum, { names }) => sum + names.length, 0)
