import { Act, Button } from '#look/form.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { Summary, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { type Item, nowAndNext, titleOf } from '../../programme/item.ts'
import { planWords } from './plan.text.ts'
import { type Room, RoomTable } from './remote.pages.tsx'

export type LobbyProps = {
  place: Place
  isOnline: boolean
  lobby: string | undefined
  /** The actor's own team, or those of their organisation. */
  mine: readonly Room[]
  /** All rooms, for those who go from one to the other: organisers and mentors. */
  all: readonly Room[]
  here: { since: Date | null } | undefined
  items: readonly Item[]
  zone: string | null
}

/** Taking part from elsewhere: where to meet, that one is there, and the way to everything that works at the venue. */
export function LobbyPage({ place, isOnline, lobby, mine, all, here, items, zone }: LobbyProps) {
  const t = planWords(useView().lang)
  return (
    <JamPage place={place} title={t.lobbyTitle}>
      <PageHead title={t.lobbyTitle} lead={t.lobbyLead}>
        {lobby && (
          <Button href={lobby} icon="external">
            {t.toLobby}
          </Button>
        )}
      </PageHead>
      <Notice title={isOnline ? t.isOnline : undefined} tone={isOnline ? 'warning' : 'info'}>
        {isOnline ? t.isOnlineSays : t.notOnline}
      </Notice>
      {mine.length > 0 && (
        <Section title={t.yourRoom}>
          <Row>
            {mine.map(({ id, name, link }) => (
              <Button key={id} href={link} icon="external" tone="quiet">
                {t.toRoom(name)}
              </Button>
            ))}
          </Row>
        </Section>
      )}
      {!lobby && mine.length === 0 && <p>{t.noRoom}</p>}
      {here && <Here place={place} here={here} />}
      <Clock place={place} items={items} zone={zone} />
      <Ways place={place} mine={mine} />
      {all.length > 0 && <RoomTable rooms={all} />}
    </JamPage>
  )
}

function Here({ place, here }: { place: Place; here: { since: Date | null } }) {
  const t = planWords(useView().lang)
  return (
    <Section title={t.here}>
      {here.since ? (
        <p>
          {t.hereSince} <When at={here.since} zone={place.jam.timeZone} form="time" />
        </p>
      ) : (
        <>
          <p>{t.hereSays}</p>
          <Act action={`/jams/${place.jam.slug}/lobby/presence`} icon="check">
            {t.here}
          </Act>
        </>
      )}
    </Section>
  )
}

function Clock({ place, items, zone }: Pick<LobbyProps, 'place' | 'items' | 'zone'>) {
  const { lang } = useView()
  const t = planWords(lang)
  const { next } = nowAndNext(items, place.now)
  const shown = zone ?? place.jam.timeZone
  const rows = [
    { question: t.begins, answer: <When at={place.jam.startsAt} zone={shown} /> },
    { question: t.ends, answer: <When at={place.jam.endsAt} zone={shown} /> },
    ...(next
      ? [{ question: `${t.next}: ${titleOf(next, lang)}`, answer: <When at={next.startsAt} zone={shown} /> }]
      : []),
  ]
  return (
    <Section title={t.clock}>
      <Summary rows={rows} />
      <p>
        <a href="/me/zone">{t.zone}</a> ({shown.replaceAll('_', ' ')})
      </p>
    </Section>
  )
}

function Ways({ place, mine }: Pick<LobbyProps, 'place' | 'mine'>) {
  const t = planWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  const ways: [string, string][] = [
    ...mine.map(({ id }): [string, string] => [`${at}/teams/${id}`, t.teamPage]),
    [`${at}/announcements`, t.announcements],
    [`${at}/programme`, t.programme],
    [`${at}/shifts`, t.shiftsPage],
    [`${at}/calendar`, t.calendar],
  ]
  return (
    <Section title={t.can}>
      <ul>
        {ways.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
