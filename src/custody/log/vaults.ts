import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mustSpeakFor } from '#people/role.ts'
import { mustHaveSteppedUp } from '#people/step-up.ts'
import { canonical } from '#vault/canonical.ts'
import { aboutOf, digestOf, type Entry, headAfter } from '#vault/log/entry.ts'
import { extend, replay } from '#vault/log/log.ts'
import { findMember, type Head, type LogState } from '#vault/log/state.ts'
import { fewestWays } from '../keyring/keyring.ts'
import { findMyKeyring, mustHaveKeyring } from '../keyring/keyrings.ts'
import { keepWraps } from '../space/wraps.ts'
import { carryOut } from './effects.ts'
import { stateOf } from './log-state.ts'
import { addEntry, addVault, findHead, findVaultRow, listEntryRows } from './logs.sql.ts'
import { type AppendForm, isGrave } from './vault.ts'

/** How an organisation's vault (Tresor) stands. `now` is the server's clock, for a device that goes wrong. */
export type VaultView = { foundedAt: Date | null; head: Head | null; now: Date }

export async function lookAtVault(desk: Desk, organisation: string): Promise<VaultView> {
  mustSpeakFor(desk, organisation)
  const vault = await findVaultRow(desk, organisation)
  const head = await findHead(desk, organisation)
  return { foundedAt: vault?.foundedAt ?? null, head: head ?? null, now: desk.now }
}

const page = 1_000

/** Lines behind number `after`, oldest first, a thousand at a time. */
export async function readLog(desk: Desk, organisation: string, after: number) {
  mustSpeakFor(desk, organisation)
  const entries = await listEntryRows(desk, organisation, after, page)
  return { entries, more: entries.length === page }
}

/**
 * Founds a vault: the first line and what the founder says right after it.
 * @throws Refusal `vault.there`, `vault.two-ways`; VaultFault as `replay`
 */
export async function foundVault(desk: Desk, organisation: string, form: AppendForm): Promise<void> {
  mustSpeakFor(desk, organisation, 'admin')
  mustHaveSteppedUp(desk)
  const keyring = await findMyKeyring(desk)
  if ((keyring?.ways.length ?? 0) < fewestWays(true)) throw new Refusal('conflict', 'vault.two-ways')
  const { member } = await mustHaveKeyring(desk)
  if (!(await addVault(desk, organisation, member))) {
    if (await isThere(desk, organisation, form)) return
    throw new Refusal('conflict', 'vault.there')
  }
  const state = await replay(form.entries, { tenant: organisation })
  await keepLines(desk, organisation, form, state)
  await record(desk, 'vault.founded', organisation, { organisation, data: { member } })
}

/**
 * Adds lines to a log, with all that follows from them, or nothing. Of two who add at once one comes first; the other
 * reads on and tries again. Lines that are there already are taken as said.
 * @throws Refusal `log.moved`, `clock.wrong`, `log.foreign-author`, `wrap.not-reader`, `rotation.unfinished`,
 * `space.held`, `space.used`; VaultFault as `extend`
 */
export async function appendToLog(desk: Desk, organisation: string, form: AppendForm): Promise<void> {
  mustSpeakFor(desk, organisation)
  if (form.entries.some(isGrave)) mustHaveSteppedUp(desk)
  const before = await stateOf(desk, organisation)
  if (before.head.seq !== form.after) {
    if (await isThere(desk, organisation, form)) return
    throw new Refusal('conflict', 'log.moved')
  }
  const state = await extend(before, form.entries)
  await mustBeMine(desk, form.entries, state)
  await keepLines(desk, organisation, form, state)
  await record(desk, 'vault.changed', organisation, { organisation, data: { seq: state.head.seq } })
}

async function keepLines(desk: Desk, organisation: string, form: AppendForm, state: LogState): Promise<void> {
  for (const entry of form.entries) {
    mustBeInTime(desk, entry)
    const about = aboutOf(entry.payload)
    const hash = await headAfter(entry.previous, entry.kind, about, await digestOf(entry))
    await addEntry(desk, organisation, entry, hash)
    await carryOut(desk, organisation, entry, form.keepsVersions)
  }
  await keepWraps(desk, organisation, form.wraps, state)
}

/** The same lines at the same place: a request whose answer was lost. */
async function isThere(desk: Desk, organisation: string, { after, entries }: AppendForm): Promise<boolean> {
  const there = await listEntryRows(desk, organisation, after, entries.length)
  return canonical(there) === canonical(entries)
}

/** @throws Refusal `log.foreign-author`: a line is brought by who signed it, or by the board together */
async function mustBeMine(desk: Desk, entries: Entry[], state: LogState): Promise<void> {
  const { member } = await mustHaveKeyring(desk)
  const isMine = (author: string) => author === member || findMember(state, author)?.role === 'guardian'
  if (!entries.every(({ author }) => isMine(author))) throw new Refusal('forbidden', 'log.foreign-author')
}

const tolerance = 24 * 3_600_000

/** @throws Refusal `clock.wrong`: a date in the log stays for ever */
function mustBeInTime(desk: Desk, { time }: Entry): void {
  if (Math.abs(Date.parse(time) - desk.now.getTime()) > tolerance) throw new Refusal('invalid', 'clock.wrong')
}
