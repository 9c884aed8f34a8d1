import type { Desk } from '#kernel/desk.ts'
import { sendMail } from '#kernel/mail.ts'
import { followUpWords } from './followup.text.ts'
import { answers, type FollowUp } from './followup.ts'
import { type About, listContacts, listOrganisers } from './followups.sql.ts'

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
    await sendMail(desk, {
      key: `followup.${occasion}:${id}:${to.account}`,
      to: to.email,
      account: to.account,
      jam: about.jam,
      // The link answers for the organisation, so the text is not kept after sending.
      secret: true,
      subject: t.mail.subject[occasion](about.name),
      body: t.mail.body(to.name, about.name, t.after(day), links),
    })
  }
}

export async function writeForHelp(desk: Desk, { id, day }: Asked, about: About): Promise<void> {
  const page = `${desk.house.config.address}/jams/${about.slug}/followups`
  for (const to of await listOrganisers(desk, about.jam)) {
    const t = followUpWords(to.lang)
    await sendMail(desk, {
      key: `followup.help:${id}:${to.account}`,
      to: to.email,
      account: to.account,
      jam: about.jam,
      subject: t.helpMail.subject(about.name),
      body: t.helpMail.body(to.name, about.organisationName, about.name, t.after(day), page),
    })
  }
}
