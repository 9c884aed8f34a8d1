import { answerTo, wishIn } from '../../../group/group.ts'
import type { TalkProps } from '../room-props.ts'
import { Calling } from './calling.tsx'
import { Group } from './group.tsx'
import type { MoreProps } from './in-group.ts'

/** What few conversations have: a call, a group. Fetched by whoever has one. */
export function Beyond(props: TalkProps & MoreProps) {
  const wish = wishIn(props.view.lines)
  return (
    <>
      <Calling {...props} />
      {wish && <Group key={wish.seq} {...props} wish={wish} answer={answerTo(props.view.lines, wish)} />}
    </>
  )
}
