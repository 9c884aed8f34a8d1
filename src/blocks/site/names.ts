import { asHouse, type Desk } from '#kernel/desk.ts'

/** Who has changed something; empty for somebody whose account is gone. */
export async function nameOf(desk: Desk, account: string | null): Promise<string> {
  return account ? ((await namesOf(desk, [account])).get(account) ?? '') : ''
}

/** Those who work on one site know each other; an account is open to its owner alone. */
export async function namesOf(
  desk: Desk,
  accounts: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(accounts.filter((one) => one !== null))]
  if (ids.length === 0) return new Map()
  const rows = await asHouse(desk, () =>
    desk.tx.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute(),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
