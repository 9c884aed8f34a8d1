import { watchCases } from '#custody/browser/ask-cases.ts'
import { askVault, VaultTrouble } from '#custody/browser/keeper.ts'
import type { Form } from '#field/form/form.ts'
import type { Lang } from '#kernel/text.ts'
import { homeDay } from '#kernel/zone.ts'
import { ask, Unanswered } from '#look/workshop/asking.ts'
import { trustedForms, type Version } from '../../trusted-forms.ts'
import type { Inboxed } from './model/inboxed.ts'
import { readInbox } from './model/reading.ts'

export type Colleague = { member: string; name: string; isMe: boolean }

/** Everything that the inbox shows, opened. */
export type Gathered = {
  space: string
  cases: Inboxed[]
  damaged: number
  /** Cases that are not opened yet, and not among `cases`. */
  waiting: number
  /** The form as it was published last; null when the server shows none that is ours. */
  form: Form | null
  colleagues: Colleague[]
  today: string
}

/**
 * Fetches and opens what came, and compares the form with what our members sealed.
 * @param told hears how many letters of how many have been opened for the first time
 * @param most how many are opened now; the newest first, so that there is something to read before all are open
 */
export async function gather(
  { organisation, service, lang }: { organisation: string; service: string; lang: Lang },
  told: (done: number, all: number) => void,
  most: number,
): Promise<Gathered> {
  const path = `/services/${service}/form/inbox/versions`
  const { space, versions } = await ours(ask<{ space: string | null; versions: Version[] }>('GET', path))
  if (!space) throw new VaultTrouble({ code: 'space.missing' })
  await mustBeOurs(organisation, space)
  const { cases, damaged, waiting } = await watchCases(
    (done = 0, all = 0) => told(done, all),
    'listCases',
    organisation,
    space,
    most,
  )
  const records = await askVault('listRecords', organisation, space)
  const trusted = await trustedForms(service, versions, records)
  const today = homeDay(new Date())
  const newest = [...trusted].sort(([one], [other]) => other - one).find(([, { form }]) => form)
  return {
    space,
    cases: readInbox(service, cases, records, trusted, { lang, today }),
    damaged,
    waiting,
    form: newest?.[1].form ?? null,
    colleagues: await listColleagues(organisation, space),
    today,
  }
}

/** The server says which space it is; that it is a letter box of ours for forms, the directory says. */
async function mustBeOurs(organisation: string, space: string): Promise<void> {
  const spaces = await askVault('listReading', organisation)
  if (!spaces.some((one) => one.space === space && one.purpose === 'form'))
    throw new VaultTrouble({ code: 'space.missing' })
}

async function listColleagues(organisation: string, space: string): Promise<Colleague[]> {
  const spaces = await askVault('listReading', organisation)
  const people = await askVault('listPeople', organisation)
  const readers = spaces.find((one) => one.space === space)?.readers ?? []
  const mine = people.find(({ isMe }) => isMe)?.member
  const present = readers.filter(({ isNow, isBoard }) => isNow && !isBoard)
  return present.map(({ member, name }) => ({ member, name, isMe: member === mine }))
}

/** The pages of the vault know one kind of trouble. */
const ours = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error) => {
    if (!(error instanceof Unanswered)) throw error
    throw new VaultTrouble({ code: error.code, says: error.says, status: error.status })
  })
