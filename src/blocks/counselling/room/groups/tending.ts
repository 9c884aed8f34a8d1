import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import { tendingIn } from '../model/groups.ts'
import { acceptedBy } from '../model/seating.ts'
import { tendGroup } from './group-acts.ts'

/** Before what went wrong, or what a colleague may have done meanwhile, is looked at again, in ms. */
const again = 5_000

/** Groups are looked after by whoever leads them and has this room open: invited people come in, those who leave lose their keys. */
export function useTendedGroups(): void {
  const { conversations, organisation, me, now, nameOf, officeOf } = useDesk()
  const busy = useRef(false)
  const rest = useRef(0)
  const [, look] = useState(0)
  const [task] = tendingIn(conversations, me, now)
  useEffect(() => {
    if (!task || busy.current || Date.now() < rest.current) return
    busy.current = true
    const ranks = officeOf(task.group.space)?.counsel ?? { leads: [], peers: [] }
    tendGroup({ organisation, nameOf }, task, () => acceptedBy(me, ranks))
      // A colleague's browser was quicker, or nothing comes through: then it is done, or done a moment later.
      .catch(() => {
        rest.current = Date.now() + again
        setTimeout(() => look(rest.current), again + 50)
      })
      .finally(() => (busy.current = false))
  })
}
