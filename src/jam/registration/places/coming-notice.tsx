import { dayAndTime } from '#look/dates.ts'
import { Act } from '#look/form.tsx'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../../profile/jam.ts'
import type { Participant } from '../participant.ts'
import { placeWords } from './places.text.ts'

/** Says that one comes, on one's own page; nothing where nobody has asked. */
export function ComingNotice({ jam, one }: { jam: Jam; one: Participant }) {
  const { lang } = useView()
  const t = placeWords(lang)
  if (!one.askedAt || one.confirmedAt || !one.answerBy) return null
  return (
    <Notice tone="warning" title={t.askTitle}>
      <p>
        {t.askUntil} {dayAndTime(one.answerBy, lang, jam.timeZone)}.
      </p>
      <Act action={`/jams/${jam.slug}/me/coming`} fields={{ kind: one.kind }}>
        {t.yes}
      </Act>
    </Notice>
  )
}
