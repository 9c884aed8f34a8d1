import type { SiteRole } from './site.ts'

/** Somebody of the organisation, or somebody of the team that builds the site. */
export type Standing = { member: boolean; admin: boolean; builder: boolean }

/**
 * What somebody may do on a site. As long as nobody is named, members publish and builders edit. Once somebody is named, those
 * who are not may still write drafts; admins of the organisation publish all the same, so that nobody locks a site for good.
 */
export function siteRoleOf(
  { member, admin, builder }: Standing,
  named: SiteRole | null,
  anybodyNamed: boolean,
): SiteRole | null {
  if (!member && !builder) return null
  const role = admin ? 'publisher' : (named ?? (anybodyNamed ? 'author' : member ? 'publisher' : 'editor'))
  // What the world sees is published by the organisation; a team prepares it.
  return role === 'publisher' && !member ? 'editor' : role
}

export const mayWrite = (role: SiteRole | null): boolean => role !== null

/** Whether somebody may make pages ready and change what is ready, settings, redirects. */
export const mayEdit = (role: SiteRole | null): boolean => role === 'editor' || role === 'publisher'

export const mayPublish = (role: SiteRole | null): boolean => role === 'publisher'
