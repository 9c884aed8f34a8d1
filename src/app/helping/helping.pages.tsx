import type { ComponentChildren } from 'preact'
import { JamPage, type Place } from '#jam/profile/frame.tsx'
import { isCallOpen, isRegistrationOpen, type Jam } from '#jam/profile/jam.ts'
import { RememberSection } from '#jam/profile/remember/remember-form.tsx'
import { span } from '#look/dates.ts'
import { Button } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Grid, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { helpingWords } from './helping.text.ts'

type AnyJamPageProps = { jams: readonly Jam[]; stamp: string }

/** How somebody helps a house with several jams, or with none at the moment. */
export function AnyJamPage({ jams, stamp }: AnyJamPageProps) {
  const { lang } = useView()
  const t = helpingWords(lang)
  return (
    <Page title={t.title}>
      <PageHead title={t.title} lead={jams.length > 0 ? t.leadAll : t.leadNone} />
      {jams.length > 0 && (
        <Grid>
          {jams.map((jam) => (
            <Card
              key={jam.id}
              level={2}
              title={jam.title}
              href={`/jams/${jam.slug}/helping`}
              who={[jam.place, span(jam.startsAt, jam.endsAt, lang, jam.timeZone)].join(' · ')}
            />
          ))}
        </Grid>
      )}
      <RememberSection stamp={stamp} />
      <p>
        <a href="/showcase">{t.all}</a>
      </p>
    </Page>
  )
}

type HelpingPageProps = { place: Place; next: Jam | undefined; stamp: string }

/** How somebody helps this jam: six ways, each to the page where it goes on. */
export function HelpingPage({ place, next, stamp }: HelpingPageProps) {
  const t = helpingWords(useView().lang)
  const { jam, now } = place
  const at = `/jams/${jam.slug}`
  const isOver = jam.endsAt <= now || Boolean(jam.cancelledAt)
  return (
    <JamPage place={place} title={t.title} description={t.lead} menu={false}>
      <PageHead title={t.title} label={jam.title} lead={isOver ? undefined : t.lead} />
      {isOver ? (
        <>
          <Notice title={jam.cancelledAt ? undefined : t.over}>
            {jam.cancelledAt ? t.cancelled : t.overSays}
          </Notice>
          <Row>
            {next && <Button href={`/jams/${next.slug}/helping`}>{t.nextOne(next.title)}</Button>}
            <Button href={`${at}/showcase`} tone={next ? 'quiet' : 'strong'}>
              {t.seeResults}
            </Button>
            <Button href={`${at}/suggestions/new`} tone="quiet" icon="message">
              {t.suggest}
            </Button>
          </Row>
        </>
      ) : (
        <Section title={t.ways}>
          <Ways place={place} />
        </Section>
      )}
      <RememberSection stamp={stamp} />
      <p>
        <a href="/showcase">{t.all}</a>
      </p>
    </JamPage>
  )
}

function Ways({ place: { jam, now } }: { place: Place }) {
  const t = helpingWords(useView().lang)
  const at = `/jams/${jam.slug}`
  const also = (href: string, label: string) => <a href={href}>{label}</a>
  return (
    <Grid>
      <Way
        words={t.it}
        href={`${at}/registration/professional`}
        at={at}
        open={isRegistrationOpen(jam, now)}
      />
      <Way
        words={t.hands}
        href={`${at}/registration/helper`}
        at={at}
        open={now >= jam.callOpensAt}
        also={also(`${at}/shifts/needed`, t.neededNow)}
      />
      <Way words={t.room} href={`${at}/venues/new`} at={at} open />
      <Way words={t.things} href={`${at}/suggestions/new`} at={at} open />
      <Way
        words={t.network}
        href={`${at}/call/button`}
        at={at}
        open={isCallOpen(jam, now)}
        also={also(`${at}/updates`, t.updates)}
      />
      <Way words={t.need} href={`${at}/call`} at={at} open={isCallOpen(jam, now)} />
    </Grid>
  )
}

type WayProps = { words: string[]; href: string; at: string; open: boolean; also?: ComponentChildren }

function Way({ words: [title = '', says, act], href, at, open, also }: WayProps) {
  const t = helpingWords(useView().lang)
  return (
    <Card title={title} who={also}>
      <p>{says}</p>
      {open ? (
        <p>
          <Button href={href} tone="quiet">
            {act}
          </Button>
        </p>
      ) : (
        <p class="hint">
          {t.closed} <a href={`${at}/suggestions/new`}>{t.write}</a>
        </p>
      )}
    </Card>
  )
}
