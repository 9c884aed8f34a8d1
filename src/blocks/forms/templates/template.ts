import type { Form } from '#field/form/form.ts'
import type { Wording } from '#field/form/wording.ts'

/** What a template cannot know: who asks, and how else one reaches them. */
export type Start = { organisation: string; contact: string }

export const topics = ['join', 'help', 'say', 'event', 'use', 'money', 'rights', 'children'] as const
export type Topic = (typeof topics)[number]

/** A form that somebody has thought through already; it becomes a draft that is changed freely. */
export type Template = {
  name: string
  topic: Topic
  title: Wording
  /** For whom it is and what is special about it. */
  says: Wording
  /** Words by which it is also looked for. */
  also: string
  make: (start: Start) => Form
}
