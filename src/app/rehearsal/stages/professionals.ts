import type { Skill } from '#jam/profile/skill.ts'
import { day } from '#kernel/clock.ts'
import { commonSkills } from '../../sample/skills.ts'
import type { Dice } from '../dice.ts'
import { entrusted, type Play } from '../play.ts'
import type { Player } from '../player.ts'
import { formsOn, type Seen } from '../visitor.ts'
import { colleagues } from './companies.ts'

/** Who comes together: the people of a company, or somebody alone. */
type Group = { path: string; people: Player[] }

/** Professionals register, alone or by the link of their company, rank their wishes and find colleagues. */
export async function professionals(play: Play): Promise<number> {
  const { cast, size } = play
  cast.professionals.push(...Array.from({ length: size.people }, () => cast.somebody()))
  const left = [...cast.professionals]
  const groups: Group[] = cast.companies.map(({ link }) => ({
    path: link,
    people: left.splice(0, colleagues),
  }))
  const alone = play.at('/registration/professional')
  groups.push(...left.map((player) => ({ path: alone, people: [player] })))
  let come = 0
  await play.each(
    groups,
    async ({ path, people }, n) => {
      for (const player of people) {
        const wishes = await register(play, path, player)
        await wish(play, player, wishes)
        come += 1
      }
      if (people.length >= 4) await meet(play, people, n)
    },
    20 * day,
  )
  return come
}

async function register(play: Play, path: string, player: Player): Promise<Seen> {
  const dice = play.dice(player.email)
  const mode = dice.pick(['both', 'both', 'onsite', 'both', 'remote'])
  const typed = {
    ...{ name: player.name, email: player.email, mode, consent: 'yes', ...skillsOf(dice) },
    ...(dice.chance(0.4) ? { experienced: 'yes' } : {}),
    ...(dice.chance(0.6) ? { named: 'yes' } : {}),
    ...(dice.chance(0.5) ? { 'want-1': dice.pick(['maps', 'plain', 'accessibility', 'database']) } : {}),
    learns: entrusted('Wie eine Beratungsstelle arbeitet.'),
  }
  const asked = await player.act(await player.look(path), path, typed)
  const wishes = await player.confirm(asked, path, ['role.taken', 'participant.registered'])
  play.ledger.mail('registered')
  return wishes
}

/** Some skills are common, some are rare. */
function skillsOf(dice: Dice): Record<string, string> {
  const many = 2 + dice.below(3)
  const drawn = Array.from(
    { length: many },
    () => commonSkills[Math.floor(dice.next() ** 1.5 * commonSkills.length)],
  )
  const levels = drawn.map((skill) => [`skill-${skill as Skill}`, dice.pick(['1', '2', '2', '3'])])
  return Object.fromEntries(levels)
}

async function wish(play: Play, player: Player, page: Seen): Promise<void> {
  const dice = play.dice(`wishes of ${player.email}`)
  let seen = page
  for (let many = dice.below(5); many > 0; many--) {
    const offers = formsOn(seen).flatMap(({ fields }) => fields.add ?? [])
    if (offers.length === 0) return
    const add = offers[Math.floor(dice.next() ** 2 * offers.length)] as string
    seen = await player.act(seen, play.at('/wishes'), {}, ['wishes.changed'], { holds: { add } })
  }
}

/** Two or three stay together; two others want to meet new people. */
async function meet(play: Play, people: readonly Player[], n: number): Promise<void> {
  const [one, two, three, four, five] = people as [Player, Player, Player, Player, Player?]
  await circle(play, 'together', one, n % 2 === 0 ? [two] : [two, three])
  if (five) await circle(play, 'apart', four, [five])
}

async function circle(play: Play, kind: string, one: Player, others: readonly Player[]): Promise<void> {
  await one.comeIn()
  const page = await one.look(play.at('/wishes'))
  const begun = await one.act(page, play.at('/circles'), {}, ['circle.begun'], { holds: { kind } })
  // The newest circle is the last on the page.
  const link = begun.html
    .match(new RegExp(`${play.at('/circles/')}[\\w-]{43}`, 'g'))
    ?.at(kind === 'apart' ? -1 : 0)
  if (!link) throw new Error('the page shows no link of the circle')
  for (const other of others) {
    await other.comeIn()
    await other.act(await other.look(link), link, {}, ['circle.joined'])
  }
}
