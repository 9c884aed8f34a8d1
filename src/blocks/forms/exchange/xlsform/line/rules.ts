import type { Rule } from '#field/rule/rule.ts'
import type { Ledger } from '../../ledger.ts'
import type { Names } from '../../xpath/names.ts'
import { ruleOf } from '../../xpath/to-rule.ts'
import { type Writing, xpathOf } from '../../xpath/write.ts'
import type { KeptLine } from '../kept.ts'

/** Reads the expressions of one line, and keeps those that we would write in other words. */
export type RuleReader = {
  read(column: string, source: string): Rule
  sources: NonNullable<KeptLine['sources']>
}

type Reading = { names: Names; writing: Writing; ledger: Ledger; where: string }

export function ruleReader({ names, writing, ledger, where }: Reading): RuleReader {
  const sources: NonNullable<KeptLine['sources']> = {}
  return {
    sources,
    read(column, source) {
      const { rule, missed } = ruleOf(source, names)
      if (missed === undefined) ledger.understood(column, where)
      else ledger.kept(column, where, missed)
      if (xpathOf(rule, { ...writing, own: names.own?.kind as Writing['own'] }) !== source)
        sources[column] = source
      return rule
    },
  }
}
