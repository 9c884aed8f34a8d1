import type { Attack } from '../attack.ts'
import { beginnerAttacks } from './talk-beginners.ts'
import { chainAttacks } from './talk-chain.ts'
import { talkKeyAttacks } from './talk-keys.ts'
import { speakerAttacks } from './talk-speakers.ts'
import { staffAttacks } from './talk-staff.ts'

export const talkAttacks: Attack[] = [
  ...beginnerAttacks,
  ...chainAttacks,
  ...speakerAttacks,
  ...talkKeyAttacks,
  ...staffAttacks,
]
