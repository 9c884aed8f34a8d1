import type { Desk } from '#kernel/desk.ts'
import type { ServiceDocument } from './document.ts'
import type { Service } from './service.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    service_document: { file: string; service: string; organisation: string; title: string; added_at: Date }
  }
}

export const listDocumentRows = (desk: Desk, service: string): Promise<ServiceDocument[]> =>
  desk.tx
    .selectFrom('service_document as d')
    .innerJoin('file as f', 'f.id', 'd.file')
    .select(['d.file', 'd.title', 'f.name', 'f.type', 'f.size', 'd.added_at as addedAt'])
    .where('d.service', '=', service)
    .orderBy('d.added_at')
    .orderBy('d.file')
    .execute()

export const addDocumentRow = (desk: Desk, service: Service, file: string, title: string) =>
  desk.tx
    .insertInto('service_document')
    .values({ file, service: service.id, organisation: service.organisation, title, added_at: desk.now })
    .execute()

export const removeDocumentRow = (desk: Desk, service: string, file: string) =>
  desk.tx
    .deleteFrom('service_document')
    .where('service', '=', service)
    .where('file', '=', file)
    .returning('file')
    .executeTakeFirst()

/** Whoever uploaded a file may read it; what was given with a service is its organisation's alone. */
export const leaveDocuments = (desk: Desk, service: string) =>
  desk.tx
    .updateTable('file')
    .set({ account: null })
    .where('id', 'in', (eb) =>
      eb.selectFrom('service_document').select('file').where('service', '=', service),
    )
    .execute()
