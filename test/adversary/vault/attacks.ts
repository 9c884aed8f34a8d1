import type { Attack } from './attack.ts'
import { caseAttacks } from './attacks/cases.ts'
import { doorAttacks } from './attacks/doors.ts'
import { feedAttacks } from './attacks/feeds.ts'
import { groupAttacks } from './attacks/groups.ts'
import { keepsakeAttacks } from './attacks/keepsakes.ts'
import { keyAttacks } from './attacks/keys.ts'
import { logAttacks } from './attacks/log.ts'
import { outsideAttacks } from './attacks/outside.ts'
import { recordAttacks } from './attacks/records.ts'
import { talkAttacks } from './attacks/talks.ts'

/** Every attack by its place, as `docs/threat-model.md` tells them. */
export const attacks: Record<string, Attack[]> = {
  'the log': logAttacks,
  'keys and members': keyAttacks,
  records: recordAttacks,
  'records in bulk': feedAttacks,
  'unlocking and files': doorAttacks,
  'visitors without an account': outsideAttacks,
  'archive, certificate, board': keepsakeAttacks,
  'the dialogue': caseAttacks,
  conversations: talkAttacks,
  'groups and calls': groupAttacks,
}
