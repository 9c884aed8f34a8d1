import type { ComponentChildren } from 'preact'
import { askCases } from '#custody/browser/ask-cases.ts'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { time } from '#look/dates.ts'
import { Notice } from '#look/parts.tsx'
import { Says } from '../../../room/says.tsx'
import { askCasework } from '../../asking.ts'
import type { CheckIns } from '../check-ins.ts'
import type { SeriesPaper } from '../tasks.ts'
import { gatherCheckIns } from './intake.ts'
import { useAttendance } from './using.ts'
import { FindIn } from './walk-in.tsx'

type ArrivedProps = { paper: SeriesPaper; date: string; intake: string; onNoted: () => void }

/** What came by telephone since the list was open the last time: noted by itself, or asked about. */
export function Arrived({ paper: { id, body }, date, intake, onNoted }: ArrivedProps) {
  const { w, organisation } = useAttendance()
  const { value, again } = useAsked(async () => {
    const found = await gatherCheckIns(organisation, intake, id, date)
    if (found.taken.length > 0) onNoted()
    return found
  }, [id, date])
  const { isBusy, trouble, act } = useAct()
  const drop = (letters: string[]) =>
    act(async () => {
      await askCases('eraseLetters', intake, letters)
      again()
    })
  const assign = (letter: string, record: string) =>
    act(async () => {
      await askCasework('assignCheckIn', id, date, record)
      await askCases('eraseLetters', intake, [letter])
      onNoted()
      again()
    })
  if (!value || value.open.length + value.odd.length === 0) return <Says trouble={trouble} />
  return (
    <Notice title={w.arrived(value.open.length)}>
      <p>{w.arrivedSays}</p>
      <Says trouble={trouble} />
      <ul class="bare rec-lines">
        {value.open.map((one) => (
          <li key={one.id}>
            <Open one={one} isBusy={isBusy} onDrop={() => void drop([one.id])}>
              <FindIn
                collection={body.who.collection}
                label={w.whoIs(one.said)}
                hint={w.findHint}
                without={new Set()}
                onPick={({ id: record }) => void assign(one.id, record)}
              />
            </Open>
          </li>
        ))}
      </ul>
      {value.odd.length > 0 && (
        <p>
          {w.odd(value.odd.length)}{' '}
          <button type="button" class="button plain" disabled={isBusy} onClick={() => void drop(value.odd)}>
            {w.drop}
          </button>
        </p>
      )}
    </Notice>
  )
}

type OpenProps = {
  one: CheckIns['open'][number]
  isBusy: boolean
  onDrop: () => void
  children: ComponentChildren
}

function Open({ one, isBusy, onDrop, children }: OpenProps) {
  const { w, lang } = useAttendance()
  return (
    <>
      <p>
        <b>{one.said}</b> <span class="who">{time(one.receivedAt, lang, 'Europe/Berlin')}</span>
      </p>
      {children}
      <button type="button" class="button plain" disabled={isBusy} onClick={onDrop}>
        {w.drop} <span class="unseen">{one.said}</span>
      </button>
    </>
  )
}
