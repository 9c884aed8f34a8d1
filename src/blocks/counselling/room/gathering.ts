import { askVault } from '#custody/browser/keeper.ts'
import type { Person } from '#custody/browser/people.ts'
import type { SpaceReaders } from '#custody/browser/reading.ts'
import { ask } from '#custody/browser/server.ts'
import type { Away } from './model/away.ts'
import { counselIn, type KeptCounsel } from './model/counsel.ts'
import { ours } from './ours.ts'
import type { RoomOffice } from './room-office.ts'

export type Colleague = { member: string; name: string; isMe: boolean }

/** An office whose conversations I read, with who reads it besides and what they have agreed on. */
export type MyOffice = RoomOffice & { space: string; colleagues: Colleague[]; counsel: KeptCounsel }

export type Gathered = {
  /** Those whose space I read. */
  offices: MyOffice[]
  /** The others that can be written to: a conversation can be handed over to them. */
  others: (RoomOffice & { space: string })[]
  me: string
  /** Who is away or will be, as the roster has it. */
  away: Away[]
  accountOf: (member: string) => string | null
  nameOf: (member: string) => string
}

type Absence = { account: string; fromOn: string; backOn: string; substitute: string | null }

/** What the room needs before it hears anything: the offices by the server, their readers and rules by the vault. */
export async function gather(organisation: string, service: string): Promise<Gathered> {
  const path = `/services/${service}/counselling/room/offices`
  const { offices, absences } = await ours(ask<{ offices: RoomOffice[]; absences: Absence[] }>('GET', path))
  const spaces = await askVault('listReading', organisation)
  const people = await askVault('listPeople', organisation)
  const me = people.find(({ isMe }) => isMe)?.member ?? ''
  const names = new Map(people.flatMap(({ member, name }) => (member ? [[member, name] as const] : [])))
  const memberOf = (account: string | null) =>
    people.find((one) => account !== null && one.account === account)?.member ?? ''
  const open = offices.filter((office): office is RoomOffice & { space: string } => office.space !== null)
  const mine = open.filter(({ space }) => isMine(spaces, space, me))
  return {
    offices: await Promise.all(mine.map((office) => openOffice(organisation, office, spaces, people))),
    others: open.filter((office) => !mine.includes(office) && spaces.some(isCounsel(office.space))),
    me,
    away: absences.flatMap(({ account, substitute, fromOn, backOn }) => {
      const member = memberOf(account)
      return member ? [{ member, fromOn, backOn, substitute: memberOf(substitute) }] : []
    }),
    accountOf: (member) => people.find((one) => one.member === member)?.account ?? null,
    nameOf: (member) => names.get(member) ?? '',
  }
}

/** The server says which space it is; that it is a letter box of ours for counselling, the directory says. */
const isCounsel = (space: string) => (one: SpaceReaders) =>
  one.space === space && one.purpose === 'counselling'

const isMine = (spaces: SpaceReaders[], space: string, me: string): boolean =>
  spaces.some(
    (one) => isCounsel(space)(one) && one.readers.some(({ member, isNow }) => isNow && member === me),
  )

async function openOffice(
  organisation: string,
  office: RoomOffice & { space: string },
  spaces: SpaceReaders[],
  people: Person[],
): Promise<MyOffice> {
  const records = await askVault('listRecords', organisation, office.space)
  const readers = spaces.find(isCounsel(office.space))?.readers ?? []
  const mine = people.find(({ isMe }) => isMe)?.member
  const present = readers.filter(({ isNow, isBoard }) => isNow && !isBoard)
  const colleagues = present.map(({ member, name }) => ({ member, name, isMe: member === mine }))
  return { ...office, colleagues, counsel: counselIn(records) }
}
