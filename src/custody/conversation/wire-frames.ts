import { z } from 'zod'
import { isLine } from '#vault/conversation/line.ts'
import { sealedId } from '../door.ts'
import { type FromBrowser, longestSign, mostHeard } from './frames.ts'
import { fits, noteForm, sayingForm } from './sent.ts'

const most = 1_000_000_000
const count = z.int().min(-1).max(most)
const signs = ['here', 'typing', 'still', 'gone', 'call'] as const

const forms = {
  hello: z.strictObject({ visit: z.string().max(200).optional() }),
  hear: z.array(z.strictObject({ conversation: sealedId, after: count })).max(mostHeard),
  leave: z.array(sealedId).max(mostHeard),
  watch: z.array(sealedId).max(100),
  say: sayingForm.extend({ n: count }),
  note: noteForm.extend({ n: count, conversation: sealedId }),
  sign: z.strictObject({
    conversation: sealedId,
    what: z.enum(signs),
    sealed: z.string().max(longestSign).optional(),
  }),
  beat: z.number(),
} satisfies { [K in keyof Frames]: z.ZodType }

type Frames = { [F in FromBrowser as keyof F]: F[keyof F] }

/** A frame that a browser may have sent, with its one name. */
export type Frame = {
  [K in keyof typeof forms]: { is: K; what: z.output<(typeof forms)[K]> }
}[keyof typeof forms]

/** @returns null for what has more to it than a line: the form reads it */
function plainSaying(said: unknown): z.output<(typeof forms)['say']> | null {
  const { n, line, ...more } = Object(said)
  const isPlain = Number.isSafeInteger(n) && n >= -1 && n <= most && Object.keys(more).length === 0
  return isPlain && isLine(line) && line.turn === null && fits(line)
    ? { n, line, wraps: [], files: [] }
    : null
}

/** @returns null for what is none */
export function readFrame(text: string): Frame | null {
  let sent: unknown
  try {
    sent = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof sent !== 'object' || sent === null) return null
  const [is, ...more] = Object.keys(sent)
  if (is === undefined || more.length > 0 || !Object.hasOwn(forms, is)) return null
  const name = is as keyof typeof forms
  // Nearly every frame is a line and nothing more.
  if (name === 'say') {
    const plain = plainSaying((sent as { say: unknown }).say)
    if (plain) return { is: 'say', what: plain }
  }
  const read = forms[name].safeParse((sent as Record<string, unknown>)[name])
  return read.success ? ({ is: name, what: read.data } as Frame) : null
}
