import { isReady } from '#jam/gate/gate.ts'
import { listGates } from '#jam/gate/gates.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { fill, type LetterText } from '#people/letter/letter.ts'
import { previewLetter, writeLetter } from '#people/letter/letters.ts'
import { mustBe } from '#people/role.ts'
import type { Group } from './group.ts'
import { toGroup } from './letter-kinds.ts'
import { listRecipientRows, type Recipient } from './writing.sql.ts'

/** What somebody writes to a group: in German, and in English for those who read that. */
export type Writing = { id: string; subject: string; body: string; subjectEn: string; bodyEn: string }

/** Who would get it. */
export async function listRecipients(desk: Desk, jam: Jam, group: Group): Promise<Recipient[]> {
  mustBe(desk, jam.id, 'organiser')
  const needs = group.kind === 'gate' ? await listNotReady(desk, jam.id) : []
  // Addresses stand behind the wall of each account; an organiser writes without seeing them.
  return asHouse(desk, () => listRecipientRows(desk, jam.id, group, needs))
}

async function listNotReady(desk: Desk, jam: string): Promise<string[]> {
  const gates = await listGates(desk, jam)
  return gates.filter(({ gate }) => !isReady(gate)).map(({ need }) => need.id)
}

/** The words for one person: in their language where there are such words. */
export function wordsFor(
  writing: Writing,
  jam: Jam,
  { name, lang }: Pick<Recipient, 'name' | 'lang'>,
): LetterText {
  const english = lang === 'en' && writing.bodyEn !== ''
  const [subject, body] = english
    ? [writing.subjectEn || writing.subject, writing.bodyEn]
    : [writing.subject, writing.body]
  const values = { name, jam: jam.title }
  return { subject: fill(subject, values), body: fill(body, values) }
}

/** The whole mail as this person will read it. */
export function previewFor(
  desk: Desk,
  writing: Writing,
  jam: Jam,
  to: Pick<Recipient, 'name' | 'lang'>,
): Promise<LetterText> {
  const { subject, body } = wordsFor(writing, jam, to)
  return previewLetter(desk, toGroup, to, { jam: jam.id, values: { jam: jam.title, subject, text: body } })
}

/** Writes to everybody of a group. The id comes with the form, so that a second press writes to nobody again. */
export async function writeToGroup(desk: Desk, jam: Jam, group: Group, writing: Writing): Promise<number> {
  const recipients = await listRecipients(desk, jam, group)
  for (const to of recipients) {
    const { subject, body } = wordsFor(writing, jam, to)
    await writeLetter(desk, toGroup, to, {
      key: `group:${writing.id}:${to.account}`,
      jam: jam.id,
      values: { jam: jam.title, subject, text: body },
    })
  }
  await record(desk, 'group.written', writing.id, { jam: jam.id, data: { count: recipients.length } })
  return recipients.length
}
