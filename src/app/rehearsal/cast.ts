import { nameOf } from '../sample/people.ts'
import { type Around, Player } from './player.ts'

/** Somebody of an organisation with the need they brought. */
export type Contact = {
  player: Player
  colleagues: Player[]
  organisation: string
  title: string
  need: string
}

/** How many people of an organisation get its letters. */
export const readersOf = ({ colleagues }: Contact): number => 1 + colleagues.length

/** A team as its rehearsal knows it. */
export type PlayedTeam = {
  path: string
  members: Player[]
  contact: Contact
  service: string
  handedOver: boolean
}

/** Everybody in the rehearsal, as they come. */
export class Cast {
  readonly #around: Around
  #count = 0
  slug = ''
  startsAt = new Date(0)
  endsAt = new Date(0)
  founder: Player
  readonly organisers: Player[] = []
  readonly auditors: Player[] = []
  readonly reviewers: Player[] = []
  readonly mentors: Player[] = []
  readonly contacts: Contact[] = []
  readonly companies: { contact: Player; name: string; link: string }[] = []
  readonly professionals: Player[] = []
  readonly helpers: Player[] = []
  readonly hosts: Player[] = []
  /** Had a place and withdrew again: who, and the page of the team they were in. */
  readonly withdrawn = new Map<Player, string>()
  /** Expected and not come. */
  readonly absent = new Set<Player>()
  teams: PlayedTeam[] = []

  constructor(around: Around) {
    this.#around = around
    this.founder = this.somebody()
  }

  /** Invents one more person. Addresses end in example.org (RFC 2606): no mail reaches anybody. */
  somebody(): Player {
    const n = this.#count++
    return new Player(this.#around, fullName(n), `person-${n}@example.org`)
  }

  /** Somebody of a team who has come. @throws Error when nobody has */
  present(team: PlayedTeam): Player {
    const here = team.members.find((member) => !this.absent.has(member))
    if (!here) throw new Error(`nobody of ${team.path} has come`)
    return here
  }

  all(): Player[] {
    const contacts = this.contacts.flatMap(({ player, colleagues }) => [player, ...colleagues])
    const companies = this.companies.map(({ contact }) => contact)
    const staff = [this.founder, ...this.organisers, ...this.auditors, ...this.reviewers, ...this.mentors]
    return [...staff, ...contacts, ...companies, ...this.professionals, ...this.helpers, ...this.hosts]
  }
}

/** Double names once the simple ones are used up: everybody is found by theirs. */
function fullName(n: number): string {
  const name = nameOf(n % names)
  if (n < names) return name
  const second = nameOf(Math.floor(n / names - 1) * 24).split(' ')[1]
  return `${name}-${second}${n < names * 11 ? '' : ` ${n}`}`
}

const names = 240
