import { crawl, rolesOf } from '../invariants/pages.ts'
import type { Play } from '../play.ts'

/** Somebody of every role walks through all pages that are linked for them. */
export async function tour(play: Play): Promise<number> {
  let pages = 0
  await play.each(rolesOf(play), async ([role, player, starts]) => {
    const { checked, broken } = await crawl(play, role, player, starts)
    pages += checked
    play.pages.checked += checked
    play.pages.broken.push(...broken)
  })
  return pages
}
