import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Says, Sure } from '#custody/room/parts.tsx'
import { eraseAnswers, type Receipt } from './acts.ts'
import { useDesk } from './desk.ts'
import { keepReceipt } from './erase.tsx'
import { type Inboxed, titleOf } from './model/inboxed.ts'

/** Erases single answers whose time is over, out of cases that stay, and gives a receipt of it. */
export function EraseAnswers({ cases }: { cases: readonly Inboxed[] }) {
  const { t, place, again, room, service, gathered } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [done, setDone] = useState(0)
  const count = cases.reduce((sum, one) => sum + one.over().length, 0)
  const erase = async () => {
    const answers: NonNullable<Receipt['answers']> = []
    setDone(0)
    // One after the other, so that what is torn has shortened whole cases.
    await act(async () => {
      for (const [at, one] of cases.entries()) {
        answers.push(...(await eraseAnswers(place, one, gathered.today)))
        setDone(at + 1)
      }
    })
    if (answers.length === 0) return
    keepReceipt({ by: room.person, form: service, cases: [], answers })
    again()
  }
  const [first] = cases
  return (
    <>
      <Says trouble={trouble} />
      <Sure
        label={t.eraseAnswers}
        of={cases.length === 1 && first ? titleOf(first) : t.selected(cases.length)}
        question={t.eraseAnswersMany(count)}
        explain={<p>{t.eraseAnswersSays}</p>}
        yes={t.eraseYes}
        isBusy={isBusy}
        onYes={() => void erase()}
      />
      {isBusy && <p role="status">{t.working(done, cases.length)}</p>}
    </>
  )
}
