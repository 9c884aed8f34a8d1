import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'

/** Which of these visits are not over. */
export async function listVisits(desk: Desk, tokenHashes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select token_hash as hash from case_visit
    where token_hash = any (${tokenHashes}) and ends_at > ${desk.now}`.execute(desk.tx)
  return rows.map(({ hash }) => hash)
}

/** Which of these sessions are not over, and for which organisations they speak with which keyring. */
export async function listSpeakers(desk: Desk, tokenHashes: readonly string[]) {
  const { rows } = await sql<{ hash: string; organisation: string; member: string }>`
    select s.token_hash as hash, m.organisation, k.member from session s
    join membership m on m.account = s.account
    join keyring k on k.account = s.account and k.retired_at is null
    where s.token_hash = any (${tokenHashes}) and s.ends_at > ${desk.now}`.execute(desk.tx)
  return rows
}

/** The newest line of each of these conversations, of those that are there. */
export async function listNewest(desk: Desk, conversations: readonly string[]) {
  const { rows } = await sql<{ id: string; seq: number }>`
    select id, next - 1 as seq from conversation where id = any (${conversations})`.execute(desk.tx)
  return rows
}

export async function listMySpaces(desk: Desk): Promise<string[]> {
  const { rows } = await sql<{ space: string }>`select my_spaces() as space`.execute(desk.tx)
  return rows.map(({ space }) => space)
}
