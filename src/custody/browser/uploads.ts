import { canonical } from '#vault/canonical.ts'
import { type FileDraft, partsOf } from '#vault/file/file.ts'
import { openVault, type Vault } from './organisation.ts'
import { openKept, sealKept } from './own-key.ts'
import { forget, keep, list } from './store.ts'

/** A file on its way (begonnene Datei), as this device keeps it: name and key sealed. */
export type Upload = FileDraft
export type UploadLine = { id: string; name: string; size: number; done: number; all: number }

type Where = { space: string; record: string }
type Chosen = { name: string; size: number; lastModified?: number }

export async function keepUpload(vault: Vault, { space, record }: Where, draft: Upload): Promise<void> {
  const sealed = await sealKept(vault, space, { draft: canonical(draft) })
  await keep('drafts', { place: placeOf(space, record, draft.id), ...sealed, at: Date.now() })
}

/** The upload of just this file, if it was begun on this device. */
export async function findUpload(
  vault: Vault,
  where: Where,
  { name, size, lastModified = 0 }: Chosen,
  id?: string,
): Promise<Upload | undefined> {
  const isIt = (one: Upload) =>
    one.name === name && one.size === size && one.modified === lastModified && (!id || one.id === id)
  return (await uploadsOf(vault, where)).find(isIt)
}

/** What was begun for a record and is not finished. */
export async function listUploads(
  organisation: string,
  space: string,
  record: string,
): Promise<UploadLine[]> {
  const uploads = await uploadsOf(await openVault(organisation), { space, record })
  return uploads.map(({ id, name, size, parts }) => ({
    id,
    name,
    size,
    done: parts.length,
    all: partsOf(size),
  }))
}

export const forgetUpload = (space: string, record: string, id: string): Promise<void> =>
  forget('drafts', placeOf(space, record, id))

async function uploadsOf(vault: Vault, { space, record }: Where): Promise<Upload[]> {
  const rows = (await list('drafts')).filter(({ place }) => place.startsWith(placeOf(space, record, '')))
  const opened = await Promise.all(rows.map((row) => openKept(vault, row).catch(() => null)))
  return opened.flatMap((one) => (one ? [JSON.parse(Object(one.body).draft) as Upload] : []))
}

const placeOf = (space: string, record: string, id: string) => `${space}/file/${record}/${id}`
