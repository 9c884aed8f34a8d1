import type { Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import type { Lang } from '#kernel/text.ts'
import { mustBe } from '../role.ts'
import type { LetterKind, LetterText } from './letter.ts'
import {
  findVoiceRow,
  keepHeld,
  keepText,
  keepVoice,
  listTextRows,
  removeText,
  type VoiceForm,
} from './voices.sql.ts'

export type { VoiceForm } from './voices.sql.ts'

const silent: VoiceForm & { held: string[] } = {
  sender: '',
  replyTo: '',
  greetingDe: '',
  greetingEn: '',
  signatureDe: '',
  signatureEn: '',
  held: [],
}

/** A text that a jam has made its own. */
export type OwnText = LetterText & { kind: string; lang: Lang; changedAt: Date }

/** How a jam speaks, for its organisers. */
export async function findVoice(desk: Desk, jam: string): Promise<VoiceForm & { held: string[] }> {
  mustBe(desk, jam, 'organiser')
  return (await findVoiceRow(desk, jam)) ?? silent
}

export async function changeVoice(desk: Desk, jam: string, form: VoiceForm): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await keepVoice(desk, jam, form)
  await record(desk, 'voice.changed', jam, { jam })
}

/** Which kinds of mails wait for a look. What is in the outbox already stays as it is. */
export async function holdKinds(desk: Desk, jam: string, kinds: string[]): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await keepHeld(desk, jam, kinds)
  await record(desk, 'mail.holding-changed', jam, { jam, data: { count: kinds.length } })
}

export async function listOwnTexts(desk: Desk, jam: string, kind?: string): Promise<OwnText[]> {
  mustBe(desk, jam, 'organiser')
  return listTextRows(desk, jam, kind)
}

/** Says a kind of mail in the jam's own words. The caller has checked the places. */
export async function changeText(
  desk: Desk,
  jam: string,
  { id }: LetterKind,
  lang: Lang,
  text: LetterText,
): Promise<void> {
  mustBe(desk, jam, 'organiser')
  await keepText(desk, { jam, kind: id, lang }, text)
  await record(desk, 'letter.changed', jam, { jam })
}

/** Goes back to what the house says. */
export async function restoreText(desk: Desk, jam: string, { id }: LetterKind, lang: Lang): Promise<void> {
  mustBe(desk, jam, 'organiser')
  if (await removeText(desk, { jam, kind: id, lang })) await record(desk, 'letter.restored', jam, { jam })
}
