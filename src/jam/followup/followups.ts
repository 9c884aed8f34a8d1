import { later as after, day as oneDay } from '#kernel/clock.ts'
import { asHouse, type Desk } from '#kernel/desk.ts'
import { record } from '#kernel/event.ts'
import { keyedHash, newId, tokenHash } from '#kernel/id.ts'
import { later } from '#kernel/job.ts'
import { mustFind, Refusal } from '#kernel/refusal.ts'
import { mustBe } from '#people/role.ts'
import { type Answer, type FollowUp, mayTell, mustBeUnanswered, type Told } from './followup.ts'
import { writeForHelp, writeQuestion } from './followups.mails.ts'
import {
  type About,
  addFollowUp,
  type FollowUpLine,
  findAbout,
  findByToken,
  holdByToken,
  holdFollowUp,
  listLines,
  saveAnswer,
  saveHelped,
  saveReminded,
  saveTold,
} from './followups.sql.ts'

const remindAfter = 10 * oneDay

/** Asks the organisation whether its service is in use; each day of each handover once. For the house. */
export async function ask(desk: Desk, handover: string, day: number): Promise<void> {
  const about = await findAbout(desk, handover)
  if (!about?.signedAt) return
  const id = newId()
  // Whoever switched it off has answered by that; a mail would only hurt.
  const known = about.running ? null : ('not-in-use' as const)
  const added = await addFollowUp(desk, {
    id,
    jam: about.jam,
    handover,
    organisation: about.organisation,
    day,
    token_hash: tokenHash(tokenOf(desk, id)),
    asked_at: desk.now,
    reminded_at: null,
    answered_at: known && desk.now,
    answer: known,
    reached: null,
    words: '',
    quotable: false,
    helped_at: null,
  })
  if (!added) return
  if (known) return tell(desk, 'followup.answered', id, about, { day, answer: known })
  await writeQuestion(desk, { id, day }, about, tokenOf(desk, id), 'asked')
  await later(
    desk,
    'followup.remind',
    { followUp: id },
    {
      at: after(desk.now, remindAfter),
      key: `followup.remind:${id}`,
    },
  )
  await tell(desk, 'followup.asked', id, about, { day })
}

/** Reminds once of a question that nobody answered. For the house. */
export async function remind(desk: Desk, id: string): Promise<void> {
  const followUp = await holdFollowUp(desk, id)
  if (!followUp || followUp.answeredAt || followUp.remindedAt) return
  const about = mustFind(await findAbout(desk, followUp.handover))
  await saveReminded(desk, id)
  await writeQuestion(desk, followUp, about, tokenOf(desk, id), 'reminded')
  await tell(desk, 'followup.reminded', id, about, { day: followUp.day })
}

/** What a link asks. Who has the link may see it. @throws Refusal `missing` */
export async function mustFindQuestion(
  desk: Desk,
  token: string,
): Promise<{ followUp: FollowUp; about: About }> {
  return asHouse(desk, async () => {
    const followUp = mustFind(await findByToken(desk, tokenHash(token)), 'followup.missing')
    return { followUp, about: mustFind(await findAbout(desk, followUp.handover)) }
  })
}

/**
 * Answers by the link of the mail: nobody has to sign in for that, so the house does it for them.
 * @throws Refusal `followup.answered` when the link was used
 */
export async function answerFollowUp(desk: Desk, token: string, answer: Answer, told: Told): Promise<void> {
  await asHouse(desk, async () => {
    const followUp = mustFind(await holdByToken(desk, tokenHash(token)), 'followup.missing')
    mustBeUnanswered(followUp)
    const about = mustFind(await findAbout(desk, followUp.handover))
    await saveAnswer(desk, followUp.id, answer)
    await saveTold(desk, followUp.id, told)
    await tell(desk, 'followup.answered', followUp.id, about, {
      day: followUp.day,
      answer,
      reached: told.reached,
    })
    if (answer === 'need-help') await writeForHelp(desk, followUp, about)
  })
}

/** Adds to an answer how many people were reached, and a sentence; once. @throws Refusal `followup.told` */
export async function tellMore(desk: Desk, token: string, told: Told): Promise<void> {
  await asHouse(desk, async () => {
    const followUp = mustFind(await holdByToken(desk, tokenHash(token)), 'followup.missing')
    if (!mayTell(followUp)) throw new Refusal('gone', 'followup.told')
    const about = mustFind(await findAbout(desk, followUp.handover))
    await saveTold(desk, followUp.id, told)
    await tell(desk, 'followup.told', followUp.id, about, { day: followUp.day, reached: told.reached })
  })
}

export async function listFollowUps(desk: Desk, jam: string): Promise<FollowUpLine[]> {
  mustBe(desk, jam, 'organiser', 'auditor')
  return listLines(desk, jam)
}

/** Somebody has helped; it leaves the list of those who wait. Again changes nothing. */
export async function markHelped(desk: Desk, jam: string, id: string): Promise<void> {
  mustBe(desk, jam, 'organiser')
  const followUp = mustFind(await holdFollowUp(desk, id), 'followup.missing')
  if (followUp.jam !== jam) throw new Refusal('missing', 'followup.missing')
  if (followUp.helpedAt) return
  await saveHelped(desk, id)
  await record(desk, 'followup.helped', id, { jam, organisation: followUp.organisation })
}

// The reminder needs the link again, so it is derived and never stored.
const tokenOf = (desk: Desk, id: string): string => keyedHash(desk.house.secret, `followup:${id}`)

type Facts = Record<string, string | number | null>

const tell = (desk: Desk, kind: string, id: string, { jam, organisation }: About, data: Facts) =>
  record(desk, kind, id, { jam, organisation, data })
