import { must } from '../fault.ts'
import { aboutOf, digestOf, type Entry, hasForm, headAfter, type Kind } from './entry.ts'
import { begin, type Expected, follow, mustHaveForm, type Signed, take } from './log.ts'
import type { LogState, Space } from './state.ts'

/** A line about another space, only named: enough to follow the chain, too little to learn from. */
export type Stub = { seq: number; kind: Kind; about: string; digest: string }

/** What a visitor gets of a log: every line about the organisation and about this space, the others as stubs. */
export async function proofFor(entries: readonly Entry[], space: string): Promise<(Entry | Stub)[]> {
  return Promise.all(entries.map((entry) => (isOther(aboutOf(entry.payload), space) ? stubOf(entry) : entry)))
}

/**
 * Reads such a proof under a fingerprint. The kind and the space of a hidden line are part of the chain, so a removal or
 * a line about this space cannot be hidden behind a stub.
 * @throws VaultFault `log.hidden` for a stub in the place of such a line, else as `replay`
 */
export async function replayProof(
  lines: readonly unknown[],
  expected: Expected & { founder: string; space: string },
): Promise<{ state: LogState; space: Space }> {
  const [first, ...others] = lines
  must(first !== undefined, 'log.empty')
  const begun = { ...(await begin(first, expected)), only: expected.space }
  const state = await follow(begun, others, expected.seen, (current, line) =>
    takeLine(current, line, expected.space),
  )
  must(!expected.seen || state.head.seq >= expected.seen.seq, 'log.rollback')
  const space = state.spaces.get(expected.space)
  must(space !== undefined, 'log.unknown-space')
  return { state, space }
}

async function takeLine(state: LogState, line: unknown, space: string): Promise<Signed> {
  if (!isStub(line)) return take(state, line)
  const { seq, kind, about, digest } = line
  const at = state.head.seq + 1
  must(seq === at, 'log.gap', at)
  must(isOther(about, space), 'log.hidden', at)
  state.head = { seq, hash: await headAfter(state.head.hash, kind, about, digest) }
  return { signed: null }
}

const isOther = (about: string, space: string) => about !== '' && about !== space

async function stubOf(entry: Entry): Promise<Stub> {
  mustHaveForm(entry, entry.seq)
  return { seq: entry.seq, kind: entry.kind, about: aboutOf(entry.payload), digest: await digestOf(entry) }
}

const isText = (value: unknown) => typeof value === 'string'
const isStub = (line: unknown): line is Stub =>
  hasForm(line, { seq: Number.isSafeInteger, kind: isText, about: isText, digest: isText })
