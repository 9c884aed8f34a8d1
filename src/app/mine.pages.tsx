import type { MyPlacement } from '#jam/matching/publishing/why.ts'
import type { Team } from '#jam/matching/team.ts'
import type { Need } from '#jam/needs/need.ts'
import { JamPage, type Place } from '#jam/profile/frame.tsx'
import { phaseOf } from '#jam/profile/jam.ts'
import { type Level, levelName, type Skill, skillName } from '#jam/profile/skill.ts'
import { CareNotice } from '#jam/registration/care/care-notice.tsx'
import type { Company } from '#jam/registration/company/company.ts'
import type { Participant } from '#jam/registration/participant.ts'
import { ComingNotice } from '#jam/registration/places/coming-notice.tsx'
import { WaitingNotice } from '#jam/registration/places/waiting-notice.tsx'
import type { MyWaiting } from '#jam/registration/places/waitings.ts'
import type { Shift } from '#jam/shifts/shift.ts'
import type { Lang } from '#kernel/text.ts'
import { dayAndTime, dayShort, hours } from '#look/dates.ts'
import { Button, Confirm } from '#look/form.tsx'
import { Empty, PageHead, Row, Section } from '#look/parts.tsx'
import { type NextThing, NextUp } from '#look/stages.tsx'
import { Summary, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { isInJam } from '#people/role.ts'
import { mineWords } from './mine.text.ts'

/** What one person is in one jam. */
export type Mine = {
  place: Place
  professional: Participant | undefined
  helper: Participant | undefined
  wishes: Need[]
  shifts: Shift[]
  team: Team | undefined
  placement: MyPlacement | undefined
  waiting: MyWaiting[]
  hasSealed: boolean
  company: { company: Company; taken: number } | undefined
}

/** My jam: what I am here, and what to do next. */
export function MinePage(mine: Mine) {
  const { lang } = useView()
  const t = mineWords(lang)
  const { place, professional, helper } = mine
  const at = `/jams/${place.jam.slug}`
  const things = nextThings(mine, lang)
  const { waiting } = mine
  const isIn = professional || helper || mine.company || waiting.length > 0
  const isNothing = !isIn && !isInJam(place.actor, place.jam.id)
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.hello(place.actor.name || place.actor.email)} label={place.jam.title} />
      {isNothing && (
        <Empty title={t.nothing} level={2} action={<Button href={`${at}/registration`}>{t.join}</Button>}>
          {t.nothingSays}
        </Empty>
      )}
      {[professional, helper].map((one) => one && <ComingNotice key={one.id} jam={place.jam} one={one} />)}
      {waiting.map((mine) => (
        <WaitingNotice key={mine.one.id} jam={place.jam} mine={mine} />
      ))}
      {things.length > 0 && (
        <Section title={t.next}>
          <NextUp things={things} />
        </Section>
      )}
      {professional && <Why mine={mine} />}
      {professional && <AsProfessional mine={mine} one={professional} />}
      {helper && <AsHelper mine={mine} one={helper} />}
      {mine.hasSealed && <CareNotice jam={place.jam} />}
      {(professional || helper) && (
        <Row>
          <Button href={`${at}/presence/mine`} tone="quiet" icon="person">
            {t.doorCode}
          </Button>
          <Button href={`${at}/calendar`} tone="quiet" icon="calendar">
            {t.calendar}
          </Button>
          <Button href={`${at}/lobby`} tone="quiet" icon="screen">
            {t.lobby}
          </Button>
        </Row>
      )}
    </JamPage>
  )
}

