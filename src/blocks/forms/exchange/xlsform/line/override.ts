import type { Item } from '#field/form/question.ts'
import { jamIn } from '../kept.ts'
import type { Line } from '../survey.ts'

type Override = {
  own?: true
  set?: { [member: string]: unknown }
  when?: { [member: string]: [column: string, said: string, value: unknown] }
}

/** What an earlier export of ours could not say in XLSForm; a member only as long as its cell is as it was. */
export function overridden(item: Item, line: Line): Item {
  const override = overrideOf(line)
  if (!override) return item
  const changed: { [member: string]: unknown } = { ...item, ...override.set }
  for (const [member, [column, said, value]] of Object.entries(override.when ?? {}))
    if ((line.cells[column] ?? '') === said) changed[member] = value
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null)) as unknown as Item
}

export function overrideOf(line: Line): Override | undefined {
  const said = jamIn(line.cells)
  if (said === '') return undefined
  try {
    const read = JSON.parse(said)
    return typeof read === 'object' && read !== null ? read : undefined
  } catch {
    return undefined
  }
}
