import type { Lang } from '#kernel/text.ts'
import { dayLong } from '#look/dates.ts'
import { countDown, LiveRegion, liveRegion } from '#look/elements.tsx'
import { Button } from '#look/form.tsx'
import { PageHead, Section } from '#look/parts.tsx'
import { Timeline } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { hasRole, isInJam } from '#people/role.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import type { Jam } from '../profile/jam.ts'
import { type Item, titleOf } from './item.ts'
import { hoursOf, JamClock, NowNext } from './now-next.tsx'
import { programmeWords } from './programme.text.ts'

type ProgrammePageProps = { place: Place; items: readonly Item[] }

/** The programme as everybody reads it; people of the jam see changes come in. */
export function ProgrammePage({ place, items }: ProgrammePageProps) {
  const { jam, actor, now } = place
  const t = programmeWords(useView().lang)
  const at = `/jams/${jam.slug}/programme`
  const isLive = isInJam(actor, jam.id)
  const content = (
    <>
      {now < jam.endsAt && <NowNext {...{ jam, items, now }} level={2} />}
      <Days {...{ jam, items, now }} />
    </>
  )
  return (
    <JamPage place={place} title={t.title} elements={isLive ? [countDown, liveRegion] : [countDown]}>
      <PageHead title={t.heading} lead={t.lead(jam.place)}>
        <Button href={`${at}.ics`} tone="quiet" icon="calendar">
          {t.calendar}
        </Button>
        {hasRole(actor, jam.id, 'organiser') && (
          <Button href={`${at}/edit`} tone="quiet" icon="edit">
            {t.edit}
          </Button>
        )}
      </PageHead>
      <JamClock jam={jam} now={now} />
      {isLive ? (
        <LiveRegion id="programme" topic={`/jams/${jam.slug}/live`} kinds={['programme.changed']}>
          {content}
        </LiveRegion>
      ) : (
        content
      )}
    </JamPage>
  )
}

function Days({ jam, items, now }: { jam: Jam; items: readonly Item[]; now: Date }) {
  const { lang } = useView()
  const days = Map.groupBy(items, (item) => dayLong(item.startsAt, lang, jam.timeZone))
  return [...days].map(([day, ofDay]) => (
    <Section key={day} title={day}>
      <Timeline label={day} items={ofDay.map((item) => lineOf(jam, item, now, lang))} />
    </Section>
  ))
}

function lineOf(jam: Jam, item: Item, now: Date, lang: Lang) {
  const isNow = item.startsAt <= now && now < item.endsAt
  const state = isNow ? 'now' : item.endsAt <= now ? 'done' : 'next'
  return {
    when: hoursOf(jam, item, lang),
    title: titleOf(item, lang),
    detail: item.place || undefined,
    state,
  } as const
}
