import { z } from 'zod'
import { isWrapped, type Wrapped } from '#vault/conversation/keys.ts'
import { isLine, type Line } from '#vault/conversation/line.ts'
import { type Envelope, isEnvelope } from '#vault/space/envelope.ts'
import { backForm, idsForm } from '../dialogue/case.ts'
import { noticeForm } from '../dialogue/notices.ts'
import { sealedId } from '../door.ts'

const isSealedId = (id: string): boolean => sealedId.safeParse(id).success

/** The ids of a line as the database takes them. */
export const hasSealedIds = ({ space, conversation, author, turn }: Line): boolean =>
  [space, conversation, author, ...(turn?.seats ?? []).map(({ member }) => member)].every(isSealedId)

const lineForm = z.custom<Line>((value) => isLine(value) && hasSealedIds(value))
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

export const noteForm = z.strictObject({
  envelope: z.custom<Envelope>((value) => isEnvelope(value) && isSealedId(value.id)),
})
