import type { Block } from '#blocks/block.ts'
import { counselling } from '#blocks/counselling/counselling-block.tsx'
import { custom } from '#blocks/custom/custom.tsx'
import { form } from '#blocks/forms/form-block.tsx'
import { records } from '#blocks/records/records-block.tsx'
import type { Kind } from '#blocks/service.ts'
import { site } from '#blocks/site/site-block.tsx'
import { mustFind } from '#kernel/refusal.ts'

/** The blocks a team may start today, the ones with an operator first. */
export const blocks: readonly Block[] = [form, counselling, records, site, custom]

/** @throws Refusal `missing` when there is no such block yet */
export const blockOf = (kind: Kind): Block => mustFind(blocks.find((block) => block.kind === kind))
