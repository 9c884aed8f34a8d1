import { openWith, sealTo } from '#vault/age.ts'
import { base64url, fromBase64url, text as textOf, utf8 } from '#vault/bytes.ts'
import { type Canon, canonical } from '#vault/canonical.ts'
import { openConversation } from '#vault/conversation/talk.ts'
import type { SealedFile } from '#vault/file/file.ts'
import { newReceipt, placeOf, readReceipt } from '#vault/outside/receipt.ts'
import { isOffline, Refused } from '../../browser/refused.ts'
import type { Opening } from '../../conversation/conversation.ts'
import type { Destroyed } from '../../conversation/erasing.ts'
import type { Sign } from '../../conversation/frames.ts'
import type { Notice } from '../../dialogue/notices.ts'
import type { Cleaning } from '../../file/cleaned.ts'
import { openOwnFile, sendFile, stopFile } from '../files.ts'
import { prove } from '../sealing.ts'
import type { Where } from '../where.ts'
import { fetchRelay, fetchTicket, sendDestruction, sendNotice, sendOpening } from './doors.ts'
import { follow, type Shelf } from './following.ts'
import { type GroupWish, groupTasks, wishAs } from './group-tasks.ts'
import { shelved } from './own-outbox.ts'
import {
  arrive,
  leaveHere,
  mustBeHere,
  now,
  ownOf,
  type Presence,
  showReceipt,
  visiting,
  visitOf,
} from './presence.ts'

type Told = (...news: number[]) => void

/** What was sealed and perhaps not sent: the same words again open no second conversation. */
let sealed: { said: string; opening: Opening; id: string } | null = null

/**
 * Seals the first line and opens a conversation with it. The words are shown by `words`.
 * @param wish to take part in a group
 * @throws VaultFault `log.…`, `outside.intake-unproven`; Refused as the room above says, `offline`
 */
async function begin(
  where: Where,
  begun: Canon,
  admission: unknown,
  wish: GroupWish | null,
): Promise<{ id: string; words: string[] }> {
  const { organisation, founder } = where
  const of = canonical({ where, begun, wish })
  if (sealed?.said !== of) {
    const { space } = await prove(where)
    const receipt = await newReceipt(organisation)
    const said = wish ? { ...Object(begun), group: await wishAs(organisation, receipt, wish) } : begun
    const { line, wraps } = await openConversation(organisation, space, receipt.identity, said, now())
    const back = { locator: receipt.locator, verify: receipt.identity.card.verify }
    arrive(organisation, founder, receipt)
    sealed = { said: of, opening: { line, wraps, back }, id: line.conversation }
  }
  await sendOpening(organisation, { ...sealed.opening, admission })
  const { id } = sealed
  sealed = null
  // Whoever leads the group may let somebody in as soon as they read of it. Without a connection just now it is asked again later.
  if (wish) await groupTasks.askForGroup(() => {}, wish.id).catch(() => {})
  return { id, words: [...mustBeHere().receipt.words] }
}

/** Comes back by twelve words. @throws VaultFault `words.…`, `receipt.…`; Refused `conversation.missing` */
async function come(organisation: string, founder: string, typed: string): Promise<void> {
  const here = arrive(organisation, founder, await readReceipt(organisation, typed))
  try {
    await ownOf(here)
  } catch (error) {
    leaveHere()
    throw error
  }
}

/** How it stands at the house: who waits before it, until when it is kept. */
async function look() {
  const here = mustBeHere()
  const { openedAt, deleteAfter, ahead, isNotified } = await ownOf(here)
  return { openedAt, deleteAfter, ahead, isNotified }
}

async function attach(
  told: Told,
  file: File,
  name: string,
): Promise<{ file: SealedFile; cleaning: Cleaning }> {
  const here = mustBeHere()
  const { organisation } = here
  here.ticket ??= (await visiting(here, (token) => fetchTicket(organisation, token))).ticket
  return sendFile(told, { organisation, ticket: here.ticket }, file, name)
}

