import { time } from '#look/dates.ts'
import { CopyText, copyText, countDown, LiveRegion, liveRegion } from '#look/elements.tsx'
import { Act, Button, Confirm } from '#look/form.tsx'
import { Empty, Light, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { JamClock, NowNext } from '../../programme/now-next.tsx'
import { liveWords } from '../words.ts'
import { screenWords } from './screen.text.ts'
import type { ScreenBoard } from './screen.ts'
import { views } from './view.ts'
import { viewWords } from './views.text.ts'
import type { RoomLine } from './views.ts'

type ScreenPageProps = { place: Place; board: ScreenBoard; topic: string }

/** What hangs on the wall of the hall. */
export function ScreenPage({ place, board, topic }: ScreenPageProps) {
  const t = screenWords(useView().lang)
  const { jam, now } = place
  return (
    <JamPage place={place} title={t.title} kind="screen" menu={false} elements={[liveRegion, countDown]}>
      <div class="wall-head">
        <h1>{jam.title}</h1>
        <JamClock jam={jam} now={now} />
      </div>
      <LiveRegion id="board" topic={topic} kinds={boardKinds}>
        <div class="wall">
          <div>
            <Section title={t.news}>
              <News board={board} />
            </Section>
            <Section title={t.programme}>
              <NowNext jam={jam} items={board.items} now={now} />
            </Section>
          </div>
          {board.teams.length > 0 && (
            <Section title={t.teams}>
              <Lights board={board} />
            </Section>
          )}
        </div>
      </LiveRegion>
    </JamPage>
  )
}

const boardKinds = [
  'checkin.reported',
  'announcement.made',
  'announcement.withdrawn',
  'programme.changed',
  'team.made',
  'handover.signed',
]

function News({ board: { news, jam } }: { board: ScreenBoard }) {
  const { lang } = useView()
  const t = screenWords(lang)
  if (news.length === 0) return <p>{t.noNews}</p>
  return news.map((one) => (
    <p key={one.id}>
      <span class="when">{time(one.at, lang, jam.timeZone)}</span> {one.text}
    </p>
  ))
}

function Lights({ board: { teams } }: { board: ScreenBoard }) {
  const words = liveWords(useView().lang)
  return (
    <ul class="lights">
      {teams.map(({ id, name, light }) => (
        <li key={id}>
          <b>{name}</b>{' '}
          {light ? <Light state={light}>{words.light[light]}</Light> : <small>{words.silent}</small>}
        </li>
      ))}
    </ul>
  )
}

type LinkPageProps = { place: Place; address: string | null; rooms: readonly RoomLine[] }

/** Where organisers make and revoke the link for a screen that nobody sits at. */
export function ScreenLinkPage({ place, address, rooms }: LinkPageProps) {
  const t = screenWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <JamPage place={place} title={t.linkTitle} elements={[copyText]}>
      <PageHead title={t.linkTitle} lead={t.linkLead} back={{ href: `${at}/now`, label: t.back }}>
        <Button href={`${at}/screen`} tone="quiet" icon="screen">
          {t.open}
        </Button>
      </PageHead>
      {address ? (
        <>
          <p>
            <CopyText label={t.address} text={address} />
          </p>
          <Row>
            <Act action={`${at}/screen/link/revocation`} tone="quiet">
              {t.revoke}
            </Act>
            <Confirm
              action={`${at}/screen/link`}
              label={t.replace}
              question={t.replaceAsk}
              explain={t.replaceSays}
            >
              {t.replace}
            </Confirm>
          </Row>
          <ViewLinks address={address} rooms={rooms} />
        </>
      ) : (
        <Empty title={t.none} level={2} action={<Act action={`${at}/screen/link`}>{t.make}</Act>} />
      )}
    </JamPage>
  )
}

/** The other views behind the same link, one for each screen in the house. */
function ViewLinks({ address, rooms }: { address: string; rooms: readonly RoomLine[] }) {
  const { lang } = useView()
  const t = screenWords(lang)
  const words = viewWords(lang)
  return (
    <>
      <Section title={t.views}>
        <ul>
          {views.map((view) => (
            <li key={view}>
              <a href={`${address}/${view}`}>{words.view[view]}</a>
            </li>
          ))}
          <li>
            <a href={`${address}/round`}>{words.round}</a>
          </li>
        </ul>
      </Section>
      {rooms.length > 0 && (
        <Section title={words.rooms}>
          <ul>
            {rooms.map(({ id, name, venue }) => (
              <li key={id}>
                <a href={`${address}/rooms/${id}`}>
                  {name} ({venue})
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
