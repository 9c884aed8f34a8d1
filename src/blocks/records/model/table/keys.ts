import type { Family } from '../asked.ts'
import { linkedIn } from '../equal.ts'
import type { Value } from '../record.ts'
import type { FilterOperator } from '../view.ts'

/** What a value is compared by, one or several. */
export function keysOf(value: Value | undefined): readonly string[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.map(String)
  if (typeof value !== 'object') return [String(value)]
  if ('records' in value) return linkedIn(value)
  return 'member' in value ? [String(value.member)] : []
}

/** Which questions make sense for a column. The first is the one that is offered. */
export function operatorsOf(family: Family): FilterOperator[] {
  const ends: FilterOperator[] = ['empty', 'filled']
  switch (family) {
    case 'number':
      return ['=', '!=', '<', '<=', '>', '>=', 'between', ...ends]
    case 'day':
      return ['within', '=', '<', '<=', '>', '>=', 'between', 'due', ...ends]
    case 'yes':
      return ['=', '!=', ...ends]
    case 'one':
    case 'link':
      return ['one-of', 'none-of', 'contains', ...ends]
    case 'several':
      return ['one-of', 'all-of', 'none-of', 'contains', ...ends]
    case 'member':
    case 'members':
      return ['mine', 'one-of', 'none-of', 'contains', ...ends]
    case 'files':
      return ['filled', 'empty', 'contains']
    default:
      return ['contains', 'lacks', '=', '!=', 'starts', 'ends', '<', '>', ...ends]
  }
}