/** Why this team, or why the reserve, as it was published; who has changed teams by hand reads nothing wrong. */
function Why({ mine: { placement, team } }: { mine: Mine }) {
  const t = mineWords(useView().lang)
  if (!placement || placement.need !== (team?.need ?? null)) return null
  return (
    <Section title={team ? t.why : t.whyReserve} id="why">
      <ul>
        {placement.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  )
}

function nextThings(
  { place, professional, helper, wishes, shifts, team, company }: Mine,
  lang: Lang,
): NextThing[] {
  const t = mineWords(lang)
  const { jam, now } = place
  const at = `/jams/${jam.slug}`
  const phase = phaseOf(jam, now)
  const thing = (state: NextThing['state'], href: string, title: string, detail: string, when?: string) => ({
    state,
    word: t.word[state],
    href,
    title,
    detail,
    ...(when ? { when } : {}),
  })
  const nextShift = shifts.find(({ endsAt }) => endsAt > now)
  const isBefore = phase !== 'live' && phase !== 'afterwards'
  const until = t.until(dayShort(jam.registrationClosesAt, lang, jam.timeZone))
  return [
    ...(team ? [thing('go', `${at}/teams/${team.id}`, t.toTeam(team.name), t.toTeamSays)] : []),
    ...(professional && !team && isBefore && wishes.length === 0
      ? [thing('stop', `${at}/wishes`, t.chooseWishes, t.chooseWishesSays, until)]
      : []),
    ...(professional && !team && phase === 'teams'
      ? [thing('care', `${at}/wishes`, t.waitTeam, t.waitTeamSays)]
      : []),
    ...(professional && !team && phase !== 'teams' && isBefore && wishes.length > 0
      ? [thing('go', `${at}/programme`, t.ready, t.readySays)]
      : []),
    ...(helper && !nextShift && phase !== 'afterwards'
      ? [thing('stop', `${at}/shifts`, t.takeShift, t.takeShiftSays)]
      : []),
    ...(nextShift
      ? [
          thing(
            'go',
            `${at}/shifts`,
            t.nextShift(nextShift.title),
            nextShift.place || jam.place,
            dayAndTime(nextShift.startsAt, lang, jam.timeZone),
          ),
        ]
      : []),
    ...(company && isBefore
      ? [thing('care', `${at}/company`, t.shareLink, t.shareLinkSays(company.taken, company.company.seats))]
      : []),
  ]
}

function AsProfessional({ mine, one }: { mine: Mine; one: Participant }) {
  const { lang } = useView()
  const t = mineWords(lang)
  const { jam } = mine.place
  const at = `/jams/${jam.slug}`
  const edit = `${at}/registration/professional`
  const wishes = mine.wishes.length > 0 && (
    <ol>
      {mine.wishes.map((need) => (
        <li key={need.id}>
          <a href={`${at}/needs/${need.id}`}>{need.title}</a>
        </li>
      ))}
    </ol>
  )
  const skills = Object.entries(one.skills) as [Skill, Level][]
  return (
    <Section title={t.professional}>
      <Summary
        rows={[
          { question: t.wishes, answer: wishes || t.noWishes, change: `${at}/wishes` },
          { question: t.mode, answer: t.modes[one.mode], change: edit },
          {
            question: t.skills,
            answer: skills
              .map(([skill, level]) => `${skillName(skill, lang)} (${levelName(level, lang)})`)
              .join(', '),
            change: edit,
          },
          ...(one.wants.length > 0 || one.learns
            ? [{ question: t.learns, answer: learningOf(one, lang), change: edit }]
            : []),
          ...(one.companyName ? [{ question: t.company, answer: one.companyName }] : []),
          { question: t.since, answer: <When at={one.registeredAt} zone={jam.timeZone} form="day" /> },
        ]}
      />
      <Withdraw kind="professional" at={at} />
    </Section>
  )
}

function AsHelper({ mine, one }: { mine: Mine; one: Participant }) {
  const { lang } = useView()
  const t = mineWords(lang)
  const { jam } = mine.place
  const at = `/jams/${jam.slug}`
  const list = mine.shifts.length > 0 && (
    <ul>
      {mine.shifts.map(({ id, title, startsAt, endsAt }) => (
        <li key={id}>
          {title}, {dayShort(startsAt, lang, jam.timeZone)}, {hours(startsAt, endsAt, lang, jam.timeZone)}
        </li>
      ))}
    </ul>
  )
  return (
    <Section title={t.helper}>
      <Summary
        rows={[
          { question: t.shifts, answer: list || t.noWishes, change: `${at}/shifts` },
          { question: t.since, answer: <When at={one.registeredAt} zone={jam.timeZone} form="day" /> },
        ]}
      />
      <Withdraw kind="helper" at={at} />
    </Section>
  )
}

function Withdraw({ kind, at }: { kind: 'professional' | 'helper'; at: string }) {
  const t = mineWords(useView().lang)
  return (
    <Confirm
      label={t.withdraw}
      question={t.ask[kind]}
      explain={t.explain[kind]}
      action={`${at}/me/withdrawal`}
      fields={{ kind }}
      of={t[kind]}
      tone="danger"
    >
      {t.yes}
    </Confirm>
  )
}

const learningOf = ({ wants, learns }: Participant, lang: Lang): string =>
  [wants.map((skill) => skillName(skill, lang)).join(', '), learns].filter(Boolean).join(' · ')
