import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { timeOf } from '#vault/log/entry.ts'
import { readersAt } from '#vault/log/state.ts'
import { answerChallenge, type Challenge } from '#vault/outside/challenge.ts'
import { openReplies, sealFurther } from '#vault/outside/further.ts'
import { placeOf, type Receipt, readReceipt } from '#vault/outside/receipt.ts'
import { Refused } from '../browser/refused.ts'
import type { OwnCase, Purpose } from '../dialogue/case.ts'
import type { Notice } from '../dialogue/notices.ts'
import type { Cleaning } from '../file/cleaned.ts'
import { openOwnFile, sendFile } from './files.ts'
import { prove } from './sealing.ts'
import { ask } from './server.ts'
import type { Destroyed, OpenedCase } from './where.ts'

/** Somebody who has come back: what follows from the words is in the memory of this worker, and nowhere else. */
type Visit = {
  organisation: string
  founder: string
  receipt: Receipt
  token: string
  endsAt: string
  own: OwnCase | null
}
type Told = (...news: number[]) => void

let present: Visit | null = null

/**
 * Comes back by twelve words, typed in any case, four letters of each. The words are forgotten when this is left.
 * @throws VaultFault `words.…`, `receipt.other-origin` when the server would have something else signed, `log.…`; Refused
 * `case.missing`
 */
export async function openCase(organisation: string, founder: string, typed: string): Promise<OpenedCase> {
  const receipt = await readReceipt(organisation, typed)
  present = { organisation, founder, receipt, ...(await begin(organisation, receipt)), own: null }
  return lookAtCase()
}

/** Stays for another quarter of an hour, without typing the words again. */
export async function stayOn(): Promise<OpenedCase> {
  const visit = mustVisit()
  Object.assign(visit, await begin(visit.organisation, visit.receipt))
  return lookAtCase()
}

async function begin(organisation: string, receipt: Receipt): Promise<{ token: string; endsAt: string }> {
  const answer = await show(organisation, receipt, 'visit')
  return ask(`/outside/${organisation}/visits`, { method: 'POST', body: { answer } })
}

/** The case as it stands now. @throws Refused `visit.over` */
export async function lookAtCase(): Promise<OpenedCase> {
  const visit = mustVisit()
  const { organisation, founder, receipt, token, endsAt } = visit
  const own = await ask<OwnCase>(`/outside/${organisation}/case`, { show: `Visit ${token}` })
  visit.own = own
  const { state, space } = await prove({ organisation, space: own.space, founder })
  const replies = own.replies.map(({ reply }) => reply)
  const opened = await openReplies(receipt.identity, replies, own, state)
  const isReader = (id: string) => state.members.get(id)?.role !== 'guardian'
  return {
    id: own.id,
    openedAt: own.openedAt,
    deleteAfter: own.deleteAfter,
    letters: own.letters.map(({ number, receivedAt }) => ({ number, receivedAt })),
    replies: opened.map((one, index) => ({ ...one, sentAt: own.replies[index]?.sentAt ?? '' })),
    readers: readersAt(state, space, timeOf(new Date())).filter(isReader).length,
    isNotified: own.isNotified,
    endsAt,
  }
}

/**
 * Writes once more, signed by the receipt.
 * @param files those that the body names, uploaded by `attach`
 * @throws Refused `case.moved` when another tab has written meanwhile: look again
 */
export async function writeAgain(body: Canon, files: readonly string[]): Promise<OpenedCase> {
  const { organisation, founder, receipt, token, own } = mustVisit()
  if (!own) throw new Refused({ code: 'visit.over' })
  const { space } = await prove({ organisation, space: own.space, founder })
  const number = own.letters.length
  const said = { of: own.id, number, seen: own.replies.length, body }
  const place = { tenant: organisation, id: newId() }
  const letter = await sealFurther(space, place, receipt.identity, said)
  await ask(`/outside/${organisation}/case/letters`, {
    method: 'POST',
    show: `Visit ${token}`,
    body: { letter, number, files },
  })
  return lookAtCase()
}

let ticket: { of: string; value: string } | null = null

/** Uploads a file for the next letter of this case. */
export async function attach(
  told: Told,
  file: File,
  name: string,
): Promise<{ file: SealedFile; cleaning: Cleaning }> {
  const { organisation, token } = mustVisit()
  if (ticket?.of !== token) {
    const path = `/outside/${organisation}/case/tickets`
    const given = await ask<{ ticket: string }>(path, { method: 'POST', show: `Visit ${token}` })
    ticket = { of: token, value: given.ticket }
  }
  return sendFile(told, { organisation, ticket: ticket.value }, file, name)
}

/** Opens a file that a reply or an own letter names. */
export function fetchFile(told: Told, file: SealedFile): Promise<Blob> {
  const { organisation, token } = mustVisit()
  return openOwnFile(told, { organisation, visit: token }, file)
}

/** Wants a notice without content at this address, or none any more (null). */
export async function setNotice(notice: Notice | null): Promise<void> {
  const { organisation, token } = mustVisit()
  const path = `/outside/${organisation}/case/notice`
  const show = `Visit ${token}`
  await ask(path, notice ? { method: 'PUT', show, body: notice } : { method: 'DELETE', show })
}

/** By which this device finds again what it keeps for this case. */
export function placeHere(): Promise<string> {
  const { organisation, receipt } = mustVisit()
  return placeOf(organisation, receipt)
}

/** Destroys everything of this case for ever, and leaves. The receipt signs for this by itself. */
export async function destroyCase(): Promise<Destroyed> {
  const { organisation, receipt } = mustVisit()
  const answer = await show(organisation, receipt, 'destroy')
  const path = `/outside/${organisation}/destructions`
  const destroyed = await ask<Destroyed>(path, { method: 'POST', body: { answer } })
  forget()
  return destroyed
}

/** Forgets the words and ends the visit, also at the server. */
export async function leave(): Promise<void> {
  const visit = present
  forget()
  if (!visit) return
  const path = `/outside/${visit.organisation}/visits`
  await ask(path, { method: 'DELETE', show: `Visit ${visit.token}` }).catch(() => {})
}

/** What a room above shows at doors of its own, beside those of the case. */
export const visitToken = (): string => mustVisit().token

function forget(): void {
  present?.receipt.identity.seed.fill(0)
  present = null
  ticket = null
}

async function show(organisation: string, { locator, identity }: Receipt, purpose: Purpose) {
  const path = `/outside/${organisation}/challenges`
  const challenge = await ask<Challenge>(path, { method: 'POST', body: { locator, purpose } })
  return answerChallenge(identity, challenge, { origin: location.origin, purpose })
}

/** @throws Refused `visit.over` */
function mustVisit(): Visit {
  if (!present) throw new Refused({ code: 'visit.over' })
  return present
}
