import { askOutside, OutsideTrouble } from '#custody/outside/asking.ts'
import { sayOutside } from '#custody/outside/saying.ts'
import { ask } from '#custody/outside/server.ts'
import type { Where } from '#custody/outside/where.ts'
import type { Lang } from '#kernel/text.ts'
import { type Said, sealedSaid } from './said.ts'

/** Seals and sends. @returns what went wrong, in a sentence; null when it is there */
export async function sendCheckIn(box: string, where: Where, said: Said, lang: Lang): Promise<string | null> {
  try {
    const { letter } = await askOutside('seal', where, sealedSaid(said), false)
    await ask(`/here/${box}/letters`, { method: 'POST', body: { letter } })
    return null
  } catch (error) {
    const trouble = error instanceof OutsideTrouble ? error.trouble : Object(error).trouble
    return sayOutside(trouble ?? { code: 'bug' }, lang)
  }
}
