import { day } from '#kernel/clock.ts'
import type { Contact } from '../cast.ts'
import { entrusted, type Play } from '../play.ts'
import type { Player } from '../player.ts'

type Verdict = 'accepted' | 'waiting' | 'declined'

/** Reviewers score, ask back and cut; the organiser decides; a few organisations think again. */
export async function review(play: Play): Promise<number> {
  const { cast } = play
  const decided = await play.each(
    cast.contacts,
    async (contact, n) => {
      const reviewers = [0, 1].map((step) => cast.reviewers[(n + step) % cast.reviewers.length] as Player)
      for (const reviewer of reviewers) await score(play, contact, reviewer)
      if (n % 4 === 1) await askBack(play, contact, reviewers[0] as Player)
      await recut(play, contact, n)
      await decide(play, contact, verdictOf(n, cast.contacts.length))
      // A place has become free: who waited comes in.
      if (n % 20 === 12) await decide(play, contact, 'accepted')
    },
    7 * day,
  )
  return decided
}

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
