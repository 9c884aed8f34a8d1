import type { Desk } from '#kernel/desk.ts'
import { dayAndTime } from '#look/dates.ts'
import type { LetterKind } from '#people/letter/letter.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { mustFindNeed } from '../../needs/needs.ts'
import type { Jam } from '../../profile/jam.ts'
import { presentMembers, type Team, type TeamMember } from '../team.ts'
import { inReserve, teamChanged, teamComes, teamFound } from './letter-kinds.ts'
import { listMembersOf, listReaders, type Professional, type Reader } from './placements.sql.ts'
import type { Published } from './publication.ts'
import { letterWords } from './publishing.text.ts'
import { namesIn } from './why.ts'

/** Writes to everybody whom a publication concerns: once each, and not at all where nothing has changed. */
export async function writeToAll(desk: Desk, jam: Jam, published: Published): Promise<void> {
  const { made, changed } = published.changes
  const isNew = new Set(made.map(({ need }) => need))
  const isChanged = new Set(changed.map(({ team }) => team.need))
  const teams = published.teams.filter(({ need }) => isNew.has(need) || isChanged.has(need))
  const joined = new Set([...made.flatMap(({ people }) => people), ...changed.flatMap((one) => one.joined)])
  const readers = await listReaders(desk, jam.id)
  const post: Post = { desk, jam, published, whys: await whysOf(desk, published) }
  for (const team of teams) {
    for (const member of presentMembers(team)) {
      const reader = readers.get(member.account)
      if (reader) await writeToMember(post, team, member, reader, joined.has(member.participant))
    }
  }
  await writeToReserve(post, readers)
  await writeToOrganisations(post, teams)
}

type Post = { desk: Desk; jam: Jam; published: Published; whys: Awaited<ReturnType<typeof whysOf>> }

async function whysOf(desk: Desk, { plan }: Published) {
  const names = await namesIn(desk, plan.whys)
  const whys = new Map(plan.whys.map((why) => [why.person, why]))
  return (person: string, lang: Reader['lang']): string[] => {
    const why = whys.get(person)
    return why ? names(lang, why) : []
  }
}

async function writeToMember(post: Post, team: Team, member: TeamMember, reader: Reader, isNew: boolean) {
  const others = presentMembers(team).filter(({ account }) => account !== member.account)
  const need = await mustFindNeed(post.desk, team.need)
  const values = {
    ...aboutJam(post, reader),
    team: team.name,
    organisation: need.organisationName,
    others: listOf(others, reader.lang),
    why: listed(post.whys(member.participant, reader.lang)),
    link: `${linkOf(post)}/teams/${team.id}`,
  }
  await send(post, reader, 'person', isNew ? teamFound : teamChanged, values)
}

async function writeToReserve(post: Post, readers: ReadonlyMap<string, Professional>): Promise<void> {
  const { reserved, plan } = post.published
  const byParticipant = new Map([...readers.values()].map((reader) => [reader.participant, reader]))
  for (const person of plan.reserve) {
    const reader = byParticipant.get(person)
    if (!reader || reserved.has(person)) continue
    const why = listed(post.whys(person, reader.lang))
    await send(post, reader, 'person', inReserve, {
      ...aboutJam(post, reader),
      why,
      link: `${linkOf(post)}/me`,
    })
  }
}

async function writeToOrganisations(post: Post, teams: readonly Team[]): Promise<void> {
  const members = await listMembersOf(post.desk, [...new Set(teams.map(({ organisation }) => organisation))])
  for (const team of teams) {
    const comes = presentMembers(team)
    for (const reader of members.filter(({ organisation }) => organisation === team.organisation)) {
      const about = { ...aboutJam(post, reader), team: team.name, others: listOf(comes, reader.lang) }
      const people = letterWords(reader.lang).organisation.people(comes.length)
      const values = { ...about, people, link: `${linkOf(post)}/teams/${team.id}` }
      await send(post, reader, `organisation:${team.id}`, teamComes, values)
    }
  }
}

const send = <Name extends string>(
  { desk, jam, published }: Post,
  reader: Reader,
  as: string,
  kind: LetterKind<Name>,
  values: Record<NoInfer<Name>, string>,
) =>
  writeLetter(desk, kind, reader, {
    key: `matching.published:${published.run}:${as}:${reader.account}`,
    jam: jam.id,
    values,
  })

// The first dash stands in the text already.
const listed = (lines: readonly string[]): string => lines.join('\n– ')

const linkOf = ({ desk, jam }: Post) => `${desk.house.config.address}/jams/${jam.slug}`

const aboutJam = ({ jam }: Post, { lang }: Reader) => ({
  jam: jam.title,
  when: [dayAndTime(jam.startsAt, lang, jam.timeZone), jam.place].filter(Boolean).join(', '),
})

const listOf = (people: readonly TeamMember[], lang: Reader['lang']): string =>
  new Intl.ListFormat(lang).format(people.map(({ name }) => name))
