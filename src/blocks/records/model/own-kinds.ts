import { sayFound } from '#field/answer/check.ts'
import { inTime, isDate } from '#field/answer/check-text.ts'
import type { Lang } from '#kernel/text.ts'
import { questionOf } from './asked.ts'
import { checkWords } from './check.text.ts'
import type { Collection } from './collection.ts'
import { targetOf } from './columns.ts'
import type { Field } from './field.ts'
import type { Value } from './record.ts'
import type { Records } from './records.ts'

type Check = {
  collection: Collection
  lang: Lang
  id?: string
  records?: Records
  isMember?: (id: string) => boolean
}
type Fault =
  | 'shape'
  | 'link-one'
  | 'link-many'
  | 'link-gone'
  | 'link-elsewhere'
  | 'link-self'
  | 'member'
  | 'number'
type Problem = { field: string; fault: string; says: string }

const mostLinks = 5000

/** What is wrong with a value of a kind that no form knows. */
export function checkOwn(check: Check, field: Field, value: Value): Problem | null {
  const say = (fault: Fault | null): Problem | null =>
    fault && { field: field.id, fault, says: checkWords(check.lang)[fault] }
  switch (field.kind) {
    case 'link':
    case 'household':
      return say(linkFault(check, field, value))
    case 'person':
      return say(memberFault(check, value))
    case 'autonumber':
      return say(/^\d{1,9}(-[0-9A-Z]{3})?$/.test(String(value)) ? null : 'number')
    case 'uncertain-date':
      return uncertain(check, field, value)
    default:
      return say('shape')
  }
}

function linkFault(check: Check, field: Field, value: Value): Fault | null {
  if (typeof value !== 'object' || Array.isArray(value) || !('records' in value)) return 'shape'
  const ids: unknown = value.records
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) return 'shape'
  if (new Set(ids).size !== ids.length) return 'shape'
  if (ids.length > 1 && !field.link?.many && field.kind === 'link') return 'link-one'
  if (ids.length > mostLinks) return 'link-many'
  if (check.id !== undefined && ids.includes(check.id)) return 'link-self'
  if (!check.records) return null
  const { records } = check
  const found = ids.map((id) => records.get(id))
  if (found.some((row) => row === undefined)) return 'link-gone'
  const target = targetOf(check.collection, field)
  return found.some((row) => row?.collection !== target) ? 'link-elsewhere' : null
}

function memberFault({ isMember }: Check, value: Value): Fault | null {
  if (typeof value !== 'object' || Array.isArray(value) || !('member' in value)) return 'shape'
  if (typeof value.member !== 'string') return 'shape'
  return isMember && !isMember(value.member) ? 'member' : null
}

function uncertain({ lang }: Check, field: Field, value: Value): Problem | null {
  const shape = { field: field.id, fault: 'shape', says: checkWords(lang).shape }
  if (typeof value !== 'object' || Array.isArray(value) || !('sure' in value)) return shape
  if (!['day', 'month', 'year'].includes(String(value.sure))) return shape
  const day = String(value.day)
  const wrong = isDate(day)
    ? inTime({ ...questionOf(field), kind: 'date' }, day)
    : ({ fault: 'date' } as const)
  return wrong && { field: field.id, fault: wrong.fault, says: sayFound(wrong, lang) }
}
