// Long because one public page tells people, search engines and calendars of a jam in one piece.
import type { ComponentChildren } from 'preact'
import { JamPage, type Place } from '#jam/profile/frame.tsx'
import {
  isCallOpen,
  isRegistrationOpen,
  type Jam,
  type Phase,
  phaseOf,
  sectionText,
} from '#jam/profile/jam.ts'
import type { Partner } from '#jam/profile/partners/partner.ts'
import { PartnerList } from '#jam/profile/partners/partner-list.tsx'
import { SampleNotice } from '#jam/profile/profile.pages.tsx'
import { profileWords } from '#jam/profile/profile.text.ts'
import type { ShownPost } from '#jam/profile/updates/post.ts'
import { PostCards } from '#jam/profile/updates/post-cards.tsx'
import { eventOf } from '#jam/profile/updates/publications.ts'
import { hour, later } from '#kernel/clock.ts'
import type { Lang } from '#kernel/text.ts'
import { CardTags } from '#look/card/card-tags.tsx'
import { dayShort, duration, number, span, time } from '#look/dates.ts'
import { Button } from '#look/form.tsx'
import { type Fact, Facts, Hero, Notice, Pairs, Promised, Prose, Row, Section } from '#look/parts.tsx'
import { type Stage, Way } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { frontWords } from './front.text.ts'

export type Numbers = { needs: number; ready: number; professionals: number }

type FrontProps = {
  place: Place
  numbers: Numbers
  posts: readonly ShownPost[]
  partners: readonly Partner[]
  address: string
  /** Cards of some needs. */
  children?: ComponentChildren
}

/** The public page of a jam: what it is, how far it is, what is needed, and the one thing to do next. */
export function FrontPage({ place, numbers, posts, partners, address, children }: FrontProps) {
  const { lang } = useView()
  const t = frontWords(lang)
  const { jam, now } = place
  const lead = sectionText(jam, 'description', lang)
  const first = lead?.text.split(/\n\s*\n/)[0]
  return (
    <JamPage
      place={place}
      title={jam.title}
      menu={false}
      description={first?.slice(0, 300)}
      head={<Machines jam={jam} address={address} />}
    >
      {!jam.publishedAt && <DraftNotice jam={jam} />}
      {jam.sample && hasRole(place.actor, jam.id, 'organiser') && <SampleNotice jam={jam} />}
      <Hero
        title={t.claim}
        label={[span(jam.startsAt, jam.endsAt, lang, jam.timeZone), jam.place].filter(Boolean).join(' · ')}
        lead={first ? <span lang={lead?.lang}>{first}</span> : t.lead}
        jar={t.jar}
      >
        <NextSteps jam={jam} now={now} />
      </Hero>
      <Facts facts={factsOf(place, numbers, lang)} />
      <Section title={t.way}>
        <Way stages={stagesOf(jam, now, numbers, lang)} label={t.way} />
      </Section>
      {children && (
        <Section title={t.needed}>
          {children}
          <p>
            <a href={`/jams/${jam.slug}/needs`}>{t.allNeeds}</a>
          </p>
        </Section>
      )}
      <Promised title={t.promise}>{t.promiseSays}</Promised>
      <Words jam={jam} partners={partners} />
      <Updates jam={jam} posts={posts} />
    </JamPage>
  )
}

/** What search engines, feed readers and calendars of a district read. */
function Machines({ jam, address }: { jam: Jam; address: string }) {
  const { lang } = useView()
  // In a script nothing is escaped; a "<" could end it. As \u003c it is the same JSON.
  const data = JSON.stringify(eventOf(jam, address, lang)).replaceAll('<', '\\u003c')
  const at = `${address}/jams/${jam.slug}`
  return (
    <>
      <link rel="canonical" href={at} />
      <link rel="alternate" type="application/atom+xml" title={jam.title} href={`${at}/updates.atom`} />
      <CardTags
        page={at}
        alt={`${jam.title}, ${span(jam.startsAt, jam.endsAt, lang, jam.timeZone)}, ${jam.place}`}
      />
      <meta property="og:url" content={at} />
      <meta property="og:locale" content={lang === 'de' ? 'de_DE' : 'en_GB'} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: data }} />
    </>
  )
}

function DraftNotice({ jam }: { jam: Jam }) {
  const t = frontWords(useView().lang)
  return (
    <Notice tone="warning" title={t.draft}>
      {t.draftSays} <a href={`/jams/${jam.slug}/settings`}>{t.settings}</a>
    </Notice>
  )
}

/** One thing to do next, by where the jam stands. */
function NextSteps({ jam, now }: { jam: Jam; now: Date }) {
  const { lang } = useView()
  const t = frontWords(lang)
  const at = `/jams/${jam.slug}`
  const [call, registration] = [isCallOpen(jam, now), isRegistrationOpen(jam, now)]
  const phase = phaseOf(jam, now)
  const runs = phase === 'teams' || phase === 'live'
  if (phase === 'planned')
    return (
      <>
        <p>{t.notYet(dayShort(jam.callOpensAt, lang, jam.timeZone))}</p>
        <Button href={`${at}/calendar.ics`} icon="calendar">
          {t.calendar}
        </Button>
      </>
    )
  return (
    <>
      {runs && <Button href={`${at}/programme`}>{t.seeProgramme}</Button>}
      {call && (
        <Button href={`${at}/call`} tone={runs ? 'quiet' : 'strong'}>
          {t.submitNeed}
        </Button>
      )}
      {registration && (
        <Button href={`${at}/registration`} tone={call || runs ? 'quiet' : 'strong'}>
          {t.join}
        </Button>
      )}
      {phase === 'afterwards' && <Button href={`${at}/showcase`}>{t.seeResults}</Button>}
    </>
  )
}

