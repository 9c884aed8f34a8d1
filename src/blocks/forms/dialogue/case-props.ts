import { askOutside } from '#custody/outside/asking.ts'
import type { Destroyed, OpenedCase } from '#custody/outside/where.ts'
import type { DeskData } from './desk-data.ts'

/** What each part of an opened case is given. */
export type CaseProps = {
  data: DeskData
  opened: OpenedCase
  text: string
  setText: (text: string) => void
  endsAt: number
  open: (opened: OpenedCase) => void
  onOver: () => void
  onGone: (destroyed: Destroyed) => void
}

/** Reads once more what stands there now. */
export const lookAgain = (open: CaseProps['open']) => async () => open(await askOutside('lookAtCase'))
