import type { Skill } from '#jam/profile/skill.ts'

/** What invented people bring: the skills that needs ask for most, the commonest first. */
export const commonSkills = [
  ...(['frontend', 'backend', 'database', 'integration', 'operations', 'security', 'privacy'] as const),
  ...(['testing', 'websites', 'forms', 'mobile', 'data', 'maps', 'ux', 'graphics', 'accessibility'] as const),
  ...(['writing', 'plain', 'translation', 'analysis', 'leading', 'training', 'office', 'hardware'] as const),
] satisfies Skill[]
