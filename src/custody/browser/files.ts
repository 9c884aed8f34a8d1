import { recipientOf, sealTo } from '#vault/age.ts'
import { type Bytes, newId } from '#vault/bytes.ts'
import { canonical } from '#vault/canonical.ts'
import {
  beginFile,
  bucketOf,
  type FileDraft,
  openFile,
  partSize,
  partsOf,
  type SealedFile,
  type Source,
  sealFile,
} from '#vault/file/file.ts'
import { stripPicture } from '#vault/file/picture.ts'
import { openEnvelope, sealEnvelope } from '#vault/space/envelope.ts'
import { mustKey, openVault, type Vault } from './organisation.ts'
import { ask, fetchBytes, send } from './server.ts'
import { find, forget, keep } from './store.ts'

type Told = (done: number, all: number) => void
type Begun = { missing: number[]; complete: boolean }

/** Pictures up to this many bytes are read whole and lose what tells more than the picture. */
const largestPicture = 64 * 1024 * 1024

/**
 * Seals a file and uploads it part by part. Interrupted, it goes on when the same file is chosen again, also after the
 * page was closed: what is needed for that lies sealed on this device.
 * @param record the record that refers to it: erased with it
 */
export async function uploadFile(
  organisation: string,
  space: string,
  record: string,
  file: File,
  told: Told,
): Promise<SealedFile> {
  const vault = await openVault(organisation)
  const source = await cleaned(file)
  const place = `${space}/file/${record}/${source.name}/${source.size}/${file.lastModified}`
  const draft = (await findBegun(vault, place)) ?? (await beginFile(source))
  await keepBegun(vault, space, place, draft)
  const [size, each] = await sealedSizes(draft)
  const { missing, complete } = await ask<Begun>('POST', `/vault/spaces/${space}/files`, {
    id: draft.id,
    record,
    size,
    partSize: each,
  })
  const wanted = new Set(missing)
  const all = partsOf(draft.size)
  const sealed = await sealFile(source, draft, async ({ index, bytes }, now) => {
    if (wanted.has(index)) await send(`/vault/files/${draft.id}/parts/${index}`, bytes)
    await keepBegun(vault, space, place, now)
    told(index + 1, all)
  })
  if (!complete) await ask('POST', `/vault/files/${draft.id}/completion`)
  await forget('drafts', place)
  return sealed
}

/** Fetches and opens a file, part by part. */
export async function downloadFile(file: SealedFile, told: Told): Promise<Blob> {
  const [, each] = await sealedSizes(file)
  const { size } = await ask<{ size: number }>('GET', `/vault/files/${file.id}`)
  const parts: Bytes[] = []
  const fetchPart = (index: number) =>
    fetchBytes(`/vault/files/${file.id}/content`, index * each, Math.min(size, (index + 1) * each) - 1)
  for await (const part of openFile(file, fetchPart)) {
    parts.push(part)
    told(parts.length, file.parts.length)
  }
  return new Blob(parts, { type: 'application/octet-stream' })
}

async function cleaned(file: File): Promise<Source> {
  if (!file.type.startsWith('image/') || file.size > largestPicture) return file
  const stripped = stripPicture(new Uint8Array(await file.arrayBuffer()))
  if (!stripped) return file
  return new File([stripped], file.name, { type: file.type, lastModified: file.lastModified })
}

/** Bytes that the sealed file takes, and that each of its parts takes but the last. */
async function sealedSizes({
  age,
  size,
}: {
  age: string
  size: number
}): Promise<[whole: number, part: number]> {
  const empty = await sealTo([await recipientOf(age)], new Uint8Array())
  // age's STREAM: 16 bytes behind every 64 kB (C2SP age, "payload").
  const sealed = (plain: number) => empty.length + plain + 16 * (Math.max(1, Math.ceil(plain / 65_536)) - 1)
  const bucket = bucketOf(size)
  const last = bucket - (partsOf(size) - 1) * partSize
  const part = sealed(Math.min(bucket, partSize))
  return [(partsOf(size) - 1) * sealed(partSize) + sealed(last), part]
}

async function keepBegun(vault: Vault, space: string, place: string, draft: FileDraft): Promise<void> {
  const record = { id: newId(), version: 1, author: vault.me.card.id }
  const envelope = await sealEnvelope(mustKey(vault, space), record, { draft: canonical(draft) })
  await keep('drafts', { place, envelope, at: Date.now() })
}

async function findBegun(vault: Vault, place: string): Promise<FileDraft | null> {
  const kept = await find('drafts', place)
  if (!kept) return null
  const opened = await openEnvelope(mustKey(vault, kept.envelope.space, kept.envelope.epoch), kept.envelope)
  return opened && JSON.parse(Object(opened.body).draft)
}
