import { hour } from '#kernel/clock.ts'
import { dayLong, duration, time } from '#look/dates.ts'
import { CountDown, countDown, LiveRegion, liveRegion } from '#look/elements.tsx'
import { Button } from '#look/form.tsx'
import { Chip, Empty, Facts, Grid, Light, Row, Section } from '#look/parts.tsx'
import { Clock, NextUp, Progress } from '#look/stages.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { kindName, kindTone } from '../../needs/kind.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { lastCheckinOf } from '../../programme/item.ts'
import { isOverdue } from '../checkins/checkin.ts'
import { liveWords } from '../words.ts'
import { cockpitWords } from './cockpit.text.ts'
import { byNeed, type Cockpit, type TeamState, thingsOf } from './cockpit.ts'
import { nextThing } from './next-up.tsx'

type CockpitPageProps = { place: Place; cockpit: Cockpit }

/** One look: how late it is, what to do, how the teams are, how far things are. */
export function CockpitPage({ place, cockpit }: CockpitPageProps) {
  const { lang } = useView()
  const t = cockpitWords(lang)
  const { jam, now } = place
  const isOrganiser = hasRole(place.actor, jam.id, 'organiser')
  const things = thingsOf(cockpit, now, isOrganiser).map((thing) => nextThing(thing, { jam, now, lang }))
  return (
    <JamPage place={place} title={t.title} elements={[liveRegion, countDown]}>
      <h1 class="unseen">{`${t.title}: ${jam.title}`}</h1>
      <JamTime place={place} />
      <LiveRegion id="now" topic={`/jams/${jam.slug}/live`}>
        <Section title={t.next}>
          <NextUp things={things} />
        </Section>
        <Section title={t.way}>
          <Numbers cockpit={cockpit} at={`/jams/${jam.slug}`} isOrganiser={isOrganiser} />
          {cockpit.teams.length > 0 && (
            <Grid>
              <OnTheWay teams={cockpit.teams} />
            </Grid>
          )}
        </Section>
        {cockpit.teams.length > 0 && (
          <Section title={t.teams}>
            <TeamTable place={place} cockpit={cockpit} />
          </Section>
        )}
        {cockpit.teams.length === 0 && isOrganiser && (
          <Empty
            title={t.noTeams}
            action={<Button href={`/jams/${jam.slug}/matching`}>{t.toMatching}</Button>}
          >
            {t.noTeamsTodo}
          </Empty>
        )}
      </LiveRegion>
    </JamPage>
  )
}

function JamTime({ place: { jam, actor, now } }: { place: Place }) {
  const { lang } = useView()
  const t = cockpitWords(lang)
  const at = `/jams/${jam.slug}/screen`
  const clock = t.clock(dayLong(now, lang, jam.timeZone), time(now, lang, jam.timeZone))
  const gone = (now.getTime() - jam.startsAt.getTime()) / hour
  const all = Math.round((jam.endsAt.getTime() - jam.startsAt.getTime()) / hour)
  const runs = now >= jam.startsAt && now < jam.endsAt
  const action = (
    <Row>
      <Button href={at} tone="quiet" icon="screen">
        {t.screen}
      </Button>
      {hasRole(actor, jam.id, 'organiser') && <a href={`${at}/link`}>{t.screenLink}</a>}
    </Row>
  )
  if (now >= jam.endsAt)
    return (
      <Clock
        above={clock}
        below={t.overSince(duration(now.getTime() - jam.endsAt.getTime(), lang))}
        action={action}
      >
        {t.over}
      </Clock>
    )
  return (
    <>
      <Clock
        above={runs ? `${t.hour(Math.floor(gone) + 1, all)} · ${clock}` : clock}
        below={runs ? t.untilEnd : t.untilStart}
        action={action}
      >
        <CountDown until={runs ? jam.endsAt : jam.startsAt} now={now} />
      </Clock>
      {runs && <progress max={all} value={gone.toFixed(2)} aria-label={t.runs(Math.floor(gone))} />}
    </>
  )
}

type NumbersProps = { cockpit: Cockpit; at: string; isOrganiser: boolean }

function Numbers({ cockpit: { counts, waiting, teams }, at, isOrganiser }: NumbersProps) {
  const t = cockpitWords(useView().lang)
  const facts = [
    { value: counts.accepted, label: t.needs, href: `${at}/needs` },
    { value: counts.professionals, label: t.people, href: isOrganiser ? `${at}/people` : undefined },
    { value: counts.arrived, label: t.arrived, href: isOrganiser ? `${at}/attendance` : undefined },
    teams.length > 0
      ? { value: waiting.length, label: t.waiting, href: `${at}/help` }
      : { value: counts.helpers, label: t.helpers, href: `${at}/shifts` },
  ]
  return <Facts facts={facts} />
}

const most = 40

function TeamTable({ place: { jam, now }, cockpit: { teams, items } }: CockpitPageProps) {
  const { lang } = useView()
  const t = cockpitWords(lang)
  const words = liveWords(lang)
  const due = now < jam.endsAt ? lastCheckinOf(items, now) : undefined
  const last = ({ at, sentence }: TeamState) => (
    <>
      {at ? `${time(at, lang, jam.timeZone)} · ${sentence}` : '–'}{' '}
      {isOverdue(due, at, now) && <Chip tone="apricot">{t.overdue}</Chip>}
    </>
  )
  return (
    <>
      <DataTable
        caption={t.teams}
        captionUnseen
        rows={byNeed(teams).slice(0, most)}
        rowId={(team) => team.id}
        columns={[
          { title: t.team, cell: (team) => <a href={`/jams/${jam.slug}/teams/${team.id}`}>{team.name}</a> },
          {
            title: t.state,
            cell: ({ light }) => (light ? <Light state={light}>{words.light[light]}</Light> : words.silent),
          },
          { title: t.service, cell: ({ kind }) => <Chip tone={kindTone(kind)}>{kindName(kind, lang)}</Chip> },
          { title: t.last, cell: last },
        ]}
      />
      {teams.length > most && <a href={`/jams/${jam.slug}/teams`}>{t.allTeams}</a>}
    </>
  )
}

function OnTheWay({ teams }: { teams: readonly TeamState[] }) {
  const t = cockpitWords(useView().lang)
  const count = (is: (team: TeamState) => boolean) => teams.filter(is).length
  const stations = [
    [t.started, count(({ service }) => service !== null)],
    [t.looked, count(({ looked }) => looked)],
    [t.live, count(({ service }) => service === 'live')],
    [t.signed, count(({ signatures }) => signatures > 0)],
    [t.handedOver, count(({ handedOver }) => handedOver)],
  ] as const
  return stations.map(([label, value]) => (
    <Progress key={label} label={label} value={value} max={teams.length} />
  ))
}
