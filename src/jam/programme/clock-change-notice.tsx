import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../profile/jam.ts'
import { clockChangeOf } from './clock-change.ts'
import { programmeWords } from './programme.text.ts'

/** In the night in which clocks are changed: when, and that the jam has 24 hours all the same. */
export function ClockChangeNotice({ jam }: { jam: Jam }) {
  const t = programmeWords(useView().lang)
  const change = clockChangeOf(jam)
  if (!change) return null
  return (
    <Notice>{change.by < 0 ? t.clockBack(change.from, change.to) : t.clockOn(change.from, change.to)}</Notice>
  )
}
