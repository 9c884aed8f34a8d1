import { randomBytes } from 'node:crypto'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { newId } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { hasRole, mustBe } from '#people/role.ts'
import { isCallOpen, type Jam } from '../profile/jam.ts'
import {
  type CallCode,
  type CallLink,
  type CodeForm,
  codeFrom,
  codeState,
  type LinkForm,
  plainCode,
} from './call.ts'
import {
  addCode,
  addLink,
  addQuestionRow,
  type Brought,
  countBySource,
  type Entry,
  listCodeRows,
  listEntryRows,
  listLinkRows,
  listQuestionRows,
  lockCode,
  revokeCodeRow,
  withdrawLinkRow,
  withdrawQuestionRow,
} from './calls.sql.ts'
import type { OwnQuestion, QuestionForm } from './question.ts'

export type CallDesk = {
  links: CallLink[]
  codes: CallCode[]
  questions: OwnQuestion[]
  brought: Brought[]
  entries: Entry[]
}

/** All that an organiser keeps about a call: who forwards it, who brought what, codes, own questions. */
export async function lookAtCall(desk: Desk, jam: string): Promise<CallDesk> {
  mustBe(desk, jam, 'organiser')
  const [links, questions, entries] = [
    await listLinkRows(desk, jam),
    await listQuestionRows(desk, jam),
    await listEntryRows(desk, jam),
  ]
  // Drafts are nobody's to read; how many a partner or a code has brought is a number of the organiser.
  const [codes, brought] = await asHouse(desk, async () => [
    await listCodeRows(desk, jam),
    await countBySource(desk, jam),
  ])
  return { links, codes, questions, brought, entries }
}

/** Makes a link for a partner. @throws Refusal `call.tag` when another partner has the tag */
export async function makeLink(desk: Desk, jam: string, form: LinkForm): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (!(await addLink(desk, { ...form, id: newId(), jam }))) throw new Refusal('conflict', 'call.tag')
  await record(desk, 'call-link.made', jam, { jam })
}

/** Whose link a tag is, for the page where they copy their button. */
export async function findPartner(desk: Desk, jam: string, tag: string): Promise<string | undefined> {
  // The list is the organisers'; what a partner is called is known to whoever has their link.
  const links = await asHouse(desk, () => listLinkRows(desk, jam))
  return links.find((one) => one.tag === tag && one.withdrawnAt === null)?.partner
}

/** Takes a link off the list. Whoever still has it gets in all the same; its needs stay counted. */
export async function withdrawLink(desk: Desk, jam: string, id: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (await withdrawLinkRow(desk, jam, id)) await record(desk, 'call-link.withdrawn', id, { jam })
}

/** Makes a code with which needs may come after the end. @throws Refusal `call.code-taken` */
export async function makeCode(desk: Desk, jam: string, id: string, form: CodeForm): Promise<void> {
  mustBe(desk, jam, 'organiser')
  const code = form.code || codeFrom(randomBytes(12))
  if (await addCode(desk, { ...form, code, id, jam })) await record(desk, 'call-code.made', jam, { jam })
  // One click too many is the same code; another one of this name is somebody else's.
  else if (!(await isMade(desk, jam, id))) throw new Refusal('conflict', 'call.code-taken')
}

/** From now on the code opens nothing more. What came by it stays. */
export async function revokeCode(desk: Desk, jam: string, id: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (await revokeCodeRow(desk, jam, id)) await record(desk, 'call-code.revoked', id, { jam })
}

/** Asks one question more than the house does. The same words are asked once. */
export async function askMore(desk: Desk, jam: string, form: QuestionForm): Promise<void> {
  mustBe(desk, jam, 'organiser')
  const isNew = await addQuestionRow(desk, jam, { ...form, id: newId() })
  if (isNew) await record(desk, 'call-question.asked', jam, { jam })
}

/** Asks a question no more. What was answered can still be read. */
export async function askNoMore(desk: Desk, jam: string, id: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (await withdrawQuestionRow(desk, jam, id)) await record(desk, 'call-question.withdrawn', id, { jam })
}

/** The questions that a jam asks besides ours, in their order. */
export const listOwnQuestions = (desk: Desk, jam: string): Promise<OwnQuestion[]> =>
  listQuestionRows(desk, jam)

/** Whether somebody may write a need down for somebody else: who organises, and who helps. */
export const mayEnterForOthers = ({ actor }: Pick<Desk, 'actor'>, jam: string): boolean =>
  hasRole(actor, jam, 'organiser', 'helper')

/**
 * Whether a draft may begin: while the call is open, or with a code that holds.
 * @returns the code it begins with
 * @throws Refusal `call.closed`, `call.code`
 */
export async function mustMayBegin(desk: Desk, jam: Jam, typed: string): Promise<string | null> {
  if (isCallOpen(jam, desk.now)) return null
  if (!plainCode(typed)) throw new Refusal('gone', 'call.closed')
  return mustFindCode(desk, jam.id, typed)
}

/** The code that somebody typed. @throws Refusal `call.code` unless it holds */
export async function mustFindCode(desk: Desk, jam: string, typed: string): Promise<string> {
  // Codes are the organisers' to read.
  const [code] = await asHouse(desk, () => listCodeRows(desk, jam, { code: plainCode(typed) }))
  if (!code || codeState(code, desk.now) !== 'open') throw new Refusal('invalid', 'call.code')
  return code.id
}

// How often a code was used is asked along, which only the house may know.
const isMade = (desk: Desk, jam: string, id: string): Promise<boolean> =>
  asHouse(desk, async () => (await listCodeRows(desk, jam, { id })).length > 0)

/** Whether a draft may be handed in now: while the call is open, for an organiser, or with a code that holds. */
export async function mayHandIn(desk: Desk, jam: Jam, code: string | null): Promise<boolean> {
  if (isCallOpen(jam, desk.now) || hasRole(desk.actor, jam.id, 'organiser')) return true
  if (!code) return false
  // Codes are the organisers' to read.
  const [found] = await asHouse(desk, () => listCodeRows(desk, jam.id, { id: code }))
  return found !== undefined && codeState(found, desk.now) === 'open'
}

/** Of two who hand in by the last place of a code one comes first. @throws Refusal `call.over`, `call.code` */
export async function mustMayHandIn(desk: Desk, jam: Jam, code: string | null): Promise<void> {
  if (code) await asHouse(desk, () => lockCode(desk, code))
  if (await mayHandIn(desk, jam, code)) return
  throw code ? new Refusal('invalid', 'call.code') : new Refusal('gone', 'call.over')
}
