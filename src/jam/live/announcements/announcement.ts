import { z } from 'zod'
import { isId } from '#kernel/id.ts'
import { plainText } from '#kernel/plain.ts'

export const audiences = ['all', 'role', 'team', 'venue'] as const

/** Whom an announcement is for: everybody, those of a role, some teams, those at a venue. */
export type AudienceKind = (typeof audiences)[number]

/** Roles one can speak to by themselves. */
export const spokenTo = ['professional', 'helper', 'mentor', 'host', 'company', 'reviewer'] as const

/** An announcement (Nachricht) of the organisers. */
export type Announcement = { id: string; text: string; madeName: string; madeAt: Date }

/** Whether its seal fits what it says, who said it and when; an old one, or one whose writer is gone, has none. */
export type Signature = 'true' | 'none' | 'broken'

/** One in the list of somebody who may read it. */
export type Told = Announcement & {
  important: boolean
  audience: AudienceKind
  audienceIds: string[]
  signature: Signature
  readAt: Date | null
  confirmedAt: Date | null
}

/** Whom one can speak to, in words. */
export type Addressees = { teams: { id: string; name: string }[]; venues: { id: string; name: string }[] }

export type AnnouncementForm = {
  text: string
  important: boolean
  audience: AudienceKind
  audienceIds: string[]
}

/** To everybody, the usual way of a house that has something to say. */
export const toAll = (text: string): AnnouncementForm => ({
  text,
  important: false,
  audience: 'all',
  audienceIds: [],
})

const list = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string()).max(200),
)

export const announcementForm = z
  .object({
    text: plainText(3, 400, 'announcement.short', 'announcement.long'),
    important: z.string().optional(),
    audience: z.enum(audiences).catch('all'),
    roles: list,
    teams: list,
    venues: list,
  })
  .transform(({ text, important, audience, roles, teams, venues }, ctx): AnnouncementForm => {
    const known = {
      all: [],
      role: roles.filter(isSpokenTo),
      team: teams.filter(isId),
      venue: venues.filter(isId),
    }
    const audienceIds = known[audience]
    if (audience !== 'all' && audienceIds.length === 0)
      ctx.addIssue({ code: 'custom', path: [fieldOf[audience]], message: 'audience.missing' })
    return { text, important: important === 'yes', audience, audienceIds }
  })

const fieldOf = { role: 'roles', team: 'teams', venue: 'venues' } as const

const isSpokenTo = (role: string): boolean => (spokenTo as readonly string[]).includes(role)

/** What the seal is made over: all that is said, by whom, to whom and when. */
export const sealedText = (one: Announcement & AnnouncementForm & { jam: string }): string =>
  JSON.stringify([
    ...['announcement', one.jam, one.id, one.text, one.madeName, one.madeAt.toISOString()],
    ...[one.important, one.audience, one.audienceIds],
  ])
