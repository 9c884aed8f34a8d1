import { later, minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { eraseFile, keepFile } from '#kernel/files.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import type { ServiceDocument } from './document.ts'
import { addDocumentRow, leaveDocuments, listDocumentRows, removeDocumentRow } from './documents.sql.ts'
import type { Service } from './service.ts'
import { mustShape } from './services.ts'

const most = 40

export const listDocuments = (desk: Desk, service: Service): Promise<ServiceDocument[]> =>
  listDocumentRows(desk, service.id)

/** Gives a service a document; one click too many gives no second. @throws Refusal `file.*`, `service.documents-full` */
export async function addDocument(desk: Desk, id: string, file: File, title: string): Promise<void> {
  const service = await mustShape(desk, id)
  const given = await listDocumentRows(desk, id)
  if (given.some((one) => isSame(one, file, title) && later(one.addedAt, minute) > desk.now)) return
  if (given.length >= most) throw new Refusal('conflict', 'service.documents-full')
  const kept = await keepFile(desk, file, { organisation: service.organisation })
  await addDocumentRow(desk, service, kept.id, title || kept.name)
  // After the handover nothing hangs on who uploaded it.
  if (service.handedOverAt) await asHouse(desk, () => leaveDocuments(desk, id))
  await record(desk, 'service.document-added', id, { organisation: service.organisation })
}

export async function removeDocument(desk: Desk, id: string, file: string): Promise<void> {
  const service = await mustShape(desk, id)
  mustFind(await removeDocumentRow(desk, id, file), 'page.missing')
  // A colleague may have uploaded it; the wall lets only that person erase the file.
  await asHouse(desk, () => eraseFile(desk, file))
  await record(desk, 'service.document-removed', id, { organisation: service.organisation })
}

const isSame = (one: ServiceDocument, file: File, title: string): boolean =>
  one.name === file.name && one.size === file.size && one.title === (title || file.name)

/** Ends the uploaders' own right to what they gave. Part of the handover. */
export const leaveDocumentsTo = (desk: Desk, service: Service) =>
  asHouse(desk, () => leaveDocuments(desk, service.id))
