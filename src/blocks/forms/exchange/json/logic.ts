import type { Form } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'
import { fromJsonLogic } from '#field/rule/jsonlogic.ts'
import type { Rule } from '#field/rule/rule.ts'
import { namesRead, renamed } from '#field/rule/rules.ts'
import { blankForm } from '../blank.ts'
import type { Ledger } from '../ledger.ts'
import { newNameBook } from '../naming.ts'
import { paged } from '../pages.ts'
import type { Json } from './value.ts'

/** A rule alone: it asks for what it reads, and shows what comes out. */
export function formOfLogic(json: Json, ledger: Ledger): Form {
  const rule = fromJsonLogic(json)
  ledger[rule.is === 'foreign' ? 'kept' : 'understood'](
    'rule',
    '',
    rule.is === 'foreign' ? Object.keys(json)[0] : undefined,
  )
  const book = newNameBook()
  const names = new Map(namesRead(rule).map((name) => [name, book.take(name)]))
  for (const name of names.keys()) ledger.understood('var', name)
  const asked = [...names].map(
    ([said, name]): Item => ({ is: 'question', kind: 'short-text', name, label: { en: said } }),
  )
  const value: Rule = renamed(rule, (name) => names.get(name) ?? name)
  const result: Item = {
    is: 'question',
    kind: 'calculated',
    name: book.take('result'),
    label: { en: 'Result' },
    value,
  }
  return { ...blankForm(['en']), title: { en: 'JsonLogic' }, pages: paged([...asked, result], ['en']) }
}
