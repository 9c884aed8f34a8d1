import { useState } from 'preact/hooks'
import { useAct } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { xlsxOf, xlsxType } from '#field/office/writing.ts'
import { Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { askReports } from '../../asking.ts'
import type { Period } from '../../report.ts'
import { useReports } from '../desk.ts'
import { fieldsFor } from '../fields.ts'
import { Days } from '../period.tsx'
import { CollectionPick, countOf, FieldPick, useCollection } from './of-collection.tsx'

/** The list of vouchers of a period. */
export function VouchersForm() {
  const { w, lang } = useReports()
  const { of, setId } = useCollection((one) => countOf(one, ['currency']))
  const [period, setPeriod] = useState<Period>()
  const [[payee, reason, amount, heading], setFields] = useState<string[]>(['', '', '', ''])
  const [says, setSays] = useState('')
  const { isBusy, trouble, act } = useAct()
  if (!of) return null
  const all = fieldsFor(of, 'all').map(({ id }) => id)
  const numbers = fieldsFor(of, 'number').map(({ id }) => id)
  const set = (at: number) => (id: string) =>
    setFields([payee, reason, amount, heading].map((one, nth) => (nth === at ? id : (one ?? ''))))
  const make = () =>
    act(async () => {
      if (!period || !payee || !reason || !amount) return
      const fields = { day: period.column, payee, reason, amount, ...(heading && { heading }) }
      const list = await askReports('vouchers', fields, { collection: of.id, period })
      saveBlob(
        new Blob([xlsxOf(list.sheets)], { type: xlsxType }),
        `${w.vouchers} ${period.from} ${period.until}.xlsx`,
      )
      const sum = list.sum.toLocaleString(lang, { style: 'currency', currency: 'EUR' })
      const more = [
        ...(list.without > 0 ? [w.vouchersWithout(list.without)] : []),
        ...(list.leftOut > 0 ? [w.leftOut(list.leftOut)] : []),
      ]
      setSays([`${w.vouchersDone(list.count, sum)}.`, ...more].join(' '))
    })
  return (
    <Section title={w.vouchers}>
      <p>{w.vouchersSays}</p>
      <div class="rec-fields">
        <CollectionPick of={of} onPick={setId} />
        <Days of={of} period={period} isNeeded onChange={setPeriod} />
        <FieldPick label={w.payee} of={of} value={payee ?? ''} ids={all} onPick={set(0)} />
        <FieldPick label={w.reason} of={of} value={reason ?? ''} ids={all} onPick={set(1)} />
        <FieldPick label={w.amount} of={of} value={amount ?? ''} ids={numbers} onPick={set(2)} />
        <FieldPick
          label={w.heading}
          of={of}
          value={heading ?? ''}
          ids={all}
          none={w.noHeading}
          onPick={set(3)}
        />
      </div>
      <Says trouble={trouble} />
      <p role="status">{says}</p>
      {period && payee && reason && amount && (
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => void make()}>
          {w.takeXlsx} <span class="unseen">{w.vouchers}</span>
        </button>
      )}
    </Section>
  )
}
