import { dayAndTime, number } from '#look/dates.ts'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Tired } from '../rules/rest.ts'
import { takingWords } from './taking.text.ts'

type TiredProps = { tired: Tired; zone: string; other?: boolean }

/** Why one more shift would be too much, with the hours it would really be. */
export function TiredNotice({ tired, zone, other }: TiredProps) {
  const { lang } = useView()
  const t = takingWords(lang)
  const hours = number(Math.round(tired.hours * 10) / 10, lang)
  const at = (moment: Date) => dayAndTime(moment, lang, zone)
  const says =
    tired.why === 'hours'
      ? t.tired.hours(hours, tired.most)
      : t.tired.rest(hours, at(tired.from), at(tired.until), tired.most)
  return (
    <Notice tone="warning" title={other ? t.tiredOther : t.tiredTitle}>
      <p>{says}</p>
      {!other && <p>{t.tiredKept}</p>}
    </Notice>
  )
}
