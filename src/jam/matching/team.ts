/** Somebody in a team. With `leftAt` the right to the team's things has ended; the row stays as history. */
export type TeamMember = {
  participant: string
  account: string
  name: string
  joinedAt: Date
  leftAt: Date | null
}

/** A team (Team): the people who build what one need asks for. One need, one team, one service. */
export type Team = {
  id: string
  jam: string
  need: string
  organisation: string
  name: string
  members: TeamMember[]
}

/** Who is still in it. */
export const presentMembers = (team: Team): TeamMember[] => team.members.filter((one) => one.leftAt === null)

export const isInTeam = (team: Team, account: string | null): boolean =>
  account !== null && team.members.some((one) => one.account === account && one.leftAt === null)
