import type { Desk } from '#kernel/desk.ts'
import { writeLetter } from '#people/letter/letters.ts'
import { organisersOf } from '#people/organisers.ts'
import { followUpWords } from './followup.text.ts'
import { answers, type FollowUp } from './followup.ts'
import { type About, listContacts } from './followups.sql.ts'
import { helpWanted, inUseAsked, inUseReminded } from './letter-kinds.ts'

type Asked = Pick<FollowUp, 'id' | 'day'>

/** The question with its three links; a press of a button on the page behind them answers. */
export async function writeQuestion(
  desk: Desk,
  { id, day }: Asked,
  about: About,
  token: string,
  occasion: 'asked' | 'reminded',
): Promise<void> {
  const page = `${desk.house.config.address}/followups/${token}`
  for (const to of await listContacts(desk, about.organisation)) {
    const t = followUpWords(to.lang)
    const links = answers.map((answer) => `${t.answer[answer]}: ${page}?answer=${answer}`).join('\n')
    await writeLetter(desk, occasion === 'asked' ? inUseAsked : inUseReminded, to, {
      key: `followup.${occasion}:${id}:${to.account}`,
      jam: about.jam,
      // The link answers for the organisation, so the text is not kept after sending.
      secret: true,
      values: { service: about.name, after: t.after(day), links },
    })
  }
}

export async function writeForHelp(desk: Desk, { id, day }: Asked, about: About): Promise<void> {
  const page = `${desk.house.config.address}/jams/${about.slug}/followups`
  for (const to of await organisersOf(desk, about.jam)) {
    const t = followUpWords(to.lang)
    await writeLetter(desk, helpWanted, to, {
      key: `followup.help:${id}:${to.account}`,
      jam: about.jam,
      values: { organisation: about.organisationName, service: about.name, after: t.after(day), page },
    })
  }
}