const fetchFile = (told: Told, file: SealedFile): Promise<Blob> => {
  const here = mustBeHere()
  const { organisation } = here
  return visiting(here, (visit) => openOwnFile(told, { organisation, visit, of: 'conversation' }, file))
}

/**
 * Destroys all of it for ever, and leaves. The words sign for this by themselves.
 * @throws Refused `conversation.kept` when it can still be visited, whatever the server says
 */
async function destroy(): Promise<Destroyed> {
  const here = mustBeHere()
  // Whoever takes part in a group tells those who lead it, so that they turn its keys.
  if (here.group) await groupTasks.leaveGroup(() => {}, here.group.id).catch(() => {})
  const destroyed = await sendDestruction(here.organisation, await showReceipt(here, 'destroy'))
  await mustBeGone(here)
  leaveHere()
  return destroyed
}

async function mustBeGone(here: Presence): Promise<void> {
  try {
    await visitOf(here, true)
  } catch (error) {
    // Nothing came back: the certificate is all that there is to go by.
    if (error instanceof Refused && (isOffline(error) || error.trouble.code.endsWith('.missing'))) return
    throw error
  }
  throw new Refused({ code: 'conversation.kept' })
}

/** A draft for this device: only the twelve words open it. */
async function sealDraft(draft: string): Promise<string> {
  const { receipt } = mustBeHere()
  return base64url(await sealTo([receipt.identity.card.recipient], utf8(draft)))
}

/** @returns null when it was sealed for other words, or is none */
async function openDraft(draft: string): Promise<string | null> {
  const { receipt } = mustBeHere()
  try {
    const opened = await openWith(receipt.identity.age, fromBase64url(draft))
    return opened && textOf(opened)
  } catch {
    return null
  }
}

/** What the page of a seeker may ask of the worker. */
export const talkTasks = {
  begin: (_: Told, where: Where, said: Canon, admission: unknown, wish: GroupWish | null = null) =>
    begin(where, said, admission, wish),
  come: (_: Told, organisation: string, founder: string, typed: string) => come(organisation, founder, typed),
  /** Hears the conversation until it is left; `told` gets `TalkNews`. */
  follow: (told: Told, shelf: Shelf = null) => follow(told as never, shelf),
  shelved: async (_: Told, n: number) => shelved(n),
  look: (_: Told) => look(),
  say: async (_: Told, said: Canon, files: string[]) => (await talking()).say(said, files),
  again: async (_: Told, id: string) => (await talking()).again(id),
  discard: async (_: Told, id: string) => (await talking()).discard(id),
  sign: async (_: Told, what: Sign['what']) => mustBeHere().talking?.sign(what),
  attach: (told: Told, file: File, name: string) => attach(told, file, name),
  stopAttaching: async (_: Told, name: string) => stopFile(name),
  fetchFile: (told: Told, file: SealedFile) => fetchFile(told, file),
  setNotice: (_: Told, notice: Notice | null) => {
    const here = mustBeHere()
    return visiting(here, (token) => sendNotice(here.organisation, token, notice))
  },
  /** By which this device finds again what it keeps for this conversation. */
  place: async (_: Told) => {
    const { organisation, receipt } = mustBeHere()
    return placeOf(organisation, receipt)
  },
  words: async (_: Told) => [...mustBeHere().receipt.words],
  sealDraft: (_: Told, draft: string) => sealDraft(draft),
  openDraft: (_: Told, draft: string) => openDraft(draft),
  destroy: (_: Told) => destroy(),
  /** What passes between me and the other side of a call: sealed, never stored. */
  pass: async (_: Told, body: Canon) => (await talking()).pass('call', body),
  relay: async (_: Told) => {
    const here = mustBeHere()
    return (await visiting(here, (token) => fetchRelay(here.organisation, token))).relay
  },
  ...groupTasks,
  leaveTalk: async (_: Told) => leaveHere(),
}

export type TalkTasks = typeof talkTasks

/** The conversation as it is followed. @throws Refused `visit.over` */
const talking = () => mustBeHere().opened.promise
