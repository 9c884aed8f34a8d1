import { type ComponentChildren, type FunctionComponent, h } from 'preact'
import { duration, hours } from '#look/dates.ts'
import { countDown, LiveRegion, liveRegion } from '#look/elements.tsx'
import { Chip, Light, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { kindName, kindTone } from '../../needs/kind.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { PartnerLine } from '../../profile/partners/partner-list.tsx'
import { type Skill, skillName } from '../../profile/skill.ts'
import { titleOf } from '../../programme/item.ts'
import { JamClock, NowNext } from '../../programme/now-next.tsx'
import { startOf } from '../demo/demo.ts'
import { OnStage, WallOrder } from '../demo/stage.tsx'
import { liveWords } from '../words.ts'
import type { ScreenBoard } from './screen.ts'
import { type ScreenView, secondsEach } from './view.ts'
import { viewWords } from './views.text.ts'
import type { RoomSign, Shown } from './views.ts'

const screenRound = 'src/jam/live/screen/screen-round.element.ts'

type ViewProps = { place: Place; shown: Shown; view: ScreenView; topic: string; next?: string }

/** One view of the screen; as part of the round it turns to the next by itself. */
export function ViewPage({ place, shown, view, topic, next }: ViewProps) {
  const t = viewWords(useView().lang)
  const round = next && (
    <noscript>
      <meta http-equiv="refresh" content={`${secondsEach}; url=${next}`} />
    </noscript>
  )
  return (
    <Wall place={place} title={t.view[view]} topic={topic} big={view === 'timer'} head={round} turns={!!next}>
      {h(inner[view], { place, shown })}
      {next && h('screen-round', { next, seconds: secondsEach })}
    </Wall>
  )
}

type SignProps = { place: Place; board: ScreenBoard; sign: RoomSign; topic: string }

/** What hangs beside the door of a room: who works here, what runs now. */
export function RoomSignPage({ place, board, sign, topic }: SignProps) {
  const { lang } = useView()
  const t = viewWords(lang)
  return (
    <Wall place={place} title={sign.name} topic={topic}>
      <p class="lead">{[sign.venue, sign.way].filter(Boolean).join(' · ')}</p>
      {sign.quiet && <p class="lead">{t.quiet}</p>}
      {sign.teams.length > 0 && (
        <ul class="lights few">
          {sign.teams.map(({ id, name, organisation, light }) => (
            <li key={id}>
              <b>
                {name} · {organisation}
              </b>
              {light ? (
                <Light state={light}>{liveWords(lang).light[light]}</Light>
              ) : (
                <small>{liveWords(lang).silent}</small>
              )}
            </li>
          ))}
        </ul>
      )}
      {sign.teams.length === 0 && !sign.quiet && <p>{t.empty}</p>}
      <div class="section">
        <NowNext jam={board.jam} items={board.items} now={place.now} level={2} />
      </div>
    </Wall>
  )
}

type WallProps = {
  place: Place
  title: string
  topic: string
  big?: boolean
  turns?: boolean
  head?: ComponentChildren
  children: ComponentChildren
}

function Wall({ place, title, topic, big, turns, head, children }: WallProps) {
  const { jam, now } = place
  const elements = [liveRegion, countDown, ...(turns ? [screenRound] : [])]
  return (
    <JamPage place={place} title={title} kind="screen" menu={false} elements={elements} head={head}>
      <div class={big ? 'wall-head wall-big' : 'wall-head'}>
        <h1>{big ? jam.title : title}</h1>
        <JamClock jam={jam} now={now} />
      </div>
      <LiveRegion id="view" topic={topic} kinds={kinds}>
        {children}
      </LiveRegion>
    </JamPage>
  )
}

const kinds = [
  ...['checkin.reported', 'announcement.made', 'announcement.withdrawn', 'programme.changed', 'team.made'],
  ...['help.asked', 'help.taken', 'help.returned', 'help.solved', 'help.hours-given'],
  ...['demo.changed', 'demo.begun', 'demo.ended'],
  ...['shift.planned', 'shift.taken', 'shift.left', 'room.planned', 'need.accepted'],
]

type InnerProps = { place: Place; shown: Shown }

const inner: Record<ScreenView, FunctionComponent<InnerProps>> = {
  timer: Timer,
  needs: Needs,
  help: Help,
  shifts: Shifts,
  programme: Programme,
  demo: Demo,
}

const readable = 14

const listClass = (many: number) => (many > readable ? 'lights many' : 'lights')

function Timer({ place: { jam, now }, shown: { board, partners = [] } }: InnerProps) {
  const t = viewWords(useView().lang)
  return (
    <>
      {now >= jam.endsAt && <p class="lead">{t.over}</p>}
      <NowNext jam={jam} items={board.items} now={now} level={2} />
      <PartnerLine partners={partners} />
    </>
  )
}

function Needs({ shown: { needs = [] } }: InnerProps) {
  const { lang } = useView()
  const t = viewWords(lang)
  if (needs.length === 0) return <p class="lead">{t.noNeeds}</p>
  return (
    <ul class={listClass(needs.length)}>
      {needs.map(({ id, title, organisation, kind, light, people }) => (
        <li key={id}>
          <b>
            {title} · {organisation}
          </b>
          {light && <Light state={light}>{liveWords(lang).light[light]}</Light>}
          {!light && people > 0 && <Chip tone={kindTone(kind)}>{kindName(kind, lang)}</Chip>}
          {people === 0 && <small>{t.noTeam}</small>}
        </li>
      ))}
    </ul>
  )
}

function Help({ place: { now }, shown: { help } }: InnerProps) {
  const { lang } = useView()
  const t = viewWords(lang)
  if (!help) return null
  const facts = [
    t.inWork(help.taken),
    t.mentors(help.here),
    help.wait === null ? t.noHistory : t.usually(duration(help.wait, lang)),
  ]
  return (
    <Section title={t.waiting}>
      <p class="lead">{facts.join(' · ')}</p>
      {help.waiting.length === 0 && <p class="lead">{t.nobodyWaits}</p>}
      <ul class="lights few">
        {help.waiting.map(({ id, team, skill, askedAt }) => (
          <li key={id}>
            <b>{team}</b>
            <small>{skill && skillName(skill as Skill, lang)}</small>
            <Light state="stop">{duration(now.getTime() - askedAt.getTime(), lang)}</Light>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Shifts({ place: { jam, now }, shown: { shifts = [] } }: InnerProps) {
  const { lang } = useView()
  const t = viewWords(lang)
  return (
    <Section title={t.shifts}>
      {shifts.length === 0 && <p class="lead">{t.noShifts}</p>}
      <ul class="lights few">
        {shifts.map(({ id, title, place, startsAt, endsAt, needed, taken }) => (
          <li key={id}>
            <b>
              {[title, place].filter(Boolean).join(' · ')} {startsAt <= now && `(${t.now})`}
            </b>
            <small>{hours(startsAt, endsAt, lang, jam.timeZone)}</small>
            <Light state={taken >= needed ? 'go' : taken === 0 ? 'stop' : 'care'}>
              {taken >= needed ? t.full : t.free(needed - taken)}
            </Light>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Demo({ place: { jam, now }, shown: { board, stage } }: InnerProps) {
  if (!stage) return null
  const from = startOf(stage, jam, board.items, now)
  return (
    <>
      <OnStage {...{ stage, jam, now, from }} />
      <div class="section">
        <WallOrder {...{ stage, jam, from }} />
      </div>
    </>
  )
}

function Programme({ place: { jam, now }, shown: { board } }: InnerProps) {
  const { lang } = useView()
  const t = viewWords(lang)
  return (
    <ul class={listClass(board.items.length)}>
      {board.items.map((item) => {
        const runs = item.startsAt <= now && now < item.endsAt
        return (
          <li key={item.id}>
            <b>{[titleOf(item, lang), item.place].filter(Boolean).join(' · ')}</b>
            <small>{hours(item.startsAt, item.endsAt, lang, jam.timeZone)}</small>
            {runs && <Chip>{t.now}</Chip>}
          </li>
        )
      })}
    </ul>
  )
}
