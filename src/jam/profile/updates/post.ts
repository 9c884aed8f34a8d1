import { z } from 'zod'
import { lineField, textField } from '#field/text-field.ts'

/** An update (Neuigkeit) on the public page of a jam, an entry of its feed. */
export type Post = { id: string; jam: string; title: string; text: string; postedAt: Date }

export const postForm = z.object({ title: lineField('title', 120), text: textField('text', 4000) })
