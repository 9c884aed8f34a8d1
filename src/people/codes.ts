import { randomInt, timingSafeEqual } from 'node:crypto'
import { day, later, minute } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { keyedHash, newId } from '#kernel/id.ts'
import { countAttempt } from '#kernel/limit.ts'
import { sendMail } from '#kernel/mail.ts'
import { addCode, type CodePurpose, sweepCodes, tryNewestCode, useCode } from './codes.sql.ts'
import { peopleWords } from './people.text.ts'

const codeLives = 15 * minute
const mostTries = 5

/** Sends a code of six digits to an address; whoever types it has read that mailbox. */
export async function sendCode(desk: Desk, email: string, purpose: CodePurpose): Promise<void> {
  // Who asks may be nobody yet, and codes are for no person's eyes.
  await asHouse(desk, async () => {
    await countAttempt(desk, 'code', email, 6, 15 * minute)
    await countAttempt(desk, 'code of the day', email, 20, day)
    await sweepCodes(desk, later(desk.now, -day))
    const id = newId()
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const code_hash = hashOf(desk, id, code)
    await addCode(desk, {
      id,
      email,
      purpose,
      code_hash,
      made_at: desk.now,
      ends_at: later(desk.now, codeLives),
    })
    const { subject, body } = peopleWords(desk.lang).codeMail
    const letter = { subject: subject(code), body: body[purpose](code) }
    await sendMail(desk, { key: `code:${id}`, to: email, ...letter, secret: true })
  })
}

/**
 * Uses a code once.
 * @returns false when it is wrong, used or too old. It does not throw then, so that the try stays counted.
 */
export async function isCode(
  desk: Desk,
  email: string,
  code: string,
  purpose: CodePurpose,
): Promise<boolean> {
  return asHouse(desk, async () => {
    const newest = await tryNewestCode(desk, email, purpose, mostTries)
    if (!newest || !isSame(newest.code_hash, hashOf(desk, newest.id, code))) return false
    return useCode(desk, newest.id)
  })
}

/** What somebody types of a code: digits, perhaps in groups. */
export const digitsOf = (typed: unknown): string =>
  typeof typed === 'string' ? typed.replace(/\s/g, '') : ''

const hashOf = (desk: Desk, id: string, code: string) => keyedHash(desk.house.secret, `${id}:${code}`)

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other))
