import { JamPage, type Place } from '#jam/profile/frame.tsx'
import { CopyText, copyText } from '#look/elements.tsx'
import { Act, Button, Confirm } from '#look/form.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { type Feed, feedPath, whats } from '#people/calendar/feed.ts'
import { calendarWords } from './calendars.text.ts'

type CalendarPageProps = { place: Place; feeds: readonly Feed[]; address: string; secret: string }

/** Calendars one can subscribe to, each with its own secret address. */
export function CalendarPage({ place, feeds, address, secret }: CalendarPageProps) {
  const t = calendarWords(useView().lang)
  const at = `/jams/${place.jam.slug}/calendar`
  return (
    <JamPage place={place} title={t.title} elements={[copyText]} narrow>
      <PageHead title={t.title} lead={t.lead} />
      <Notice>{t.secret}</Notice>
      {whats.map((what) => {
        const feed = feeds.find((one) => one.what === what)
        return (
          <Section key={what} title={t.whats[what]}>
            <p>{t.says[what]}</p>
            {feed ? (
              <OneFeed at={at} feed={feed} link={address + feedPath(secret, feed)} />
            ) : (
              <Act action={at} fields={{ what }} tone="quiet" icon="calendar" of={t.whats[what]}>
                {t.make}
              </Act>
            )}
          </Section>
        )
      })}
    </JamPage>
  )
}

function OneFeed({ at, feed, link }: { at: string; feed: Feed; link: string }) {
  const t = calendarWords(useView().lang)
  const name = t.whats[feed.what]
  return (
    <>
      <p>
        <CopyText text={link} label={t.link} />
      </p>
      <Row>
        <Button href={link.replace(/^https?:/, 'webcal:')} tone="quiet" icon="calendar" of={name}>
          {t.open}
        </Button>
        <a href={link}>
          {t.file} <span class="unseen">{name}</span>
        </a>
        <Confirm
          label={t.revoke}
          question={t.revokeAsk}
          explain={t.revokeSays}
          action={`${at}/${feed.id}/revocation`}
          of={name}
        >
          {t.revokeYes}
        </Confirm>
      </Row>
    </>
  )
}
