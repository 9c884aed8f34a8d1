import { watchCases } from '#custody/browser/ask-cases.ts'
import { askVault, VaultTrouble } from '#custody/browser/keeper.ts'
import { ask } from '#custody/browser/server.ts'
import type { Source } from '../../../intake.ts'
import { trustedForms, type Version } from '../../../trusted-forms.ts'
import { ours } from '../../room/gathering.ts'
import { type Answered, answeredIn } from '../answered.ts'

export type Where = { organisation: string; service: string }

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
  return sources.map((one) => ({ ...one, isMine: mine.has(one.space) }))
}

/** Spaces with letters to forms that I read; the directory says so, whatever the server says. */
async function lettersOf(organisation: string): Promise<Set<string>> {
  const [spaces, people] = await Promise.all([
    askVault('listReading', organisation),
    askVault('listPeople', organisation),
  ])
  const me = people.find(({ isMe }) => isMe)?.member
  const read = spaces.filter(
    ({ purpose, readers }) => purpose === 'form' && readers.some((one) => one.isNow && one.member === me),
  )
  return new Set(read.map(({ space }) => space))
}

/** Opens what came by a form, and compares it with what our members have published. */
export async function gather(
  { organisation, service }: Where,
  source: Source,
  told: (done: number, all: number) => void,
): Promise<{ cases: Answered[]; odd: number }> {
  if (!(await lettersOf(organisation)).has(source.space)) throw new VaultTrouble({ code: 'space.missing' })
  const path = `/services/${service}/records/sources/${source.service}`
  const { versions } = await ours(ask<{ versions: Version[] }>('GET', path))
  const hear = (done = 0, all = 0) => told(done, all)
  const { cases } = await watchCases(hear, 'listCases', organisation, source.space, mostAtOnce)
  const records = await askVault('listRecords', organisation, source.space)
  return answeredIn(source.service, cases, await trustedForms(source.service, versions, records))
}
