import { dayAndTime } from '#look/dates.ts'
import { Confirm } from '#look/form.tsx'
import { Facts, Notice, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../../profile/jam.ts'
import { placeWords } from './places.text.ts'
import type { MyWaiting } from './waitings.ts'

/** Where I stand on a waiting list, by which rule it goes, and how to leave it. */
export function WaitingNotice({ jam, mine }: { jam: Jam; mine: MyWaiting }) {
  const { lang } = useView()
  const t = placeWords(lang)
  const { one, rule, place, of } = mine
  return (
    <Section title={t.waitTitle}>
      <p>{t.standingSays(t.as[one.role])}</p>
      {one.endsAt ? (
        <Notice tone="success">{t.offeredNow(dayAndTime(one.endsAt, lang, jam.timeZone))}</Notice>
      ) : (
        <Facts facts={[{ value: t.standing(place, of), label: t.inLine }]} />
      )}
      <p>{t.rules[rule]}</p>
      <Confirm
        label={t.leave}
        question={t.leaveAsk}
        explain={t.leaveSays}
        action={`/jams/${jam.slug}/me/waiting/departure`}
        fields={{ role: one.role }}
        of={t.as[one.role]}
      >
        {t.leaveYes}
      </Confirm>
    </Section>
  )
}
