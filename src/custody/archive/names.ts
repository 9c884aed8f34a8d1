import { type OpenedConversation, recordOfConversation } from '#vault/archive/conversations.ts'
import type { Canon } from '#vault/canonical.ts'
import type { LogState } from '#vault/log/state.ts'
import type { Names } from '../browser/protocol.ts'

/** A record as an archive knows it, opened; `body` is null where this member may not read. */
export type Known = {
  space: string
  id: string
  version: number
  author: string
  writtenAt: string | null
  body: Canon | null
}

/** A conversation among the records: all that was said in it, as one. */
export const knownTalk = (opened: OpenedConversation): Known => ({
  ...{ space: opened.space, id: opened.id, version: 1, author: '' },
  writtenAt: opened.heard.at(-1)?.at ?? null,
  body: recordOfConversation(opened),
})

/** The newest version of each record. */
export function newestOf(records: readonly Known[]): Known[] {
  const newest = new Map<string, Known>()
  for (const record of records) {
    const place = `${record.space}/${record.id}`
    if ((newest.get(place)?.version ?? 0) < record.version) newest.set(place, record)
  }
  return [...newest.values()]
}

/** What ids are called, from what the members have written down in the directory: as `readNames` does in the vault. */
export function namesOf(state: LogState, records: readonly Known[]): Names {
  const directory = state.spaces.keys().next().value ?? ''
  const own: Record<string, string> = {}
  const given: Record<string, string> = {}
  const spaces: Record<string, string> = {}
  for (const { space, author, body } of newestOf(records)) {
    if (space !== directory) continue
    const said = Object(body)
    if (said.what === 'jam/myself/1') own[author] = String(said.name)
    if (said.what === 'jam/name/1') given[String(said.member)] = String(said.name)
    if (said.what === 'jam/space/1') spaces[String(said.space)] = String(said.name)
  }
  return {
    people: { ...own, ...given },
    boards: [...state.members].filter(([, { role }]) => role === 'guardian').map(([id]) => id),
    lost: state.recoveries.map(({ lost }) => lost),
    spaces,
    directory,
    shredded: [...state.spaces.values()].filter(({ shredded }) => shredded).map(({ id }) => id),
  }
}
