import type { Bytes } from '../bytes.ts'
import type { Canon } from '../canonical.ts'
import { type FaultCode, VaultFault } from '../fault.ts'
import { openFile, type SealedFile } from '../file/file.ts'
import type { Identity } from '../identity/identity.ts'
import { type Lock, unlock } from '../identity/unlock.ts'
import { type Envelope, openEnvelope } from '../space/envelope.ts'
import { openWrap, type SpaceKey } from '../space/space.ts'
import type { Archive, OpenedArchive } from './archive.ts'

/**
 * A record out of an archive. `body` is null when it is in a space or epoch that this member cannot read, or damaged: then
 * `damaged` says how.
 */
export type ArchivedRecord = { envelope: Envelope; body: Canon | null; damaged?: FaultCode }

/**
 * Finds who can be unlocked by what was typed, or by a passkey's secret.
 * @returns null when no lock of the archive takes it
 */
export async function unlockArchive(
  { locks }: Pick<Archive, 'locks'>,
  secret: string | Bytes,
): Promise<Identity | null> {
  for (const lock of inOrder(locks)) {
    const identity = await unlock(lock, secret).catch(() => null)
    if (identity) return identity
  }
  return null
}

/** The locks in the order to try them: what is no printed code fails there at once, without the costly work. */
export const inOrder = (locks: readonly Lock[]): Lock[] =>
  locks.toSorted((a, b) => Number(b.kind === 'recovery') - Number(a.kind === 'recovery'))

type Sealed = Pick<Archive, 'wraps' | 'state' | 'envelopes'>

/** Every record of the archive, opened where this member may read. One that is damaged does not hide the others. */
export async function openRecords(archive: Sealed, me: Identity): Promise<ArchivedRecord[]> {
  const keys = await keysOf(archive, me)
  const open = async (envelope: Envelope): Promise<ArchivedRecord> => {
    const key = keys.get(`${envelope.space}/${envelope.epoch}`)
    try {
      return { envelope, body: (key && (await openEnvelope(key, envelope)))?.body ?? null }
    } catch (error) {
      if (!(error instanceof VaultFault)) throw error
      return { envelope, body: null, damaged: error.code }
    }
  }
  return Promise.all(archive.envelopes.map(open))
}

/** A file of the archive, as one piece. @throws VaultFault `file.part-missing`, `file.part-other`, `file.damaged` */
export async function openArchivedFile({ files }: Archive, file: SealedFile): Promise<Blob> {
  const parts: Bytes[] = []
  for await (const part of openFile(file, async (index) => files[`${file.id}/${index}`] ?? new Uint8Array()))
    parts.push(part)
  return new Blob(parts, { type: file.type })
}

/** A file of an archive, part by part. @throws VaultFault as `openFile` and `read` */
export const partsOfFile = (archive: Pick<OpenedArchive, 'read'>, file: SealedFile): AsyncGenerator<Bytes> =>
  openFile(file, (index) => archive.read(`files/${file.id}/${index}.age`))

async function keysOf({ wraps, state }: Sealed, me: Identity): Promise<Map<string, SpaceKey>> {
  const mine = wraps.filter(({ member }) => member === me.card.id)
  const keys = await Promise.all(mine.map((wrap) => openWrap(me.age, wrap, state)))
  return new Map(keys.flatMap((key) => (key ? [[`${key.space}/${key.epoch}`, key]] : [])))
}
