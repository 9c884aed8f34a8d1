import type { Actor } from '#kernel/desk.ts'
import { type MenuEntry, SideMenu } from '#look/menu.tsx'
import { useView } from '#look/view.ts'
import { hasRole, type Role } from '#people/role.ts'
import { frameWords } from './frame.text.ts'
import { type Jam, type Phase, phaseOf } from './jam.ts'

type Place = { jam: Jam; actor: Actor; now: Date }
type Word = keyof ReturnType<typeof frameWords>['rooms']
/** When a room is needed; `always` stands above the groups. */
type Group = 'always' | 'before' | 'during' | 'after' | 'settings'
type Room = { word: Word; path: string; group: Group; roles: Role[] }

const room = (word: Word, path: string, ...roles: Role[]) => ({ word, path, roles })
const inGroup = (group: Group, rooms: Omit<Room, 'group'>[]): Room[] =>
  rooms.map((one) => ({ ...one, group }))

/** Who finds which room in the menu (only rooms that are open: add yours when its page answers); the acts behind each decide for themselves. */
const rooms: Room[] = [
  ...inGroup('always', [
    room('now', 'now', 'organiser', 'mentor', 'auditor'),
    room('plan', 'plan', 'organiser', 'auditor'),
    room('mine', 'me', 'professional', 'helper', 'company', 'host'),
  ]),
  ...inGroup('before', [
    room('call', 'call/desk', 'organiser'),
    room('review', 'review', 'organiser', 'reviewer'),
    room('gate', 'gate', 'organiser', 'reviewer', 'auditor'),
    room('people', 'people', 'organiser'),
    room('matching', 'matching', 'organiser'),
    room('venues', 'venues', 'organiser', 'host'),
    room('remote', 'remote', 'organiser'),
  ]),
  ...inGroup('during', [
    room('teams', 'teams', 'organiser', 'mentor', 'professional', 'helper', 'auditor'),
    room('shifts', 'shifts', 'organiser', 'helper'),
    room('attendance', 'attendance', 'organiser', 'helper'),
    room('presence', 'presence', 'organiser', 'helper', 'host'),
    room('help', 'help', 'organiser', 'mentor'),
    room('announcements', 'announcements', 'organiser', 'mentor', 'professional', 'helper'),
    room('demo', 'demo', 'organiser', 'mentor', 'professional', 'helper'),
    room('contacts', 'contacts', 'organiser', 'mentor', 'professional', 'helper', 'host', 'company'),
    room('print', 'print', 'organiser'),
  ]),
  ...inGroup('after', [
    room('handovers', 'handovers', 'organiser', 'auditor'),
    room('followups', 'followups', 'organiser', 'auditor'),
    room('impact', 'impact', 'organiser', 'auditor'),
    room('suggestions', 'suggestions', 'organiser'),
  ]),
  ...inGroup('settings', [
    room('settings', 'settings', 'organiser'),
    room('posts', 'posts', 'organiser'),
    room('partners', 'partners', 'organiser'),
    room('roles', 'roles', 'organiser', 'auditor'),
    room('outbox', 'outbox', 'organiser'),
    room('retention', 'retention', 'organiser', 'auditor'),
    room('log', 'log', 'organiser', 'auditor'),
  ]),
]

/** The rooms that somebody finds in this jam. */
export const roomsFor = ({ jam, actor }: Place): Room[] =>
  rooms.filter(({ roles }) => hasRole(actor, jam.id, ...roles))

const groups = ['before', 'during', 'after', 'settings'] as const

/** More than this is no longer seen at a glance. */
const mostAtOnce = 9

/** The menu beside a page of a jam: few rooms in a row, many in groups by when they are needed. */
export function JamMenu({ place, rooms }: { place: Place; rooms: readonly Room[] }) {
  const { lang, path } = useView()
  const t = frameWords(lang)
  const entryOf = ({ word, path: to }: Room): MenuEntry => ({
    href: `/jams/${place.jam.slug}/${to}`,
    label: t.rooms[word],
  })
  const of = (group: Group) => rooms.filter((one) => one.group === group).map(entryOf)
  if (rooms.length <= mostAtOnce) return <SideMenu label={t.jam} entries={rooms.map(entryOf)} />
  const here = groups.find((group) => of(group).some(({ href }) => isWithin(path, href)))
  const open = here ?? groupOf[phaseOf(place.jam, place.now)]
  const parts = groups
    .map((group) => ({ label: t.groups[group], entries: of(group), open: group === open }))
    .filter(({ entries }) => entries.length > 0)
  return <SideMenu label={t.jam} entries={of('always')} groups={parts} />
}

const groupOf: Record<Phase, Group> = {
  ...{ planned: 'before', call: 'before', registration: 'before', teams: 'before' },
  ...{ live: 'during', afterwards: 'after' },
}

const isWithin = (path: string, href: string): boolean => {
  const here = path.split('?')[0] ?? ''
  return here === href || here.startsWith(`${href}/`)
}