/** Minutes count only in the last hours. */
const roughly = (time: number): number => (time > 3 * hour ? Math.round(time / hour) * hour : time)

function factsOf({ jam, now }: Place, numbers: Numbers, lang: Lang): Fact[] {
  const t = frontWords(lang)
  const left = (until: Date) => duration(roughly(until.getTime() - now.getTime()), lang)
  const until: Record<Phase, Fact[]> = {
    planned: [{ value: left(jam.callOpensAt), label: t.untilCall }],
    call: [{ value: left(jam.registrationClosesAt), label: t.untilRegistration }],
    registration: [{ value: left(jam.registrationClosesAt), label: t.untilRegistration }],
    teams: [{ value: left(jam.startsAt), label: t.untilStart }],
    live: [{ value: left(jam.endsAt), label: t.untilEnd }],
    afterwards: [],
  }
  return [
    { value: number(numbers.needs, lang), label: t.needsIn(numbers.needs) },
    { value: number(numbers.ready, lang), label: t.needsReady },
    { value: number(numbers.professionals, lang), label: t.professionals(numbers.professionals) },
    ...until[phaseOf(jam, now)],
  ]
}

const phases: Phase[] = ['planned', 'call', 'registration', 'teams', 'live', 'afterwards']

function stagesOf(jam: Jam, now: Date, numbers: Numbers, lang: Lang): Stage[] {
  const t = frontWords(lang)
  const at = phases.indexOf(phaseOf(jam, now))
  const state = (phase: Phase) =>
    at > phases.indexOf(phase) ? 'done' : at === phases.indexOf(phase) ? 'now' : 'next'
  const date = (moment: Date) => dayShort(moment, lang, jam.timeZone)
  const left = (until: Date) => t.left(duration(until.getTime() - now.getTime(), lang))
  const moment = (when: Date) => `${date(when)}, ${time(when, lang, jam.timeZone)}`
  const isOver = (phase: Phase) => at > phases.indexOf(phase)
  return [
    {
      title: t.stages.call,
      state: state('call'),
      detail: at === 0 ? date(jam.callOpensAt) : t.needsCount(numbers.needs),
    },
    {
      title: t.stages.review,
      state: isOver('call') ? 'done' : 'next',
      detail: numbers.ready > 0 ? t.readyCount(numbers.ready) : date(jam.callClosesAt),
    },
    {
      title: t.stages.registration,
      state: state('registration'),
      detail:
        state('registration') === 'now' ? left(jam.registrationClosesAt) : date(jam.registrationClosesAt),
    },
    { title: t.stages.teams, state: state('teams'), detail: date(jam.registrationClosesAt) },
    { title: t.stages.live, state: state('live'), detail: moment(jam.startsAt) },
    {
      title: t.stages.handover,
      state: isOver('live') ? 'done' : 'next',
      detail: moment(later(jam.endsAt, -hour)),
    },
  ]
}

/** The words of the profile; the first paragraph of the description stands at the top already. */
function Words({ jam, partners }: { jam: Jam; partners: readonly Partner[] }) {
  const { lang } = useView()
  const titles = profileWords(lang).sections
  const rest = sectionText(jam, 'description', lang)
  const more = rest && {
    ...rest,
    text: rest.text
      .split(/\n\s*\n/)
      .slice(1)
      .join('\n\n'),
  }
  const names = ['focus', 'place', 'measures', 'activation', 'obstacles', 'impact'] as const
  const told = [
    ...(more?.text ? [{ title: frontWords(lang).about, ...more }] : []),
    ...names.flatMap((name) => {
      const section = sectionText(jam, name, lang)
      return section ? [{ title: titles[name].title, ...section }] : []
    }),
  ]
  return (
    <Pairs>
      {told.map(({ title, text, lang: spoken }) => (
        <Section key={title} title={title}>
          <div lang={spoken}>
            <Prose text={text} />
          </div>
        </Section>
      ))}
      <Partners jam={jam} named={partners} />
    </Pairs>
  )
}

function Partners({ jam, named }: { jam: Jam; named: readonly Partner[] }) {
  const { lang } = useView()
  const partners = sectionText(jam, 'partners', lang)
  const funding = sectionText(jam, 'funding', lang)
  if (!partners && !funding && named.length === 0) return null
  return (
    <Section title={frontWords(lang).partners}>
      {named.length > 0 && <PartnerList partners={named} />}
      {partners && (
        <ul lang={partners.lang}>
          {partners.text
            .split('\n')
            .filter((line) => line.trim())
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      )}
      {funding && (
        <div lang={funding.lang}>
          <Prose text={funding.text} />
        </div>
      )}
    </Section>
  )
}

function Updates({ jam, posts }: { jam: Jam; posts: readonly ShownPost[] }) {
  const { lang } = useView()
  const t = frontWords(lang)
  const at = `/jams/${jam.slug}`
  return (
    <Section title={t.updates} id="updates">
      <PostCards posts={posts} />
      <Row>
        {posts.length > 0 && <a href={`${at}/updates`}>{t.allUpdates}</a>}
        <a href={`${at}/calendar.ics`}>{t.calendar}</a>
        <a href={`${at}/updates.atom`}>{t.feed}</a>
      </Row>
    </Section>
  )
}
