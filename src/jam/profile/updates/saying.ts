import type { Lang } from '#kernel/text.ts'
import type { Milestone, ShownPost } from './post.ts'
import { updateWords } from './updates.text.ts'

/** In whose name an update speaks; empty for the jam itself. */
export function speakerOf({ voice, project, organisationName }: ShownPost, lang: Lang): string {
  const t = updateWords(lang)
  if (voice === 'team') return t.byTeam(project ?? '')
  return voice === 'organisation' ? (organisationName ?? '') : ''
}

/** What is reached, in words; empty for an update without. */
export const milestoneOf = ({ milestone }: ShownPost, lang: Lang): string =>
  milestone ? milestoneWord(milestone, lang) : ''

export const milestoneWord = (milestone: Milestone, lang: Lang): string =>
  updateWords(lang).milestones[milestone]
