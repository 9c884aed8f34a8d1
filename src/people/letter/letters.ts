import type { Desk } from '#kernel/desk.ts'
import { sendMail } from '#kernel/mail.ts'
import type { Lang } from '#kernel/text.ts'
import { letterWords } from './letter.text.ts'
import { compose, type LetterKind, type LetterText } from './letter.ts'
import { findOwnWords, type OwnWords, ownText } from './letters.sql.ts'

/** Somebody who is written to. Without an address nobody is. */
export type Addressee = { account: string | null; email: string | null; name: string; lang: Lang }

export type Post<Name extends string> = {
  /** The occasion (`shift.soon:<id>:<account>`): one mail for each, ever. */
  key: string
  jam: string | null
  values: Record<Name, string>
  /** An iCalendar text to attach. */
  calendar?: string | undefined
  /** Holds a code or a private link: its text goes as soon as it is sent. */
  secret?: boolean
  /** Stays in the outbox until then, while what it tells of can still be taken back. */
  at?: Date
  /** The whole mail, in a language that the house does not speak itself; then the kind's own words do not count. */
  whole?: LetterText
  /** Waits for an organiser's look, even where mails of its kind do not. */
  held?: boolean
}

/**
 * Writes a mail of one kind: in the recipient's language, in the jam's voice, with the jam's own text where it has one;
 * held back where the organiser wants to look first. In the transaction of the act.
 */
export async function writeLetter<Name extends string>(
  desk: Desk,
  kind: LetterKind<Name>,
  to: Addressee,
  post: Post<NoInfer<Name>>,
): Promise<void> {
  if (!to.email) return
  const { own, ...letter } = await draft(desk, kind, to, post)
  const { key, jam, calendar, secret, at } = post
  await sendMail(desk, {
    key,
    kind: kind.id,
    to: to.email,
    account: to.account,
    jam,
    ...letter,
    sender: own?.sender ?? '',
    replyTo: own?.replyTo ?? '',
    held: post.held || (own?.held ?? false),
    ...(calendar === undefined ? {} : { calendar }),
    ...(secret === undefined ? {} : { secret }),
    ...(at === undefined ? {} : { at }),
  })
}

/** The mail as its recipient would read it, written to nobody yet. */
export async function previewLetter<Name extends string>(
  desk: Desk,
  kind: LetterKind<Name>,
  to: Pick<Addressee, 'name' | 'lang'>,
  post: Pick<Post<NoInfer<Name>>, 'jam' | 'values'>,
): Promise<LetterText> {
  const { own: _, ...letter } = await draft(desk, kind, to, post)
  return letter
}

async function draft<Name extends string>(
  desk: Desk,
  kind: LetterKind<Name>,
  { name, lang }: Pick<Addressee, 'name' | 'lang'>,
  { jam, values, whole }: Pick<Post<NoInfer<Name>>, 'jam' | 'values' | 'whole'>,
) {
  if (whole) return { own: undefined, ...whole }
  const own = jam ? await ownWords(desk, jam, kind.id, lang) : undefined
  const text = ownText(own) ?? kind.words(lang).text
  const usual = letterWords(lang)
  const voice = { greeting: own?.greeting || usual.greeting, signature: own?.signature || usual.signature }
  return { own, ...compose(text, voice, name, values) }
}

/** Looked up once for each act: it may write to two thousand. */
async function ownWords(desk: Desk, jam: string, kind: string, lang: Lang): Promise<OwnWords | undefined> {
  const known = looked.get(desk) ?? new Map<string, OwnWords | undefined>()
  looked.set(desk, known)
  const key = `${jam} ${kind} ${lang}`
  if (!known.has(key)) known.set(key, await findOwnWords(desk, jam, kind, lang))
  return known.get(key)
}

const looked = new WeakMap<Desk, Map<string, OwnWords | undefined>>()
