import type { Lang } from '#kernel/text.ts'
import { dayLong, hours, relative } from '#look/dates.ts'
import { countDown, LiveRegion, liveRegion } from '#look/elements.tsx'
import { Button } from '#look/form.tsx'
import { Empty, Notice, PageHead, Section } from '#look/parts.tsx'
import { Timeline } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { hasRole, isInJam } from '#people/role.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import type { Jam } from '../profile/jam.ts'
import { ClockChangeNotice } from './clock-change-notice.tsx'
import { Frozen, JamClock, type Own } from './countdowns.tsx'
import { type Item, titleOf } from './item.ts'
import { hoursOf, NowNext } from './now-next.tsx'
import { programmeWords } from './programme.text.ts'

type ProgrammePageProps = {
  place: Place
  items: readonly Item[]
  own?: Own | undefined
  /** The clock somebody lives by, where it is not the jam's. */
  zone?: string | null
  /** Set while the jam meets by video. */
  isOnline?: boolean
}

/** The programme as everybody reads it; people of the jam see the clocks run and changes come in. */
export function ProgrammePage({ place, items, own, zone = null, isOnline = false }: ProgrammePageProps) {
  const { jam, actor, now } = place
  const t = programmeWords(useView().lang)
  const at = `/jams/${jam.slug}/programme`
  const isLive = isInJam(actor, jam.id)
  const content = (
    <>
      {now < jam.endsAt && <NowNext {...{ jam, items, now }} level={2} />}
      <Days {...{ jam, items, now, zone, isOnline }} />
    </>
  )
  return (
    <JamPage place={place} title={t.title} elements={isLive ? [countDown, liveRegion] : []}>
      <PageHead title={t.heading} lead={t.lead(jam.place)}>
        <Button href={`${at}.ics`} tone="quiet" icon="calendar">
          {t.calendar}
        </Button>
        <Button href={`${at}/places`} tone="quiet" icon="place">
          {t.places}
        </Button>
        {hasRole(actor, jam.id, 'organiser') && (
          <Button href={`${at}/edit`} tone="quiet" icon="edit">
            {t.edit}
          </Button>
        )}
      </PageHead>
      {isOnline && (
        <Notice title={t.online}>{isLive && <a href={`/jams/${jam.slug}/lobby`}>{t.lobby}</a>}</Notice>
      )}
      {isLive ? <JamClock {...{ jam, now, items, own }} /> : <Still jam={jam} now={now} />}
      <ClockChangeNotice jam={jam} />
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

// A public page runs no script: it says in words how long it is.
function Still({ jam, now }: { jam: Jam; now: Date }) {
  const { lang } = useView()
  const t = programmeWords(lang)
  if (now >= jam.endsAt) return <p>{t.over}</p>
  return (
    <>
      <Notice>
        {now < jam.startsAt
          ? t.startsIn(relative(jam.startsAt, now, lang))
          : t.endsIn(relative(jam.endsAt, now, lang))}
      </Notice>
      <Frozen jam={jam} now={now} />
    </>
  )
}

type DaysProps = { jam: Jam; items: readonly Item[]; now: Date; zone: string | null; isOnline: boolean }

function Days({ jam, items, now, zone, isOnline }: DaysProps) {
  const { lang } = useView()
  const t = programmeWords(lang)
  if (items.length === 0)
    return (
      <Empty title={t.none} level={2}>
        {t.noneSays}
      </Empty>
    )
  const days = Map.groupBy(items, (item) => dayLong(item.startsAt, lang, jam.timeZone))
  return [...days].map(([day, ofDay]) => (
    <Section key={day} title={day}>
      <Timeline
        label={day}
        items={ofDay.map((item) =>
          withOwnClock(lineOf(jam, item, now, lang, { isOnline }), item, zone, lang),
        )}
      />
    </Section>
  ))
}

/** Beside the jam's time the one that somebody's own clock shows. */
function withOwnClock<Line extends { when: string }>(
  line: Line,
  item: Item,
  zone: string | null,
  lang: Lang,
): Line {
  if (!zone) return line
  return {
    ...line,
    when: `${line.when} (${programmeWords(lang).onYourClock} ${hours(item.startsAt, item.endsAt, lang, zone)})`,
  }
}

type PlacesPageProps = { place: Place; items: readonly Item[] }

/** What happens where: a sheet for each place, to be put up there. */
export function PlacesPage({ place, items }: PlacesPageProps) {
  const { jam, now } = place
  const { lang } = useView()
  const t = programmeWords(lang)
  const places = Map.groupBy(items, (item) => item.place || t.everywhere)
  const named = [...places].toSorted(([a], [b]) => a.localeCompare(b, lang))
  return (
    <JamPage place={place} title={t.places}>
      <PageHead
        title={t.places}
        lead={t.placesLead}
        back={{ href: `/jams/${jam.slug}/programme`, label: t.back }}
      >
        {isInJam(place.actor, jam.id) && (
          <Button href={`/jams/${jam.slug}/rooms`} tone="quiet" icon="people">
            {t.rooms}
          </Button>
        )}
      </PageHead>
      {items.length === 0 && (
        <Empty title={t.none} level={2}>
          {t.noneSays}
        </Empty>
      )}
      {named.map(([name, there]) => (
        <div key={name} class="sheet">
          <Section title={name}>
            <Timeline
              label={name}
              items={there.map((item) => lineOf(jam, item, now, lang, { withDay: true }))}
            />
          </Section>
        </div>
      ))}
    </JamPage>
  )
}

type LineProps = { withDay?: boolean; isOnline?: boolean }

function lineOf(jam: Jam, item: Item, now: Date, lang: Lang, { withDay, isOnline }: LineProps) {
  const isNow = item.startsAt <= now && now < item.endsAt
  const state = isNow ? 'now' : item.endsAt <= now ? 'done' : 'next'
  const where = isOnline ? programmeWords(lang).byVideo : item.place
  const detail = withDay ? dayLong(item.startsAt, lang, jam.timeZone) : where || undefined
  return { when: hoursOf(jam, item, lang), title: titleOf(item, lang), detail, state } as const
}
