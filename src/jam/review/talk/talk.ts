/** What reviewers want to know from an organisation (Rückfrage), and what was said about it since, by either side. */
export type Question = {
  id: string
  need: string
  jam: string
  organisation: string
  askedBy: string | null
  text: string
  askedAt: Date
  answer: string | null
  answeredAt: Date | null
  replies: Reply[]
}

export type Side = 'jam' | 'organisation'
export type Reply = { id: string; side: Side; text: string; saidAt: Date }

/** Whose turn it is: after each word the other side's. */
export function turnOf({ answer, replies }: Question): Side {
  if (answer === null) return 'organisation'
  return replies.at(-1)?.side === 'jam' ? 'organisation' : 'jam'
}
