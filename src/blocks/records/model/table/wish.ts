import type { Lang } from '#kernel/text.ts'

export type TablesWish = {
  /** In which language columns are filtered and sorted. */
  lang?: Lang
  /** How members are called. */
  member?: (id: string) => string | undefined
}
