import type { Desk } from '#kernel/desk.ts'
import type { House } from '#kernel/house.ts'
import { askOutward, NoAddressOutside } from '#kernel/outward.ts'
import { Refusal } from '#kernel/refusal.ts'
import { markOf } from '../serving/well-known.ts'
import { changeSite, mustEditSite, tell } from '../sites.ts'
import { publishAgain } from './publications.ts'

/** Where a domain leads: to this house, to somebody else, into a network of its own, or to nobody. */
export type LeadsTo = 'here' | 'elsewhere' | 'inside' | 'nowhere'

/** Asks the domain itself, as any visitor would. Without encryption too: a certificate comes only after it points here. */
export async function askDomain(house: House, host: string): Promise<LeadsTo> {
  const answers: LeadsTo[] = []
  for (const scheme of ['https', 'http']) {
    const question = { most: 200, plain: true, timeout: 8000 }
    try {
      const { status, body } = await askOutward(house, `${scheme}://${host}/.well-known/jam-site`, question)
      if (status === 200 && body.toString().trim() === markOf(house, host.replace(/:\d+$/, ''))) return 'here'
      answers.push('elsewhere')
    } catch (error) {
      answers.push(error instanceof NoAddressOutside ? 'inside' : 'nowhere')
    }
  }
  return answers.find((one) => one !== 'nowhere') ?? 'nowhere'
}

/**
 * Notes that a domain points here: the site is seen under it from now on, and names it as its address.
 * @throws Refusal `site.moved-on` when another domain was entered meanwhile
 */
export async function noteDomain(desk: Desk, service: string, host: string, leadsTo: LeadsTo): Promise<void> {
  const site = await mustEditSite(desk, service)
  if (site.host !== host) throw new Refusal('conflict', 'site.moved-on')
  const isHere = leadsTo === 'here'
  if (isHere === (site.hostSeenAt !== null)) return
  await changeSite(desk, site, { hostSeenAt: isHere ? desk.now : null })
  await tell(desk, isHere ? 'site.domain-seen' : 'site.domain-lost', site)
  // Pages name their own address; whoever may only edit leaves that to the next publishing.
  if (site.role === 'publisher') await publishAgain(desk, service)
}
