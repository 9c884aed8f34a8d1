import { strToU8, zipSync } from 'fflate'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { eraseFile, readFileBytes } from '#kernel/files.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import type { Block, ExportFile } from './block.ts'
import type { ServiceDocument } from './document.ts'
import { listDocuments } from './documents.ts'
import type { Service } from './service.ts'
import { removeService } from './services.sql.ts'
import { findCare, mustOwn } from './services.ts'

/** Everything of a service in one zip, for its organisation: what it is as JSON, its documents as they are. */
export async function exportService(
  desk: Desk,
  id: string,
  blockOf: (service: Service) => Block,
): Promise<{ name: string; zip: Uint8Array<ArrayBuffer> }> {
  const service = await mustOwn(desk, id)
  mustHaveSteppedUp(desk)
  const documents = await listDocuments(desk, service)
  const about = { service, care: await findCare(desk, service), documents }
  const files: ExportFile[] = [
    { path: 'service.json', bytes: strToU8(`${JSON.stringify(about, null, 2)}\n`) },
    ...(await blockOf(service).export(desk, service)),
    ...(await Promise.all(documents.map((one, at) => documentFile(desk, one, at)))).flatMap(
      (one) => one ?? [],
    ),
  ]
  await record(desk, 'service.exported', id, { organisation: service.organisation })
  // Pictures and PDFs are compressed already; the wait would be for nothing.
  const zip = zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 1 })
  return { name: `${fileName(service.name)}.zip`, zip: new Uint8Array(zip) }
}

/** Removes a retired service with all it holds, irreversibly. @throws Refusal `service.moved-on` before that */
export async function eraseService(
  desk: Desk,
  id: string,
  blockOf: (service: Service) => Block,
): Promise<void> {
  const service = await mustOwn(desk, id, 'admin')
  mustHaveSteppedUp(desk)
  if (service.state !== 'retired') throw new Refusal('conflict', 'service.moved-on')
  const files = (await listDocuments(desk, service)).map(({ file }) => file)
  await blockOf(service).erase(desk, service)
  await removeService(desk, id)
  // Others uploaded some of them; the wall lets only each of those erase a file.
  await asHouse(desk, async () => {
    for (const file of service.picture ? [...files, service.picture] : files) await eraseFile(desk, file)
  })
  await record(desk, 'service.erased', id, { organisation: service.organisation })
}

async function documentFile(desk: Desk, one: ServiceDocument, at: number): Promise<ExportFile | null> {
  // A document whose removal broke off has lost its bytes; the others must not stay behind because of it.
  const bytes = await readFileBytes(desk.house, one.file).catch(() => null)
  if (!bytes) return null
  // Two documents may have one name; the number also keeps them in order.
  return { path: `documents/${String(at + 1).padStart(2, '0')}-${fileName(one.name)}`, bytes }
}

const fileName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}. _-]+/gu, '-')
    .replace(/^[.\s-]+/, '')
    .slice(0, 100) || 'datei'
