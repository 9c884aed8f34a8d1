import { hour, later } from '#kernel/clock.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/id.ts'
import { type Here, type Ids, put } from './standing.ts'

/** What Jonas's team has on its own pages, and what the help desk and the news know. */
export async function ofRun(
  { house, jam, lichtblick, people, now }: Here,
  team: string,
  known: Ids,
): Promise<Ids> {
  const concern = { jam, organisation: lichtblick, team }
  const jonas = { account: people.team.account, name: 'Jonas' }
  const task = await put(house, 'task', {
    ...concern,
    ...jonas,
    ...{ id: newId(), title: 'Bauen', place: 0, made_at: now },
  })
  const decision = await put(house, 'team_decision', {
    ...concern,
    ...jonas,
    id: newId(),
    text: 'Chat',
    at: now,
  })
  const teamLink = await put(house, 'team_link', {
    ...concern,
    ...jonas,
    ...{ id: newId(), title: 'Ablage', address: 'https://a.example', at: now },
  })
  const plan = new File(['x'], 'plan.txt', { type: 'text/plain' })
  const { id: teamFile } = await house.itself((desk) => keepFile(desk, plan, { organisation: lichtblick }))
  await put(house, 'team_file', { ...concern, ...jonas, file: teamFile, title: 'Plan', at: now })
  await put(house, 'help_message', {
    ...concern,
    ...jonas,
    ...{ id: newId(), request: known.help, side: 'team', text: 'Wann?', at: now },
  })
  await put(house, 'help_measure', { jam, hour_at: now, mode: 'here', waited: 60 })
  await put(house, 'help_rules', { jam, claims: 1, patience: 10, changed_at: now })
  await put(house, 'hotline', { jam, phone: '0911 4711', changed_at: now })
  const mentorHours = await put(house, 'mentor_hours', {
    ...{ id: newId(), jam, account: people.mentor.account, name: 'Mo', given_at: now },
    starts_at: later(now, hour),
    ends_at: later(now, 2 * hour),
  })
  await put(house, 'announcement_read', {
    ...{ announcement: known.announcement, jam, account: people.team.account, read_at: now },
  })
  return { task, decision, teamLink, teamFile, mentorHours, screenView: 'timer' }
}
