export type InvitationTable = {
  id: string
  token_hash: string
  email: string
  jam: string | null
  organisation: string | null
  role: string
  title: string
  path: string
  invited_by: string | null
  invited_at: Date
  ends_at: Date
  accepted_at: Date | null
  withdrawn_at: Date | null
}

declare module '#kernel/db.ts' {
  interface Tables {
    invitation: InvitationTable
  }
}
