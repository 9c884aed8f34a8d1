import { Notice } from '#look/parts.tsx'
import type { Covering } from '../../referral/referral.ts'
import { sayDay, useLaw } from '../desk.ts'

/** Which consent lets a case be given, or that there is none and where one is written down. */
export function Covered({ covered, to }: { covered: Covering | null; to: string }) {
  const { w } = useLaw()
  if (covered) return <CoveredBy covered={covered} />
  return (
    <Notice tone="warning">
      <p>{w.notCovered(to)}</p>
      <a href="#/law/consents">{w.give}</a>
    </Notice>
  )
}

/** In one line, the same for who gives and for who is given. */
export function CoveredBy({ covered: { title, number, by, at } }: { covered: Covering }) {
  const { w, lang } = useLaw()
  return <p>{w.covered(title, w.version(number), by, sayDay(at, lang))}</p>
}
