import type { Checked } from '../checked.ts'
import { shapeOf } from '../meter.ts'
import type { Play } from '../play.ts'
import type { Player } from '../player.ts'

/** Addresses of one kind that a person opens; with ids only a few, for they are all made alike. */
const perShape = 3
/** A small rehearsal looks at fewer pages: they are the same ones. */
const mostOf = ({ size }: Play): number => Math.min(150, 20 + size.people)

/** Follows every link from somebody's first pages: none leads to a fault or to nothing. */
export async function crawl(
  play: Play,
  role: string,
  player: Player | null,
  starts: string[],
): Promise<Checked> {
  const visitor = player?.visitor ?? play.cast.somebody().visitor
  await player?.comeIn()
  const seen = new Set(starts)
  const times = new Map<string, number>()
  const queue = starts.map((path) => ({ path, from: 'start' }))
  const broken: string[] = []
  let checked = 0
  const most = mostOf(play)
  for (let next = queue.shift(); next && checked < most; next = queue.shift()) {
    const { status, html } = await visitor.get(next.path)
    checked += 1
    if (status >= 500 || status === 404) broken.push(`${role}: ${next.path} (from ${next.from}) → ${status}`)
    for (const path of linksOf(html)) {
      const shape = shapeOf(path)
      const already = times.get(shape) ?? 0
      if (seen.has(path) || already >= perShape || left.test(path)) continue
      seen.add(path)
      times.set(shape, already + 1)
      queue.push({ path, from: next.path })
    }
  }
  return { checked, broken }
}

/** Where nothing is to be seen: the same page in another language, made-up addresses, what a test has not built. */
const left = /^\/language\/|^\/look|^\/src\//

const linksOf = (html: string): string[] =>
  [...html.matchAll(/<(?:a|link)\b[^>]*\shref="(\/[^"#]*)/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )

/** Every role, and where its people begin. */
export function rolesOf({ cast }: Play): [string, Player | null, string[]][] {
  const jam = `/jams/${cast.slug}`
  const [team] = cast.teams
  const mine = [jam, `${jam}/me`, '/me']
  return [
    ['nobody', null, ['/', jam, '/showcase', '/sign-in', '/privacy', '/imprint']],
    ['founder', cast.founder, [...mine, `${jam}/now`, `${jam}/settings`]],
    ['organiser', cast.organisers[0] ?? null, [...mine, `${jam}/now`, `${jam}/settings`]],
    ['auditor', cast.auditors[0] ?? null, [...mine, `${jam}/now`, `${jam}/roles`]],
    ['reviewer', cast.reviewers[0] ?? null, [...mine, `${jam}/review`]],
    ['mentor', cast.mentors[0] ?? null, [...mine, `${jam}/now`, `${jam}/help`]],
    [
      'organisation',
      team?.contact.player ?? null,
      [...mine, '/services', ...(team ? [`${team.path}/handover`] : [])],
    ],
    ['colleague', cast.contacts[0]?.colleagues[0] ?? null, [...mine, '/services']],
    ['professional', team?.members[0] ?? null, [...mine, `${jam}/teams/mine`, `${jam}/certificate`]],
    ['company', cast.companies[0]?.contact ?? null, [...mine, `${jam}/company`]],
    ['helper', cast.helpers[0] ?? null, [...mine, `${jam}/shifts`, `${jam}/attendance`]],
    ['host', cast.hosts[0] ?? null, [...mine, `${jam}/venues`]],
  ]
}
