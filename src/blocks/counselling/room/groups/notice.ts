import { ask } from '#custody/browser/server.ts'
import { ours } from '../ours.ts'

/** What stands on the public page of a group; '' and null where it does not. */
export type Notice = { name: string; startsAt: string | null; minutes: number }

export const noNotice: Notice = { name: '', startsAt: null, minutes: 60 }

const at = (service: string) => `/services/${service}/counselling/groups`

/** What stands of all groups on the public page, and where that is. */
export const fetchNotices = (
  service: string,
): Promise<{ slug: string; groups: (Notice & { id: string })[] }> => ours(ask('GET', at(service)))

export const keepNotice = (service: string, group: string, { name, startsAt, minutes }: Notice) =>
  ours(ask('PUT', `${at(service)}/${group}`, { name, startsAt, minutes }))

export const sendGroup = (service: string, opening: object): Promise<{ id: string }> =>
  ours(ask('POST', at(service), opening))

/** What somebody types as a day and a time, by the clock of this device. */
export const momentOf = (typed: string): string | null => (typed ? new Date(typed).toISOString() : null)

export const typedOf = (at: string | null): string => {
  if (!at) return ''
  const here = new Date(at)
  return new Date(here.getTime() - here.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
