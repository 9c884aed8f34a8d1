import { day } from '#kernel/clock.ts'
import { companyNames } from '../../sample/people.ts'
import type { Play } from '../play.ts'

/** How many colleagues a company sends, about. */
export const colleagues = 6

/** Companies come with one link for all their people. */
export async function companies(play: Play): Promise<number> {
  const { cast, size } = play
  const many = Math.max(1, Math.round((size.people * 0.6) / colleagues))
  return play.each(
    Array.from({ length: many }, () => cast.somebody()),
    async (contact, n) => {
      const name = `${companyNames[n % companyNames.length]}${n < companyNames.length ? '' : ` ${n + 1}`}`
      const typed = { name: contact.name, email: contact.email, company: name, seats: String(colleagues + 2) }
      const asked = await contact.act(await contact.look(play.at('/companies/new')), play.at('/companies'), {
        ...typed,
        consent: 'yes',
      })
      await contact.confirm(asked, play.at('/companies'), ['role.taken', 'company.registered'])
      play.ledger.mail('company')
      const link = await play.scene.mailbox.link(contact.email, 'company', /\/companies\//)
      cast.companies.push({ contact, name, link })
    },
    2 * day,
  )
}
