import type { Desk } from '#kernel/desk.ts'

/**
 * Where letters to an organisation arrive (Eingang), as another block may hear of it: no block knows the other, `app/` hands
 * on what one has to whom may take it. Nothing of it is secret; what arrives opens for those who hold the key of its space.
 */
export type Source = {
  /** The id of its service, or of its office. */
  service: string
  name: string
  space: string
  /** Somebody has filled in a form, or begun to talk. */
  is: 'form' | 'talk'
}

/**
 * What was asked, by version. Whether it is ours, only what members have sealed can say. Of a talk that was begun: the topics
 * that somebody could come with.
 */
export type Asked = { version: number; form: unknown }[]

export type Sources = {
  /** All sources of an organisation that take letters. */
  list(desk: Desk, organisation: string): Promise<Source[]>
  /** Everything that one of them has ever asked; null where it is not one of this organisation. */
  asked(desk: Desk, organisation: string, service: string): Promise<Asked | null>
}

/** Several kinds of sources as one. */
export const joined = (...all: Sources[]): Sources => ({
  list: async (desk, organisation) => {
    const lists: Source[] = []
    for (const one of all) lists.push(...(await one.list(desk, organisation)))
    return lists
  },
  async asked(desk, organisation, service) {
    for (const one of all) {
      const found = await one.asked(desk, organisation, service)
      if (found) return found
    }
    return null
  },
})
