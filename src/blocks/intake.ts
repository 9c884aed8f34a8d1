import type { Desk } from '#kernel/desk.ts'

/**
 * Where letters to an organisation arrive (Eingang), as another block may hear of it: no block knows the other, `app/` hands
 * on what one has to whom may take it. Nothing of it is secret; what arrives opens for those who hold the key of its space.
 */
export type Source = { service: string; name: string; space: string }

/** What was asked, by version. Whether it is ours, only what members have sealed can say. */
export type Asked = { version: number; form: unknown }[]

export type Sources = {
  /** All sources of an organisation that take letters. */
  list(desk: Desk, organisation: string): Promise<Source[]>
  /** Everything that one of them has ever asked; null where it is not one of this organisation. */
  asked(desk: Desk, organisation: string, service: string): Promise<Asked | null>
}
