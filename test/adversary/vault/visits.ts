import type { Secret } from '#custody/browser/keyring.ts'
import { Noticed, type Visit } from './attack.ts'
import type { Device } from './device.ts'
import { inDays, passphrase } from './story.ts'

/** Opens the vault: reads the log, fetches the keys, reads the directory. */
export const opens: Visit = (device, { organisation }) => device.ask('listSpaces', organisation)

/** Reads the notebook. A record that was refused says why, the others stay. */
export const reads: Visit = async (device, { organisation, spaces }) => {
  const records = await device.ask('listRecords', organisation, spaces.notebook)
  const wrong = records.filter(({ damaged }) => damaged !== undefined)
  if (wrong.some(({ body }) => body !== null)) throw new Error('shown all the same')
  notice(wrong)
}

function notice(records: { damaged?: string }[]): void {
  const code = records.find(({ damaged }) => damaged)?.damaged
  if (code) throw new Noticed(code)
}

/** Looks at the older versions of a note. */
export const looksBack: Visit = async (device, { organisation, spaces, notes }) => {
  const { id, version } = notes.changed
  const versions = await device.ask('listVersions', organisation, spaces.notebook, id, version + 1)
  notice(versions)
}

/** Looks at the six words of somebody who waits. */
export const compares: Visit = (device, { organisation, people }) =>
  device.ask('lookAtCard', organisation, people.clara.member)

/** Compares the six words of somebody who waits, and takes them in. */
export const admits: Visit = async (device, story) => {
  await compares(device, story)
  await device.ask('admit', story.organisation, story.people.clara.member, 'member', [])
}

/** Unlocks as on a new device, which has to fetch the sealed key first. */
export const unlocksAnew: Visit = async (device, { people: { jonas } }) => {
  await device.ask('beginDrill')
  return unlockBy(device, jonas.way, { kind: 'passkey', prf: jonas.prf }, 'unlock.wrong-passkey')
}

export const unlocksByWords: Visit = async (device) => {
  const { keyring } = await device.ask('lookAtKeyring')
  const way = keyring?.ways.find(({ kind }) => kind === 'passphrase')?.id ?? ''
  await device.ask('beginDrill')
  return unlockBy(device, way, { kind: 'passphrase', typed: passphrase }, 'unlock.wrong-passphrase')
}

// What does not open is told by the page, as it is told whoever has mistyped.
async function unlockBy(device: Device, way: string, secret: Secret, wrong: string): Promise<void> {
  if (!(await device.ask('unlockBy', way, secret))) throw new Noticed(wrong)
}

export const downloads: Visit = (device, { notes }) => device.ask('downloadFile', notes.film, 'film', null)
export const downloadsPlan: Visit = (device, { notes }) =>
  device.ask('downloadFile', notes.plan, 'plan', null)

export const writes: Visit = (device, { organisation, spaces }) =>
  device.ask('writeRecord', organisation, spaces.notebook, { what: 'note', title: 'Neu' })

/** Writes, and looks whether it is there. */
export const writesAndReads: Visit = async (device, story) => {
  await writes(device, story)
  return reads(device, story)
}

/** Lets a colleague read and takes it away again: everything is sealed anew. */
export const rotates: Visit = async (device, { house, organisation, spaces, people: { deniz } }) => {
  await device.ask('letRead', organisation, spaces.records, deniz.member, inDays(house, 1))
  await device.ask('endReading', organisation, spaces.records, deniz.member)
}
