import { dayLong } from '#look/dates.ts'
import { Button } from '#look/form.tsx'
import { Notice, PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { registrationWords } from './registration.text.ts'

/** Why not everything is open now, and what to do instead. */
export function Until({ place: { jam, now } }: { place: Place }) {
  const { lang } = useView()
  const t = registrationWords(lang)
  if (now >= jam.endsAt) return <Notice>{t.over}</Notice>
  if (now < jam.callOpensAt) return <Notice>{t.opens(dayLong(jam.callOpensAt, lang, jam.timeZone))}</Notice>
  if (now >= jam.registrationClosesAt) return <Notice title={t.closedTitle}>{t.closedSays}</Notice>
  return null
}

/** Too late or too early for this way. */
export function ClosedPage({ place }: { place: Place }) {
  const t = registrationWords(useView().lang)
  return (
    <JamPage place={place} title={t.title} narrow>
      <PageHead title={t.title} />
      <Until place={place} />
      <Button href={`/jams/${place.jam.slug}/registration`} tone="quiet">
        {t.title}
      </Button>
    </JamPage>
  )
}
