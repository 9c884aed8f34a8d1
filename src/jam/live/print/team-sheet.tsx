import { Light } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import { liveWords } from '../words.ts'
import { printWords } from './print.text.ts'
import { Sheet } from './sheet.tsx'
import type { TeamSheet } from './sheets.ts'

/** One sheet for each team: what it builds, who is in it, whom it asks, what is open. */
export function TeamSheets({ place, teams }: { place: Place; teams: readonly TeamSheet[] }) {
  const t = printWords(useView().lang)
  if (teams.length === 0)
    return (
      <Sheet place={place} title={t.part.teams}>
        <p>{t.noTeams}</p>
      </Sheet>
    )
  return teams.map((team) => (
    <Sheet key={team.id} place={place} title={team.name}>
      <TeamFacts team={team} />
    </Sheet>
  ))
}

function TeamFacts({ team }: { team: TeamSheet }) {
  const { lang } = useView()
  const t = printWords(lang)
  const facts: [string, string | null][] = [
    [t.room, team.room],
    [t.members, team.members.join(', ')],
    [t.contact, team.contact],
  ]
  return (
    <>
      <p>
        <b>{team.organisation}</b>
      </p>
      <p>{team.goal}</p>
      <dl>
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
      {team.light && (
        <p>
          {t.last}: <Light state={team.light}>{liveWords(lang).light[team.light]}</Light> {team.sentence}
        </p>
      )}
      {team.tasks.length > 0 && (
        <>
          <h3>{t.tasks}</h3>
          <ul>
            {team.tasks.map(({ title, who }) => (
              <li key={title}>
                ☐ {title} {who && <small>({who})</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t.notes}</h3>
    </>
  )
}
