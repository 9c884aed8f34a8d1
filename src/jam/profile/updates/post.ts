import { z } from 'zod'
import { lineField, optionalLine, textField } from '#field/text-field.ts'

/** In whose name an update is written. */
export type Voice = 'jam' | 'team' | 'organisation'

/** What a project has reached (Meilenstein). */
export const milestones = [
  'begun',
  'first-version',
  'tested',
  'live',
  'handed-over',
  'in-use',
  'grown',
] as const
export type Milestone = (typeof milestones)[number]

/** An update (Neuigkeit) on the public pages of a jam and of a project, an entry of their feed. */
export type Post = {
  id: string
  jam: string
  voice: Voice
  /** The project it is about, by its need; updates of the jam itself have none. */
  need: string | null
  organisation: string | null
  title: string
  text: string
  milestone: Milestone | ''
  picture: string | null
  alt: string
  postedAt: Date
  changedAt: Date | null
  hiddenAt: Date | null
}

/** An update with what a public page says beside it. */
export type ShownPost = Post & {
  slug: string
  jamTitle: string
  zone: string
  organisationName: string | null
  project: string | null
  /** The service in the showcase, once its organisation shows it. */
  service: string | null
}

export const postForm = z
  .object({
    title: lineField('title', 120),
    text: textField('text', 4000),
    milestone: z.enum(['', ...milestones], 'milestone.wrong').default(''),
    alt: optionalLine('alt', 250),
  })
  .strip()
export type PostForm = z.infer<typeof postForm>

/** Where an update stands in public. */
export const placeOfPost = (post: Pick<ShownPost, 'id' | 'slug'>): string =>
  `/jams/${post.slug}/updates#post-${post.id}`
