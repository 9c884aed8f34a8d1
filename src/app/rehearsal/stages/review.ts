import { day } from '#kernel/clock.ts'
import type { Contact } from '../cast.ts'
import { entrusted, type Play } from '../play.ts'
import type { Player } from '../player.ts'

type Verdict = 'accepted' | 'waiting' | 'declined'

/** Reviewers score, ask back and cut; the organiser decides; a few organisations think again. */
export async function review(play: Play): Promise<number> {
  const { cast } = play
  await assign(play)
  const all = cast.contacts.length
  const decided = await play.each(
    cast.contacts,
    async (contact, n) => {
      const reviewers = [0, 1].map((step) => cast.reviewers[(n + step) % cast.reviewers.length] as Player)
      for (const reviewer of reviewers) await score(play, contact, reviewer)
      if (n % 4 === 1) await askBack(play, contact, reviewers[0] as Player)
      await recut(play, contact, n)
      const verdict = verdictOf(n, all)
      if (waitsForOthers(n, all)) await noteDown(play, contact, verdict)
      else await decide(play, contact, verdict)
      // A place has become free: who waited comes in.
      if (n % 20 === 12) await decide(play, contact, 'accepted')
    },
    7 * day,
  )
  await tellTogether(play)
  return decided
}

/** The last few are noted and told together. */
const waitsForOthers = (n: number, all: number): boolean => all >= 12 && n >= all - 4 && n % 20 !== 12

/** The first few come in for certain, so that the smallest rehearsal has teams. */
function verdictOf(n: number, all: number): Verdict {
  if (all < 6) return 'accepted'
  if (n % 10 === 7) return 'declined'
  return n % 10 === 2 || n % 20 === 12 ? 'waiting' : 'accepted'
}

async function score(play: Play, { need, title }: Contact, reviewer: Player): Promise<void> {
  const dice = play.dice(`${title} by ${reviewer.email}`)
  const point = () => String(2 + dice.below(3))
  const scores = { owner: point(), size: point(), data: point(), operation: point(), effect: point() }
  const at = play.at(`/review/${need}`)
  await reviewer.comeIn()
  const page = await reviewer.look(at)
  const note = entrusted('Machbar, wenn wir uns auf eines einigen.')
  await reviewer.act(page, `${at}/review`, { ...scores, note }, ['need.reviewed'])
}

async function askBack(play: Play, { need, player }: Contact, reviewer: Player): Promise<void> {
  const at = play.at(`/review/${need}`)
  const question = { question: entrusted('Wer von euch ist in den 24 Stunden da?') }
  await reviewer.act(await reviewer.look(at), `${at}/questions`, question, ['need.asked'])
  play.ledger.mail('question')
  const link = await play.scene.mailbox.link(player.email, 'question', /\/needs\//)
  await player.comeIn()
  const answer = { answer: entrusted('Frau Amsel und ich, den ganzen Tag.') }
  await player.act(await player.look(link), /\/answer$/, answer, ['question.answered', 'need.submitted'])
  play.ledger.mail('answer')
}

/** Teams are as large as there are people for; some needs are worked on in one place only. */
async function recut(play: Play, { need }: Contact, n: number): Promise<void> {
  const { people, needs } = play.size
  const usual = people / needs
  const mode = n % 7 === 3 ? 'onsite' : n % 7 === 5 ? 'remote' : 'hybrid'
  const team =
    usual > 6 ? { teamMin: Math.round(usual * 0.6), teamMax: Math.min(20, Math.ceil(usual * 1.4)) } : {}
  if (mode === 'hybrid' && usual <= 6) return
  const { founder } = play.cast
  const at = play.at(`/review/${need}`)
  const cut = Object.fromEntries(
    Object.entries({ mode, ...team }).map(([name, value]) => [name, String(value)]),
  )
  await founder.comeIn()
  await founder.act(await founder.look(at), `${at}/cut`, cut, ['need.recut'])
}

async function decide(play: Play, { need }: Contact, verdict: Verdict): Promise<void> {
  const { founder } = play.cast
  const at = play.at(`/review/${need}`)
  await founder.comeIn()
  const reason = verdict === 'accepted' ? '' : 'Für 24 Stunden ist es noch zu groß.'
  await founder.act(await founder.look(at), `${at}/decision`, { verdict, reason }, [`need.${verdict}`])
  play.ledger.mail('decision')
}

/** Every need gets its reviewers, in balance. */
async function assign(play: Play): Promise<void> {
  const { founder } = play.cast
  const at = play.at('/review/assigning')
  await founder.comeIn()
  const page = await founder.act(await founder.look(at), at, {}, ['review.assignment-changed'])
  if (!page.html.includes('bewiesen')) throw new Error(`${at} does not say how good the assignment is`)
}

async function noteDown(play: Play, { need }: Contact, verdict: Verdict): Promise<void> {
  const { founder } = play.cast
  const at = play.at(`/review/${need}`)
  await founder.comeIn()
  const reason = verdict === 'accepted' ? '' : 'Für 24 Stunden ist es noch zu groß.'
  const typed = { verdict, reason, when: 'later' }
  await founder.act(await founder.look(at), `${at}/decision`, typed, ['decision.noted'])
}

/** Looks over what is noted, and tells it in one go: nobody has heard of it before. */
async function tellTogether(play: Play): Promise<void> {
  const { cast, ledger } = play
  const all = cast.contacts.length
  const noted = cast.contacts.flatMap((_, n) => (waitsForOthers(n, all) ? verdictOf(n, all) : []))
  if (noted.length === 0) return
  const at = play.at('/review/decisions')
  await cast.founder.comeIn()
  const happens = [...noted.map((verdict) => `need.${verdict}`), 'decisions.told']
  await cast.founder.act(await cast.founder.look(at), at, {}, happens)
  ledger.mail('decision', noted.length)
}
