import { time } from '#look/dates.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Button } from '#look/form.tsx'
import { Chip, Empty, Light, PageHead } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { kindName, kindTone } from '../../needs/kind.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { liveWords } from '../words.ts'
import { teamWords } from './team.text.ts'
import type { TeamLine } from './teams.sql.ts'

/** All teams of the jam and how each is doing. */
export function TeamsPage({ place, lines }: { place: Place; lines: readonly TeamLine[] }) {
  const t = teamWords(useView().lang)
  const { jam, actor } = place
  return (
    <JamPage place={place} title={t.teams} elements={[liveRegion]}>
      <PageHead title={t.teams} lead={t.teamsLead} />
      <LiveRegion id="teams" topic={`/jams/${jam.slug}/live`} kinds={teamKinds}>
        {lines.length > 0 ? (
          <TeamTable place={place} lines={lines} />
        ) : (
          <Empty
            title={t.none}
            level={2}
            action={
              hasRole(actor, jam.id, 'organiser') && (
                <Button href={`/jams/${jam.slug}/matching`}>{t.toMatching}</Button>
              )
            }
          >
            {t.noneTodo}
          </Empty>
        )}
      </LiveRegion>
    </JamPage>
  )
}

const teamKinds = ['checkin.reported', 'team.made', 'team.left', 'matching.published', 'handover.signed']

function TeamTable({ place: { jam, actor }, lines }: { place: Place; lines: readonly TeamLine[] }) {
  const { lang } = useView()
  const t = teamWords(lang)
  const words = liveWords(lang)
  // How it goes is everybody's business, in which words it was said is not.
  const mayRead = hasRole(actor, jam.id, 'organiser', 'mentor', 'auditor')
  const nameOf = (line: TeamLine) => <a href={`/jams/${jam.slug}/teams/${line.id}`}>{line.name}</a>
  const lastOf = (line: TeamLine) =>
    line.at ? [time(line.at, lang, jam.timeZone), mayRead && line.sentence].filter(Boolean).join(' · ') : '–'
  return (
    <DataTable
      caption={t.teams}
      captionUnseen
      rows={lines}
      rowId={(line) => line.id}
      columns={[
        { title: t.team, cell: (line) => (mayRead || line.mine ? nameOf(line) : line.name) },
        { title: t.organisation, cell: (line) => line.organisation },
        {
          title: t.state,
          cell: (line) =>
            line.light ? <Light state={line.light}>{words.light[line.light]}</Light> : words.silent,
        },
        {
          title: t.service,
          cell: (line) => <Chip tone={kindTone(line.kind)}>{kindName(line.kind, lang)}</Chip>,
        },
        { title: t.members, cell: (line) => line.people, number: true },
        { title: t.last, cell: lastOf },
      ]}
    />
  )
}

export function NoTeamPage({ place }: { place: Place }) {
  const t = teamWords(useView().lang)
  return (
    <JamPage place={place} title={t.myTeam}>
      <PageHead title={t.myTeam} />
      <Empty
        title={t.noTeam}
        level={2}
        action={<Button href={`/jams/${place.jam.slug}/me`}>{t.backToJam}</Button>}
      >
        {t.noTeamTodo}
      </Empty>
    </JamPage>
  )
}
