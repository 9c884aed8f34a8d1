import { ask } from '../browser/server.ts'

/** The month after which these envelopes of a space go, `2031-12`; null: they stay. All of one record come together. */
export type Stamp = { space: string; ids: string[]; deleteAfter: string | null }

/** What a hold is on: a record, or all of a space where both are the same. */
export type Held = { space: string; subject: string }

/** A hold as the server has it. `digest`: of what it is on, see `digestOf`. */
export type ServerHold = {
  id: string
  member: string
  at: string
  needsTwo: boolean
  lifting: { by: string; at: string } | null
  digest: string
}

/** What of all my spaces ends by itself, and records of which an older backup brought back what was emptied. */
export type Terms = { spaces: { space: string; digest: string }[]; behind: { space: string; id: string }[] }

/** A record of which earlier versions go, and files that only they knew. */
export type Trim = { id: string; below: number; files: string[] }

/** What law asks of the server: it knows ids and months, never what they are of. */
export type LawActs = {
  terms(): Terms
  termsIn(space: string): [id: string, month: string][]
  stamp(stamps: Stamp[]): null
  holds(): ServerHold[]
  hold(id: string, needsTwo: boolean, held: Held[]): null
  /** Whether it is lifted now: where two are needed, the first only asks. */
  lift(id: string): boolean
  keepHeld(id: string): null
  trim(space: string, trims: Trim[]): null
}

type Carried = {
  [A in keyof LawActs]: (
    organisation: string,
    ...given: Parameters<LawActs[A]>
  ) => Promise<ReturnType<LawActs[A]>>
}

const of = (organisation: string) => `/vault/organisations/${organisation}`
const nothing = async (work: Promise<unknown>): Promise<null> => {
  await work
  return null
}

/** How each is asked. @throws Refused with the server's code, or `offline`: none of it waits on a device */
export const lawActs: Carried = {
  terms: (organisation) => ask('GET', `${of(organisation)}/terms`),
  termsIn: async (_, space) =>
    (await ask<{ terms: [string, string][] }>('GET', `/vault/spaces/${space}/terms`)).terms,
  stamp: (organisation, stamps) => nothing(ask('POST', `${of(organisation)}/terms`, { stamps })),
  holds: async (organisation) =>
    (await ask<{ holds: ServerHold[] }>('GET', `${of(organisation)}/holds`)).holds,
  hold: (organisation, id, needsTwo, held) =>
    nothing(ask('PUT', `${of(organisation)}/holds/${id}`, { needsTwo, held })),
  lift: async (organisation, id) =>
    (await ask<{ isLifted: boolean }>('POST', `${of(organisation)}/holds/${id}/lifting`)).isLifted,
  keepHeld: (organisation, id) => nothing(ask('DELETE', `${of(organisation)}/holds/${id}/lifting`)),
  trim: (_, space, trims) => nothing(ask('POST', `/vault/spaces/${space}/trims`, { trims })),
}
