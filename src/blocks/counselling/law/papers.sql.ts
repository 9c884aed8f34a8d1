import type { Desk } from '#kernel/desk.ts'
import type { DocumentKind } from './drafts/drafts.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    counselling_document: {
      service: string
      organisation: string
      kind: DocumentKind
      text: string
      revision: number
      changed_at: Date
    }
  }
}

/** A document that an organisation has changed. */
export type OwnDocument = { kind: DocumentKind; text: string; revision: number; changedAt: Date }

const columns = ['kind', 'text', 'revision', 'changed_at as changedAt'] as const

export const listOwnDocuments = (desk: Desk, service: string): Promise<OwnDocument[]> =>
  desk.tx
    .selectFrom('counselling_document')
    .select([...columns])
    .where('service', '=', service)
    .execute()

export const findOwnDocument = (
  desk: Desk,
  service: string,
  kind: DocumentKind,
): Promise<OwnDocument | undefined> =>
  desk.tx
    .selectFrom('counselling_document')
    .select([...columns])
    .where('service', '=', service)
    .where('kind', '=', kind)
    .executeTakeFirst()

/** @returns whether it still was the revision that somebody changed; 0 is the draft of the house */
export async function keepOwnDocument(
  desk: Desk,
  place: { service: string; organisation: string },
  { kind, text, revision }: Omit<OwnDocument, 'changedAt'>,
): Promise<boolean> {
  const row =
    revision === 0
      ? await desk.tx
          .insertInto('counselling_document')
          .values({ ...place, kind, text, revision: 1, changed_at: desk.now })
          .onConflict((oc) => oc.doNothing())
          .returning('kind')
          .executeTakeFirst()
      : await desk.tx
          .updateTable('counselling_document')
          .set({ text, revision: revision + 1, changed_at: desk.now })
          .where('service', '=', place.service)
          .where('kind', '=', kind)
          .where('revision', '=', revision)
          .returning('kind')
          .executeTakeFirst()
  return row !== undefined
}

export const dropOwnDocument = (desk: Desk, service: string, kind: DocumentKind) =>
  desk.tx.deleteFrom('counselling_document').where('service', '=', service).where('kind', '=', kind).execute()
