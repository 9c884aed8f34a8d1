import type { Page } from '../model/page.ts'

/** What became of what a window has sent: kept, or somebody was faster, and this is theirs. */
export type Kept =
  | { saved: true; revision: number; page: Page }
  | { saved: false; revision: number; page: Page; by: string | null }
