import { watchCases } from '#custody/browser/ask-cases.ts'
import { askTalks } from '#custody/browser/ask-talks.ts'
import { askVault, VaultTrouble } from '#custody/browser/keeper.ts'
import { ask } from '#custody/browser/server.ts'
import type { TalkNews } from '#custody/browser/talks/talks.ts'
import type { Lang } from '#kernel/text.ts'
import type { Source } from '../../../intake.ts'
import { trustedForms, type Version } from '../../../trusted-forms.ts'
import { ours } from '../../room/gathering.ts'
import { type Answered, answeredIn } from '../answered.ts'
import { begunIn } from '../begun.ts'

export type Where = { organisation: string; service: string; lang: Lang }

/** More are opened the next time. */
const mostAtOnce = 20_000

/** Forms of the organisation; `isMine`: I read what came by them. */
export async function listSources({
  organisation,
  service,
}: Where): Promise<(Source & { isMine: boolean })[]> {
  const path = `/services/${service}/records/sources`
  const { sources } = await ours(ask<{ sources: Source[] }>('GET', path))
  const mine = await lettersOf(organisation)
  return sources.map((one) => ({ ...one, isMine: mine.has(`${one.is} ${one.space}`) }))
}

/** Spaces with letters to forms and offices that I read; the directory says so, whatever the server says. */
async function lettersOf(organisation: string): Promise<Set<string>> {
  const [spaces, people] = await Promise.all([
    askVault('listReading', organisation),
    askVault('listPeople', organisation),
  ])
  const me = people.find(({ isMe }) => isMe)?.member
  const read = spaces.filter(({ readers }) => readers.some((one) => one.isNow && one.member === me))
  return new Set(
    read.flatMap(({ purpose, space }) =>
      purpose === 'form' ? [`form ${space}`] : purpose === 'counselling' ? [`talk ${space}`] : [],
    ),
  )
}

/** Opens what came by a form, and compares it with what our members have published. */
export async function gather(
  { organisation, service, lang }: Where,
  source: Source,
  told: (done: number, all: number) => void,
): Promise<{ cases: Answered[]; odd: number }> {
  if (!(await lettersOf(organisation)).has(`${source.is} ${source.space}`))
    throw new VaultTrouble({ code: 'space.missing' })
  const path = `/services/${service}/records/sources/${source.service}`
  const { versions } = await ours(ask<{ versions: Version[] }>('GET', path))
  if (source.is === 'talk') return gatherTalks(organisation, source, versions[0]?.form, lang)
  const hear = (done = 0, all = 0) => told(done, all)
  const { cases } = await watchCases(hear, 'listCases', organisation, source.space, mostAtOnce)
  const records = await askVault('listRecords', organisation, source.space)
  return answeredIn(source.service, cases, await trustedForms(source.service, versions, records))
}

/** What people began to talk about, as far as I read it: heard once, and not listened to any longer. */
async function gatherTalks(organisation: string, source: Source, asked: unknown, lang: Lang) {
  const talks = new Map<string, TalkNews>()
  try {
    for (let [since, turns] = [0, 0]; turns < 20; turns++) {
      const known = Object.fromEntries([...talks.keys()].map((id) => [id, 1]))
      const news = await askTalks('hearTalks', organisation, [source.space], since, known)
      for (const one of news.talks) if (!talks.get(one.id)?.lines.length) talks.set(one.id, one)
      if (news.talks.every(({ isWhole }) => isWhole)) break
      since = news.turn
    }
  } finally {
    await askTalks('leaveTalks', organisation).catch(() => {})
  }
  return begunIn([...talks.values()], source.service, asked, lang)
}
