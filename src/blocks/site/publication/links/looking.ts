import { setTimeout as pause } from 'node:timers/promises'
import { atDesk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { askOutward, NoAddressOutside, type OuterAnswer } from '#kernel/outward.ts'
import { type LinkState, listLinkRows, noteFound } from './links.sql.ts'

const atOnce = 4
/** Between two questions to one host, in milliseconds. */
const politeness = 1000
const headers = { 'user-agent': 'digital-service-jam link check', accept: '*/*' }

export type FoundThere = { state: LinkState; status: number | null; leadsTo: string | null }

/** Looks at every link of a site that leads out: a few hosts at once, each asked slowly. */
export async function lookAtLinks(house: House, service: string): Promise<void> {
  const itself = { itself: true as const }
  const links = await atDesk(house, itself, (desk) => listLinkRows(desk, service))
  const byHost = Map.groupBy(
    links.filter(({ address }) => /^https?:/.test(address)),
    ({ address }) => (URL.canParse(address) ? new URL(address).host : ''),
  )
  const waiting = [...byHost.values()]
  const work = async () => {
    for (let host = waiting.pop(); host && !house.closing.aborted; host = waiting.pop())
      for (const [at, { address }] of host.entries()) {
        if (at > 0) await pause(politeness, undefined, { signal: house.closing }).catch(() => {})
        const found = await lookAt(house, address)
        await atDesk(house, itself, (desk) => noteFound(desk, service, { address, ...found }))
      }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** What is at an address outside; asked as cheaply as possible, and once more in full where a server does not know that. */
export async function lookAt(house: House, address: string): Promise<FoundThere> {
  try {
    const first = await askOutward(house, address, { method: 'HEAD', headers, plain: true })
    const isUnclear = first.status >= 400 && first.status !== 429
    return judged(isUnclear ? await askOutward(house, address, { headers, plain: true }) : first, address)
  } catch (error) {
    const state = error instanceof NoAddressOutside ? 'skipped' : 'silent'
    return { state, status: null, leadsTo: null }
  }
}

function judged({ status, headers }: OuterAnswer, address: string): FoundThere {
  const location = headers.location ?? ''
  const leadsTo = URL.canParse(location, address) ? new URL(location, address).href.slice(0, 2000) : null
  if ([301, 308].includes(status)) return { state: leadsTo ? 'moved' : 'fine', status, leadsTo }
  if ([404, 410].includes(status)) return { state: 'gone', status, leadsTo: null }
  if (status >= 500) return { state: 'silent', status, leadsTo: null }
  // Many let no machine in; whoever has a browser may well get there.
  if (status >= 400) return { state: 'refused', status, leadsTo: null }
  return { state: 'fine', status, leadsTo: null }
}
