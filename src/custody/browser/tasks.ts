import type { Canon } from '#vault/canonical.ts'
import type { SealedFile } from '#vault/file/file.ts'
import type { Role } from '#vault/log/entry.ts'
import { listSpaces, mustSpaceFor, type Purpose } from './directory.ts'
import { downloadFile, uploadFile } from './files.ts'
import {
  acceptFingerprint,
  foundVault,
  lookAtFingerprint,
  lookAtMyCard,
  lookAtVault,
  noteHandover,
} from './founding.ts'
import {
  addWay,
  isSamePassphrase,
  lookAtKeyring,
  makeKeyring,
  proposeSecrets,
  removeWay,
  replaceWay,
  type Secret,
  showCard,
  unlockBy,
} from './keyring.ts'
import { drop, flush, listWaiting } from './outbox.ts'
import {
  admit,
  changeRole,
  dismiss,
  letRead,
  listPeople,
  listReaders,
  lookAtCard,
  restore,
} from './people.ts'
import {
  dropDraft,
  eraseRecord,
  findDraft,
  keepDraft,
  listRecords,
  listVersions,
  writeRecord,
} from './records.ts'
import { countDue, rotateAll } from './rotating.ts'
import { lock } from './unlocked.ts'

/** Hears how far something has come: how many are done, of how many. */
export type Told = (...news: number[]) => void

/** Everything that a page may ask of the worker. No task gives out a key. */
export const tasks = {
  lookAtKeyring: (_: Told) => lookAtKeyring(),
  proposeSecrets: (_: Told) => proposeSecrets(),
  isSamePassphrase: (_: Told, shown: string, typed: string) => isSamePassphrase(shown, typed),
  makeKeyring: (_: Told, secrets: Secret[], replaces?: string) => makeKeyring(secrets, replaces),
  unlockBy: (_: Told, way: string, secret: Secret) => unlockBy(way, secret),
  addWay: (_: Told, secret: Secret) => addWay(secret),
  replaceWay: (_: Told, way: string, secret: Secret) => replaceWay(way, secret),
  removeWay: (_: Told, way: string) => removeWay(way),
  lock: async (_: Told) => lock('now'),

  lookAtVault: (_: Told, organisation: string) => lookAtVault(organisation),
  foundVault: (_: Told, organisation: string) => foundVault(organisation),
  lookAtFingerprint: (_: Told, organisation: string) => lookAtFingerprint(organisation),
  acceptFingerprint: (_: Told, organisation: string, code: string) => acceptFingerprint(organisation, code),
  lookAtMyCard: (_: Told, organisation: string) => lookAtMyCard(organisation),
  showCard: (_: Told, organisation: string) => showCard(organisation),
  noteHandover: (_: Told, organisation: string) => noteHandover(organisation),

  listPeople: (_: Told, organisation: string) => listPeople(organisation),
  lookAtCard: (_: Told, organisation: string, member: string) => lookAtCard(organisation, member),
  admit: (_: Told, organisation: string, member: string, role: Role, spaces: string[]) =>
    admit(organisation, member, role, spaces),
  dismiss: (told: Told, organisation: string, member: string) => dismiss(organisation, member, told),
  changeRole: (_: Told, organisation: string, member: string, role: Role) =>
    changeRole(organisation, member, role),
  restore: (told: Told, organisation: string, lost: string, member: string) =>
    restore(organisation, lost, member, told),

  listSpaces: (_: Told, organisation: string) => listSpaces(organisation),
  mustSpaceFor: (_: Told, organisation: string, purpose: Purpose, name: string) =>
    mustSpaceFor(organisation, purpose, name),
  listReaders: (_: Told, organisation: string, space: string) => listReaders(organisation, space),
  letRead: (_: Told, organisation: string, space: string, member: string, until: string | null) =>
    letRead(organisation, space, member, until),
  countDue: (_: Told, organisation: string) => countDue(organisation),
  rotateAll: (told: Told, organisation: string) => rotateAll(organisation, told),

  listRecords: (_: Told, organisation: string, space: string) => listRecords(organisation, space),
  listVersions: (_: Told, organisation: string, space: string, id: string, newest: number) =>
    listVersions(organisation, space, id, newest),
  writeRecord: (
    _: Told,
    organisation: string,
    space: string,
    body: Canon,
    before?: { id: string; version: number },
  ) => writeRecord(organisation, space, body, before),
  eraseRecord: (_: Told, organisation: string, space: string, id: string) =>
    eraseRecord(organisation, space, id),
  keepDraft: (_: Told, organisation: string, space: string, id: string | null, body: Canon) =>
    keepDraft(organisation, space, id, body),
  findDraft: (_: Told, organisation: string, space: string, id: string | null) =>
    findDraft(organisation, space, id),
  dropDraft: (_: Told, space: string, id: string | null) => dropDraft(space, id),
  uploadFile: (told: Told, organisation: string, space: string, record: string, file: File) =>
    uploadFile(organisation, space, record, file, told),
  downloadFile: (told: Told, file: SealedFile) => downloadFile(file, told),

  listWaiting: (_: Told) => listWaiting(),
  flush: (_: Told) => flush(),
  drop: (_: Told, key: string) => drop(key),
}

export type Tasks = typeof tasks
