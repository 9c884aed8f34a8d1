import { sql } from 'kysely'
import type { Desk } from '#kernel/desk.ts'
import type { Lang } from '#kernel/text.ts'
import type { LetterText, Voice } from './letter.ts'

/** What a jam has set for one kind of mail; a text only where it has one of its own. */
export type OwnWords = Partial<Voice> & { held: boolean | null; subject: string | null; body: string | null }

export async function findOwnWords(
  desk: Desk,
  jam: string,
  kind: string,
  lang: Lang,
): Promise<OwnWords | undefined> {
  const { rows } = await sql<{ own: OwnWords | null }>`
    select voice_of(${jam}, ${kind}, ${lang}) as own`.execute(desk.tx)
  return rows[0]?.own ?? undefined
}

export const ownText = (own: OwnWords | undefined): LetterText | undefined =>
  own?.subject && own.body ? { subject: own.subject, body: own.body } : undefined
