import type { Canon } from '#vault/canonical.ts'
import type { LockKind } from '#vault/identity/unlock.ts'
import type { Role } from '#vault/log/entry.ts'
import type { CaseTasks } from './case-tasks.ts'
import { listSpaces, mustSpaceFor, type Purpose } from './directory.ts'
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
  beginDrill,
  isSamePassphrase,
  lookAtKeyring,
  makeKeyring,
  passkeyInput,
  proposeSecrets,
  removeWay,
  replaceWay,
  type Secret,
  showCard,
  unlockBy,
} from './keyring.ts'
import { notebookTasks } from './notebook-tasks.ts'
import { lookAtDevice } from './on-device.ts'
import { drop, flush, listWaiting, tryAgain } from './outbox.ts'
import { admit, changeRole, dismiss, findByCode, letRead, listPeople, lookAtCard, restore } from './people.ts'
import type { Deletion } from './protocol.ts'
import { lookAtReadiness } from './readiness.ts'
import { eraseRecord, listRecords, listVersions } from './records.ts'
import { type DrillWay, keepMyself, noteDrill } from './roster.ts'
import { countDue, endReading, loadResealing, rotateAll } from './rotating.ts'
import { lock } from './unlocked.ts'
import { writeRecord } from './writing.ts'

/** Hears how far something has come: how many are done, of how many. */
export type Told = (...news: number[]) => void

let loaded: Promise<typeof import('./rare.ts')> | undefined
const rare = () => {
  loaded ??= import('./rare.ts')
  return loaded
}
loadResealing(async () => (await rare()).rotateSpace)

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
  judgePassphrase: async (_: Told, typed: string, own: string[]) =>
    (await rare()).judgePassphrase(typed, own),
  passkeyInput: async (_: Told) => passkeyInput,
  beginDrill: (_: Told) => beginDrill(),
  noteDrill: (_: Told, organisation: string, by: DrillWay) => noteDrill(organisation, by),
  lock: async (_: Told) => lock('now'),

  lookAtVault: (_: Told, organisation: string) => lookAtVault(organisation),
  foundVault: (_: Told, organisation: string) => foundVault(organisation),
  lookAtFingerprint: (_: Told, organisation: string) => lookAtFingerprint(organisation),
  acceptFingerprint: (_: Told, organisation: string, code: string) => acceptFingerprint(organisation, code),
  lookAtMyCard: (_: Told, organisation: string) => lookAtMyCard(organisation),
  showCard: (_: Told, organisation: string) => showCard(organisation),
  noteHandover: (_: Told, organisation: string) => noteHandover(organisation),
  keepMyself: (_: Told, organisation: string, name: string, ways: LockKind[]) =>
    keepMyself(organisation, name, ways),
  lookAtReadiness: (_: Told, organisation: string) => lookAtReadiness(organisation),

  listPeople: (_: Told, organisation: string) => listPeople(organisation),
  lookAtCard: (_: Told, organisation: string, member: string) => lookAtCard(organisation, member),
  findByCode: (_: Told, organisation: string, code: string) => findByCode(organisation, code),
  admit: (_: Told, organisation: string, member: string, role: Role, spaces: string[]) =>
    admit(organisation, member, role, spaces),
  dismiss: (told: Told, organisation: string, member: string) => dismiss(organisation, member, told),
  changeRole: (_: Told, organisation: string, member: string, role: Role) =>
    changeRole(organisation, member, role),
  restore: (told: Told, organisation: string, lost: string, member: string) =>
    restore(organisation, lost, member, told),
  // What is rarely asked for is loaded when it is.
  proposeBoard: async (_: Told, organisation: string) => (await rare()).proposeBoard(organisation),
  keepBoard: async (told: Told, organisation: string) => (await rare()).keepBoard(organisation, told),
  tryBoard: async (_: Told, organisation: string, typed: string[]) =>
    (await rare()).tryBoard(organisation, typed),
  returnByBoard: async (told: Told, organisation: string, typed: string[]) =>
    (await rare()).returnByBoard(organisation, typed, told),

  listSpaces: (_: Told, organisation: string) => listSpaces(organisation),
  mustSpaceFor: (_: Told, organisation: string, purpose: Purpose, name: string) =>
    mustSpaceFor(organisation, purpose, name),
  openSpaces: async (_: Told, organisation: string, names: string[], readers: string[]) =>
    (await rare()).openSpaces(organisation, names, readers),
  listReading: async (_: Told, organisation: string) => (await rare()).listReading(organisation),
  letRead: (_: Told, organisation: string, space: string, member: string, until: string | null) =>
    letRead(organisation, space, member, until),
  endReading: (told: Told, organisation: string, space: string, member: string) =>
    endReading(organisation, space, member, told),
  lookAtDoomed: async (_: Told, organisation: string, space: string) =>
    (await rare()).lookAtDoomed(organisation, space),
  destroySpace: async (_: Told, organisation: string, space: string) =>
    (await rare()).destroySpace(organisation, space),
  countDue: (_: Told, organisation: string) => countDue(organisation),
  rotateAll: (told: Told, organisation: string) => rotateAll(organisation, told),

  readNames: async (_: Told, organisation: string) => (await rare()).readNames(organisation),
  listEntries: async (_: Told, organisation: string) => (await rare()).listEntries(organisation),
  listAccesses: async (_: Told, organisation: string, before: number) =>
    (await rare()).listAccesses(organisation, before),
  listDeletions: async (_: Told, organisation: string, before: number) =>
    (await rare()).listDeletions(organisation, before),
  certifyDeletion: async (_: Told, organisation: string, deletion: Deletion) =>
    (await rare()).certifyDeletion(organisation, deletion),

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

  listCareJams: async (_: Told, organisation: string) => (await rare()).listCareJams(organisation),
  prepareCare: async (_: Told, organisation: string, jam: string, name: string) =>
    (await rare()).prepareCare(organisation, jam, name),
  prepareIntake: async (_: Told, organisation: string, purpose: Purpose, name: string) =>
    (await rare()).prepareIntake(organisation, purpose, name),
  listCare: async (_: Told, organisation: string, space: string) =>
    (await rare()).listCare(organisation, space),

  // Typed by `askCases`: one door for all of them costs who never opens it the least.
  inCases: async (told: Told, task: keyof CaseTasks, ...given: unknown[]): Promise<unknown> =>
    ((await rare()).caseTasks[task] as (told: Told, ...given: unknown[]) => unknown)(told, ...given),

  ...notebookTasks,

  feedRecords: async (_: Told, organisation: string, port: MessagePort) =>
    (await rare()).feedRecords(organisation, port),
  keepHere: async (_: Told, organisation: string, space: string, name: string, body: Canon) =>
    (await rare()).keepHere(organisation, space, name, body),
  recallHere: async (_: Told, organisation: string, name: string) =>
    (await rare()).recallHere(organisation, name),

  listWaiting: (_: Told) => listWaiting(),
  lookAtDevice: (_: Told, organisation: string) => lookAtDevice(organisation),
  flush: (_: Told) => flush(),
  drop: (_: Told, key: string) => drop(key),
  tryAgain: (_: Told, key: string) => tryAgain(key),
}

export type Tasks = typeof tasks
