import { Notice } from '#look/parts.tsx'
import type { Detail } from '../../worker/opened.ts'
import { sayDay, useLaw } from './desk.ts'

/** Why nobody may erase this record, who said so, and when it is looked at again (Löschsperre). */
export function Held({ holds }: { holds: Detail['holds'] }) {
  const { w, lang, nameOf } = useLaw()
  return holds.map(({ why, by, until }) => (
    <Notice key={`${by} ${why}`} title={w.heldTitle}>
      {why} ({nameOf(by)}
      {until && `, ${w.lookAgain(sayDay(until, lang))}`}). {w.heldSays} <a href="#/law/keeping">{w.holds}</a>
    </Notice>
  ))
}
