import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { LetterText } from './letter.ts'

type VoiceTable = {
  jam: string
  sender: string
  reply_to: string
  greeting_de: string
  greeting_en: string
  signature_de: string
  signature_en: string
  held: string[]
  changed_at: Date
}

type TextTable = LetterText & { jam: string; kind: string; lang: Lang; changed_at: Date }

declare module '#kernel/db.ts' {
  interface Tables {
    jam_voice: VoiceTable
    letter_text: TextTable
  }
}

export type VoiceForm = {
  sender: string
  replyTo: string
  greetingDe: string
  greetingEn: string
  signatureDe: string
  signatureEn: string
}

export const findVoiceRow = (desk: Desk, jam: string) =>
  desk.tx
    .selectFrom('jam_voice')
    .select([
      'sender',
      'reply_to as replyTo',
      'greeting_de as greetingDe',
      'greeting_en as greetingEn',
      'signature_de as signatureDe',
      'signature_en as signatureEn',
      'held',
    ])
    .where('jam', '=', jam)
    .executeTakeFirst()

export async function keepVoice(desk: Desk, jam: string, form: VoiceForm): Promise<void> {
  const row = {
    sender: form.sender,
    reply_to: form.replyTo,
    greeting_de: form.greetingDe,
    greeting_en: form.greetingEn,
    signature_de: form.signatureDe,
    signature_en: form.signatureEn,
    changed_at: desk.now,
  }
  await desk.tx
    .insertInto('jam_voice')
    .values({ jam, held: [], ...row })
    .onConflict((oc) => oc.column('jam').doUpdateSet(row))
    .execute()
}

export async function keepHeld(desk: Desk, jam: string, held: string[]): Promise<void> {
  const silent = {
    sender: '',
    reply_to: '',
    greeting_de: '',
    greeting_en: '',
    signature_de: '',
    signature_en: '',
  }
  const row = { held, changed_at: desk.now }
  await desk.tx
    .insertInto('jam_voice')
    .values({ jam, ...silent, ...row })
    .onConflict((oc) => oc.column('jam').doUpdateSet(row))
    .execute()
}

export const listTextRows = (desk: Desk, jam: string, kind?: string) =>
  desk.tx
    .selectFrom('letter_text')
    .select(['kind', 'lang', 'subject', 'body', 'changed_at as changedAt'])
    .where('jam', '=', jam)
    .$if(kind !== undefined, (rows) => rows.where('kind', '=', kind ?? ''))
    .execute()

export async function keepText(
  desk: Desk,
  of: { jam: string; kind: string; lang: Lang },
  text: LetterText,
): Promise<void> {
  const row = { subject: text.subject, body: text.body, changed_at: desk.now }
  await desk.tx
    .insertInto('letter_text')
    .values({ ...of, ...row })
    .onConflict((oc) => oc.columns(['jam', 'kind', 'lang']).doUpdateSet(row))
    .execute()
}

export async function removeText(
  desk: Desk,
  { jam, kind, lang }: { jam: string; kind: string; lang: Lang },
): Promise<boolean> {
  const { numDeletedRows } = await desk.tx
    .deleteFrom('letter_text')
    .where('jam', '=', jam)
    .where('kind', '=', kind)
    .where('lang', '=', lang)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
