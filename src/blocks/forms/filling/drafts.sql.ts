import type { Desk } from '#kernel/desk.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    form_draft: {
      id: string
      service: string
      organisation: string
      version: number
      sealed: string
      saved_at: Date
      expires_at: Date
    }
  }
}

export type DraftRow = { id: string; service: string; organisation: string; version: number; sealed: string }
export type KeptDraft = { sealed: string; version: number; expiresAt: Date }

/** @returns false when a draft of another form has this name. */
export async function saveDraft(desk: Desk, draft: DraftRow, expiresAt: Date): Promise<boolean> {
  const { sealed, version } = draft
  const { numInsertedOrUpdatedRows } = await desk.tx
    .insertInto('form_draft')
    .values({ ...draft, saved_at: desk.now, expires_at: expiresAt })
    .onConflict((oc) =>
      oc
        .column('id')
        .doUpdateSet({ sealed, version, saved_at: desk.now, expires_at: expiresAt })
        .where('form_draft.service', '=', draft.service),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const findDraft = (desk: Desk, service: string, id: string): Promise<KeptDraft | undefined> =>
  desk.tx
    .selectFrom('form_draft')
    .select(['sealed', 'version', 'expires_at as expiresAt'])
    .where('service', '=', service)
    .where('id', '=', id)
    .where('expires_at', '>', desk.now)
    .executeTakeFirst()

export const removeDraft = (desk: Desk, service: string, id: string) =>
  desk.tx.deleteFrom('form_draft').where('service', '=', service).where('id', '=', id).execute()

export async function countDrafts(desk: Desk, service: string): Promise<number> {
  const { count } = await desk.tx
    .selectFrom('form_draft')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('service', '=', service)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Removes one whose time is up. @returns when it will be, if it was saved again meanwhile. */
export async function removeExpired(desk: Desk, id: string): Promise<Date | undefined> {
  await desk.tx.deleteFrom('form_draft').where('id', '=', id).where('expires_at', '<=', desk.now).execute()
  const row = await desk.tx
    .selectFrom('form_draft')
    .select('expires_at')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.expires_at
}
