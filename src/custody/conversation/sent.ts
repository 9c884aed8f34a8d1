import { z } from 'zod'
import type { Ctx } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isWrapped, mostEpochs, type Wrapped } from '#vault/conversation/keys.ts'
import { isLine, type Line } from '#vault/conversation/line.ts'
import { type Envelope, isEnvelope } from '#vault/space/envelope.ts'
import { backForm, idsForm } from '../dialogue/case.ts'
import { noticeForm } from '../dialogue/notices.ts'
import { sealedId } from '../door.ts'
import { mostLines } from './conversation.ts'

const isSealedId = (id: string): boolean => /^[\w-]{22}$/.test(id)

/** Whether the ids and numbers of a line are such as the database takes them: one that it chokes on would hold up others. */
export const fits = ({ space, conversation, author, turn, seq, epoch }: Line): boolean =>
  seq <= mostLines &&
  epoch <= mostEpochs &&
  [space, conversation, author, ...(turn?.seats ?? []).map(({ member }) => member)].every(isSealedId)

const lineForm = z.custom<Line>((value) => isLine(value) && fits(value))
const wrapsForm = z.array(z.custom<Wrapped>((value) => isWrapped(value))).max(40)

export const openingForm = z.strictObject({
  line: lineForm,
  wraps: wrapsForm,
  back: backForm,
  files: idsForm,
  notice: noticeForm.nullable().default(null),
  admission: z.unknown().optional(),
})

export const sayingForm = z.strictObject({ line: lineForm, wraps: wrapsForm.default([]), files: idsForm })

/** What opens a group; the room above has more to say of it. */
export const groupOpeningForm = z.strictObject({
  first: lineForm,
  turned: lineForm,
  wraps: wrapsForm,
})

/** Whoever wants to take part in a group, by the card that is theirs there. */
export const groupForm = z.strictObject({
  group: sealedId,
  member: sealedId,
  verify: z.string().regex(/^[\w-]{43}$/),
})

export const noteForm = z.strictObject({
  envelope: z.custom<Envelope>((value) => isEnvelope(value) && isSealedId(value.id)),
})

/** A line that is sent to the door of its own conversation. @throws Refusal `conversation.missing` */
export function mustBeOf<S extends { line: Line }>(conversation: string, said: S): S {
  if (said.line.conversation !== conversation) throw new Refusal('missing', 'conversation.missing')
  return said
}

/** The number of the last line that somebody has; all lines without one. */
export function afterIn(c: Ctx): number {
  const after = Number(c.req.query('after') ?? -1)
  return Number.isInteger(after) && after >= 0 && after < 2 ** 31 ? after : -1
}
