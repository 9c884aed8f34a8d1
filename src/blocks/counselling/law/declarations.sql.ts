import type { Desk } from '#kernel/desk.ts'

type DeclarationTable = {
  service: string
  organisation: string
  account: string
  name: string
  kind: 'builder' | 'member'
  lang: 'de' | 'en'
  digest: string
  version: number
  signed_at: Date
}

declare module '#kernel/db.ts' {
  interface Tables {
    counselling_declaration: DeclarationTable
  }
}

/** Who has signed that they keep secret what they learn (Verschwiegenheitserklärung). */
export type Declaration = Pick<
  DeclarationTable,
  'account' | 'name' | 'kind' | 'lang' | 'digest' | 'version'
> & { signedAt: Date }

export const hasDeclared = async (desk: Desk, service: string, account: string, version: number) =>
  (await desk.tx
    .selectFrom('counselling_declaration')
    .select('account')
    .where('service', '=', service)
    .where('account', '=', account)
    .where('version', '=', version)
    .executeTakeFirst()) !== undefined

export const addDeclaration = (desk: Desk, row: DeclarationTable) =>
  desk.tx
    .insertInto('counselling_declaration')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()

export const listDeclarationRows = (desk: Desk, service: string): Promise<Declaration[]> =>
  desk.tx
    .selectFrom('counselling_declaration')
    .select(['account', 'name', 'kind', 'lang', 'digest', 'version', 'signed_at as signedAt'])
    .where('service', '=', service)
    .orderBy('signed_at')
    .orderBy('account')
    .execute()

export const listBuilderAccounts = (desk: Desk, service: string) =>
  desk.tx
    .selectFrom('builder')
    .innerJoin('account', 'account.id', 'builder.account')
    .select(['builder.account', 'account.name'])
    .where('builder.service', '=', service)
    .where('builder.ended_at', 'is', null)
    .orderBy('account.name')
    .execute()
