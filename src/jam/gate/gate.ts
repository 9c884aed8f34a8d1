import { holds } from './checks.ts'
import type { Facts } from './fact.ts'
import type { Agreement, Condition, Stage, Template } from './template.ts'

/** Who agreed to something, and when. */
export type Agreed = { what: string; name: string; at: Date }

/** `open`: nothing said yet; `red`: what is said is not enough. */
export type ConditionState = 'met' | 'open' | 'red'

export type Judged = {
  stage: Stage
  conditions: { condition: Condition; state: ConditionState }[]
  agreements: { agreement: Agreement; agreed: Agreed | undefined }[]
  isDone: boolean
}

/** Where a need stands in the stages of its jam: each with what is checked and what is agreed. */
export type Gate = { stages: Judged[] }

export function judge(template: Template, facts: Facts, agreed: readonly Agreed[]): Gate {
  return { stages: template.stages.map((stage) => judgeStage(stage, facts, agreed)) }
}

/** Whether a need may be accepted: every stage up to and with the gate is done. */
export const isReady = (gate: Gate): boolean => untilGate(gate).every(({ isDone }) => isDone)

/** The stages that stand before admission. */
export function untilGate({ stages }: Gate): Judged[] {
  const last = stages.findIndex(({ stage }) => stage.gate === 'admission')
  return stages.slice(0, last + 1)
}

/** How much of what admission asks is done. */
export function countReady(gate: Gate): { done: number; all: number } {
  const marks = untilGate(gate).flatMap(({ conditions, agreements }) => [
    ...conditions.map(({ state }) => state === 'met'),
    ...agreements.map((one) => one.agreed !== undefined),
  ])
  return { done: marks.filter(Boolean).length, all: marks.length }
}

/** The conditions that keep a need from being accepted. */
export const missing = (gate: Gate): Condition[] =>
  untilGate(gate).flatMap(({ conditions }) =>
    conditions.filter(({ state }) => state !== 'met').map(({ condition }) => condition),
  )

function judgeStage(stage: Stage, facts: Facts, agreed: readonly Agreed[]): Judged {
  const conditions = stage.conditions.map((condition) => ({ condition, state: stateOf(condition, facts) }))
  const agreements = stage.agreements.map((agreement) => ({
    agreement,
    agreed: agreed.find(({ what }) => what === agreement.id),
  }))
  const isDone = conditions.every(({ state }) => state === 'met') && agreements.every((one) => one.agreed)
  return { stage, conditions, agreements, isDone }
}

function stateOf({ checks }: Condition, facts: Facts): ConditionState {
  if (checks.every((check) => holds(check, facts))) return 'met'
  return checks.some(({ of }) => (facts[of] ?? '') !== '') ? 'red' : 'open'
}
