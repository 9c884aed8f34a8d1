import { day } from '#kernel/clock.ts'
import type { Contact } from '../cast.ts'
import type { Play } from '../play.ts'
import type { Player } from '../player.ts'
import type { Seen } from '../visitor.ts'
import { answersFor } from './need-answers.ts'
import { byTelephone, giveLink } from './telephone.ts'

/** Non-profits hand needs in, question by question; some come back by the link of a mail, some only call. */
export async function call(play: Play): Promise<number> {
  const { cast, size } = play
  const list = Array.from({ length: size.needs }, (_, n) => {
    const answers = answersFor(play.dice(`need ${n}`), n)
    const contact: Contact = {
      player: cast.somebody(),
      colleagues: [],
      organisation: answers.organisation,
      title: answers.title,
      need: '',
    }
    cast.contacts.push(contact)
    return { contact, answers }
  })
  await giveLink(play)
  const come = async ({ contact, answers }: (typeof list)[number], n: number) =>
    n % 8 === 5
      ? byTelephone(play, contact, (by, page) => answerAll(by, page, answers))
      : handIn(play, contact, answers, n)
  return play.each(list, come, 20 * day)
}

type Answers = ReturnType<typeof answersFor>

async function handIn(play: Play, contact: Contact, answers: Answers, n: number): Promise<void> {
  const { player } = contact
  const source = n % 4 === 0 ? '?from=netzwerk' : ''
  let page = await player.act(await player.look(play.at(`/call${source}`)), play.at('/scopings'))
  const token = page.path.split('/')[2] ?? ''
  for (let step = stepOf(page); step !== 'check'; step = stepOf(page)) {
    if (step === 'goal' && n % 3 === 0) page = await comeBack(play, player, page)
    if (step === 'title' && n % 5 === 0) await refuseShortTitle(player, page)
    page = await player.act(page, `/scopings/${token}/${step}`, answers.typed[step] ?? {})
  }
  const proof = await player.act(page, /\/code$/, { name: player.name, email: player.email })
  const done = await player.confirm(proof, /\/submission$/, ['organisation.founded', 'need.submitted'])
  play.ledger.mail('need.submitted')
  contact.need = done.path.split('/').at(-1) ?? ''
}

/** Every question as it comes, without coming back. */
async function answerAll(by: Player, page: Seen, answers: Answers): Promise<Seen> {
  let seen = page
  for (let step = stepOf(seen); step !== 'check'; step = stepOf(seen))
    seen = await by.act(seen, seen.path, answers.typed[step] ?? {})
  return seen
}

const stepOf = (page: Seen): string => page.path.split('/').at(-1) ?? ''

/** Half of it on the phone, the rest on the laptop, by the link of the mail. */
async function comeBack(play: Play, player: Player, page: Seen): Promise<Seen> {
  await player.act(page, /\/letter$/, { email: player.email })
  play.ledger.mail('draft')
  const link = await play.scene.mailbox.link(player.email, 'draft', /^\/scopings\//)
  player.takeOtherBrowser()
  const again = await player.look(link)
  if (again.path !== page.path) throw new Error(`${link} goes on at ${again.path} instead of ${page.path}`)
  return again
}

/** A title too short is refused at its field, and the teaser is kept. */
async function refuseShortTitle(player: Player, page: Seen): Promise<void> {
  const teaser = 'Noch nicht fertig.'
  const refused = await player.visitor.submit(page, page.path, { title: 'Chat', teaser })
  if (refused.status !== 422 || !refused.html.includes(teaser))
    throw new Error(`${page.path} took a title too short, or did not keep what was typed`)
}
