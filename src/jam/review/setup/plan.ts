import type { Joined } from '../rubric/rubric.ts'

/** How a jam reviews: how scores are joined, and how many people look at each need. */
export type ReviewPlan = { joined: Joined; reviewers: number; phase: string | null }

export const usualPlan: ReviewPlan = { joined: 'mean', reviewers: 2, phase: null }
