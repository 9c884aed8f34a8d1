import { duration, time } from '#look/dates.ts'
import { LiveRegion } from '#look/elements.tsx'
import { Act } from '#look/form.tsx'
import { Card, Chip, Light, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { kindName, kindTone } from '../../needs/kind.ts'
import type { Place } from '../../profile/frame.tsx'
import { skillName } from '../../profile/skill.ts'
import { NowNext } from '../../programme/now-next.tsx'
import { stateOf } from '../help/help-request.ts'
import type { OwnHelp } from './sheet.sql.ts'
import type { Sheet, Standing } from './sheet.ts'
import { teamWords } from './team.text.ts'

type HelpListProps = { at: string; sheet: Sheet; now: Date; isMember: boolean }

/** The team's own requests, and who comes. */
export function HelpList({ at, sheet, now, isMember }: HelpListProps) {
  const t = teamWords(useView().lang)
  if (sheet.help.length === 0) return null
  return (
    <Section title={t.requests}>
      {sheet.help.map((one) => (
        <HelpCard key={one.id} {...{ at, one, now, isMember }} />
      ))}
    </Section>
  )
}

const lightOf = { open: 'stop', taken: 'care', solved: 'go' } as const

function HelpCard({ at, one, now, isMember }: Omit<HelpListProps, 'sheet'> & { one: OwnHelp }) {
  const { lang } = useView()
  const t = teamWords(lang)
  const state = stateOf(one)
  const says = {
    open: t.waiting(duration(now.getTime() - one.askedAt.getTime(), lang)),
    taken: t.comes(one.takenName ?? ''),
    solved: t.solved,
  }[state]
  const who = [one.askedName, one.skill && skillName(one.skill, lang)].filter(Boolean).join(' · ')
  return (
    <Card title={one.text} chips={<Light state={lightOf[state]}>{says}</Light>} who={who}>
      {one.note && <p>{one.note}</p>}
      {state !== 'solved' && (
        <Row>
          {isMember && (
            <Act action={`${at}/help/${one.id}/solution`} tone="plain" icon="check" of={one.text}>
              {t.solve}
            </Act>
          )}
          <a href={`${at.replace(/teams\/.*/, 'help')}/${one.id}`}>
            {t.talk} <span class="unseen">{one.text}</span>
          </a>
        </Row>
      )}
    </Card>
  )
}

type SideProps = { place: Place; sheet: Sheet & { as: Standing }; at: string; topic: string }

/** Beside the work: the programme, news, the people, the need and its service. */
export function SideNotes({ place: { jam, now, actor }, sheet, at, topic }: SideProps) {
  const { lang } = useView()
  const t = teamWords(lang)
  const isTheirs = sheet.as === 'member' || sheet.as === 'organisation'
  return (
    <div>
      <Section title={t.programme}>
        <LiveRegion id="programme" topic={topic} kinds={['programme.changed']}>
          <NowNext jam={jam} items={sheet.items} now={now} />
        </LiveRegion>
        <p>
          <a href={`/jams/${jam.slug}/programme`}>{t.wholeProgramme}</a>
        </p>
      </Section>
      <LiveRegion id="news" topic={topic} kinds={['announcement.made', 'announcement.withdrawn']} announce>
        <News sheet={sheet} />
      </LiveRegion>
      <LiveRegion id="written" topic={topic} kinds={writtenKinds}>
        <WrittenDown sheet={sheet} at={at} demo={`/jams/${jam.slug}/demo`} />
      </LiveRegion>
      <People sheet={sheet} jam={jam} />
      <Section title={t.need}>
        <p>
          {sheet.need && <Chip tone={kindTone(sheet.need.kind)}>{kindName(sheet.need.kind, lang)}</Chip>}{' '}
          {t.serviceState[sheet.service?.state ?? 'none']}
        </p>
        <ul>
          <li>
            <a href={`/jams/${jam.slug}/needs/${sheet.team.need}`}>{t.needLink}</a>
          </li>
          {isTheirs && (
            <>
              <li>
                <a href={`/jams/${jam.slug}/needs/${sheet.team.need}/gate`}>{t.settledLink}</a>
              </li>
              <li>
                <a href={`/jams/${jam.slug}/needs/${sheet.team.need}/effort`}>{t.effortLink}</a>
              </li>
            </>
          )}
          <li>
            <a href={`${at}/room`}>{t.roomLink}</a>
          </li>
          {isTheirs && (
            <>
              <li>
                <a href={`${at}/service`}>{t.serviceLink}</a>
              </li>
              <li>
                <a href={`/jams/${jam.slug}/needs/${sheet.team.need}/posts`}>{t.postsLink}</a>
              </li>
            </>
          )}
          {(isTheirs || hasRole(actor, jam.id, 'organiser', 'auditor')) && (
            <li>
              <a href={`${at}/acceptance`}>{t.acceptanceLink}</a>
            </li>
          )}
          <li>
            <a href={`/jams/${jam.slug}/demo`}>{t.demoLink}</a>
          </li>
          {sheet.service && (isTheirs || hasRole(actor, jam.id, 'organiser', 'auditor')) && (
            <li>
              <a href={`${at}/handover`}>{t.handoverLink}</a>
            </li>
          )}
        </ul>
      </Section>
    </div>
  )
}

const writtenKinds = [
  ...['task-added', 'task-moved', 'task-removed', 'decided', 'decision-withdrawn'].map(
    (what) => `team.${what}`,
  ),
  ...['demo.changed', 'demo.begun', 'demo.ended'],
]

/** The board and the notes in two lines; they have pages of their own. */
function WrittenDown({ sheet: { written }, at, demo }: { sheet: Sheet; at: string; demo: string }) {
  const t = teamWords(useView().lang)
  return (
    <Section title={t.written}>
      <p>
        <a href={`${at}/board`}>{t.board}</a>: {t.tasks(written.todo, written.doing, written.done)}
      </p>
      <p>
        <a href={`${at}/notes`}>{t.notes}</a>: {t.noted(written.decisions, written.links)}
        {written.lastDecision && <small> {t.lastDecision(written.lastDecision)}</small>}
      </p>
      {written.onStage && (
        <p>
          <a href={demo}>{t.demoLink}</a>: <b>{t.turn(written.onStage)}</b>
        </p>
      )}
    </Section>
  )
}

function News({ sheet: { announcements, jam } }: { sheet: Sheet }) {
  const { lang } = useView()
  const t = teamWords(lang)
  return (
    <Section title={t.announcements}>
      {announcements.map((one) => (
        <p key={one.id}>
          <span class="when">{time(one.madeAt, lang, jam.timeZone)}</span> {one.text}
        </p>
      ))}
      {announcements.length === 0 && <p>{t.noAnnouncements}</p>}
    </Section>
  )
}

function People({ sheet: { team, contact, as }, jam }: Pick<SideProps, 'sheet'> & Pick<Place, 'jam'>) {
  const t = teamWords(useView().lang)
  return (
    <Section title={t.who} id="who">
      <ul>
        {team.members.map((one) => (
          <li key={one.participant}>
            {one.name} {one.leftAt && <small>({t.left})</small>}
          </li>
        ))}
      </ul>
      {as === 'member' && (
        <p>
          <a href={`/jams/${jam.slug}/me#why`}>{t.why}</a>
        </p>
      )}
      {contact && (
        <p>
          {t.contact}: {contact.name}, <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      )}
    </Section>
  )
}
