import type { Entry } from '#vault/log/entry.ts'
import type { Attack } from '../attack.ts'
import { inProof, onBeginner, onSeeker } from './talk-bending.ts'

/** On whoever writes for the first time, or comes back. */
export const beginnerAttacks: Attack[] = [
  onBeginner(
    'swaps the key that a first message is sealed to',
    'log.signature',
    inProof((all, { planted }) =>
      all.map((line) => {
        const { kind, payload } = line as Entry
        const other = { ...payload, recipient: planted.identity.card.recipient }
        // Of other spaces there is only a stub.
        return kind === 'intake_key_set' && payload ? { ...line, payload: other } : line
      }),
    ),
  ),
  onBeginner(
    'shows whoever writes first a vault of its own',
    'log.other-founder',
    inProof((_, { planted }) => planted.lines),
  ),
  onBeginner(
    'hides the letter box from whoever writes first',
    'outside.intake-unproven',
    inProof((all) =>
      all.slice(
        0,
        // Of other spaces there is only a stub.
        all.findIndex((line) => (line as Entry).kind === 'intake_key_set' && 'payload' in line),
      ),
    ),
  ),
  onSeeker({
    name: 'has a destruction of all signed by a seeker who only reads',
    code: 'receipt.other-purpose',
    bend:
      () =>
      (answer, { path }) =>
        path.endsWith('/challenges') ? { ...answer, purpose: 'destroy' } : undefined,
  }),
]
