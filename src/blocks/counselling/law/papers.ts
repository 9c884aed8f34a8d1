import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isMember } from '#people/role.ts'
import { mustFindOwn } from '../../services.ts'
import type { Held } from '../counselling.ts'
import { mustEnter, mustEnterToChange } from './declarations.ts'
import { type DocumentKind, documentKinds, draftOf } from './drafts/drafts.ts'
import { factsOf } from './facts.ts'
import { dropOwnDocument, findOwnDocument, keepOwnDocument, listOwnDocuments } from './papers.sql.ts'

/** A legal document of a service: as the house writes it from the settings, or as its organisation has changed it. */
export type LegalPaper = {
  kind: DocumentKind
  text: string
  /** 0 for the draft of the house. */
  revision: number
  changedAt: Date | null
  /** Whether the settings would give another text now than the one that was changed by hand. */
  draft: string
}

export const longestPaper = 100_000

export async function listPapers(
  desk: Desk,
  id: string,
): Promise<Held & { papers: LegalPaper[]; own: boolean }> {
  const held = await mustEnter(desk, id)
  const facts = await factsOf(desk, held)
  const changed = await listOwnDocuments(desk, id)
  const papers = documentKinds.map((kind) => {
    const draft = draftOf(kind, facts)
    const own = changed.find((one) => one.kind === kind)
    return own ? { ...own, draft } : { kind, text: draft, revision: 0, changedAt: null, draft }
  })
  return { ...held, papers, own: isMember(desk.actor, held.service.organisation) }
}

export async function findPaper(desk: Desk, id: string, kind: DocumentKind) {
  const { papers, ...held } = await listPapers(desk, id)
  const paper = papers.find((one) => one.kind === kind)
  if (!paper) throw new Refusal('missing', 'page.missing')
  return { ...held, paper }
}

/** Keeps what an organisation has written; the same as the draft is no change. @throws Refusal `paper.moved` */
export async function changePaper(
  desk: Desk,
  id: string,
  kind: DocumentKind,
  wanted: { text: string; revision: number },
): Promise<void> {
  await mustFindOwn(desk, id)
  const held = await mustEnterToChange(desk, id)
  const { service } = held
  const own = await findOwnDocument(desk, id, kind)
  const now = own?.text ?? draftOf(kind, await factsOf(desk, held))
  if (wanted.text === now) return
  const place = { service: id, organisation: service.organisation }
  if (!(await keepOwnDocument(desk, place, { kind, ...wanted }))) throw new Refusal('conflict', 'paper.moved')
  await record(desk, 'documents.changed', id, { organisation: service.organisation, data: { kind } })
}

/** Takes the text that follows from the settings again. */
export async function resetPaper(desk: Desk, id: string, kind: DocumentKind): Promise<void> {
  await mustFindOwn(desk, id)
  const { service } = await mustEnterToChange(desk, id)
  await dropOwnDocument(desk, id, kind)
  await record(desk, 'documents.removed', id, { organisation: service.organisation, data: { kind } })
}
