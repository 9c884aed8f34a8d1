import { operators, type Rule } from './rule.ts'

/** What a rule is made of, itself first. */
export function* partsOf(rule: Rule): Generator<Rule> {
  yield rule
  if (rule.is === 'call') for (const one of rule.with) yield* partsOf(one)
  if (rule.is === 'over') yield* partsOf(rule.rule)
}

/** Names of questions and groups whose answers a rule reads. */
export function namesRead(rule: Rule): string[] {
  const names = new Set<string>()
  for (const part of partsOf(rule)) {
    if (part.is === 'answer') names.add(part.name)
    if (part.is === 'over') names.add(part.group)
  }
  return [...names]
}

/** The same rule with answers under other names. */
export function renamed(rule: Rule, rename: (name: string) => string): Rule {
  if (rule.is === 'answer') return { ...rule, name: rename(rule.name) }
  if (rule.is === 'call') return { ...rule, with: rule.with.map((one) => renamed(one, rename)) }
  if (rule.is === 'over') return { ...rule, group: rename(rule.group), rule: renamed(rule.rule, rename) }
  return rule
}

export const isOperator = (text: string): boolean => (operators as readonly string[]).includes(text)
