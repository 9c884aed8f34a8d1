import type { Desk } from '#kernel/desk.ts'

export type Line = {
  id: number
  at: Date
  kind: string
  /** Null when the house did it itself, or somebody whose account is gone. */
  name: string | null
  data: Record<string, unknown>
}

export type Asked = { what: string; who: string; page: number }

export const perPage = 100

/** What happened in a jam, the newest first. The caller speaks for the house: names stand behind each account's wall. */
export async function listLines(desk: Desk, jam: string, { what, who, page }: Asked, most = perPage + 1) {
  const rows = await desk.tx
    .selectFrom('event as e')
    .leftJoin('account as a', 'a.id', 'e.account')
    .select(['e.id', 'e.at', 'e.kind', 'a.name', 'e.data'])
    .where('e.jam', '=', jam)
    .$if(what !== '', (query) => query.where('e.kind', 'like', `${what.replace(/[%_\\]/g, '\\$&')}.%`))
    .$if(who !== '', (query) => query.where('e.account', '=', who))
    .orderBy('e.id', 'desc')
    .offset((page - 1) * perPage)
    .limit(most)
    .execute()
  return rows satisfies Line[]
}

/** Who did something in this jam, by name. */
export function listDoers(desk: Desk, jam: string): Promise<{ account: string; name: string }[]> {
  return desk.tx
    .selectFrom('event as e')
    .innerJoin('account as a', 'a.id', 'e.account')
    .select(['a.id as account', 'a.name'])
    .distinct()
    .where('e.jam', '=', jam)
    .where('a.erased_at', 'is', null)
    .orderBy('a.name')
    .execute()
}
