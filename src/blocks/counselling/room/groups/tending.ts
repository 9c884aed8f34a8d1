import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import { type Tending, tendingIn } from '../model/groups.ts'
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
  const tried = useRef(new Set<string>())
  const task = tendingIn(conversations, me, now).find((one) => !tried.current.has(nameOfTask(one)))
  useEffect(() => {
    if (!task || busy.current || Date.now() < rest.current) return
    busy.current = true
    // What is done shows a moment later; until then it is not done again.
    const name = nameOfTask(task)
    tried.current.add(name)
    const ranks = officeOf(task.group.space)?.counsel ?? { leads: [], peers: [] }
    tendGroup({ organisation, nameOf }, task, () => acceptedBy(me, ranks))
      // A colleague's browser was quicker, or nothing comes through: then it is done, or done a moment later.
      .catch(() => {
        tried.current.delete(name)
        rest.current = Date.now() + again
      })
      .finally(() => {
        busy.current = false
        // What has come up meanwhile was passed over.
        setTimeout(() => look((turn) => turn + 1), Math.max(0, rest.current - Date.now()))
      })
  })
}

function nameOfTask(task: Tending): string {
  const whose = task.do === 'part' ? task.member : `${task.knock.one.id} ${task.knock.wish.seq}`
  return `${task.do} ${task.group.id} ${task.group.turns.length} ${whose}`
}
