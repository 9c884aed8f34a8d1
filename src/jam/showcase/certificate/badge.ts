import { createHash } from 'node:crypto'
import type { Jam } from '../../profile/jam.ts'
import type { Issued } from './certificates.ts'
import type { Statement } from './signing.ts'

const context = 'https://w3id.org/openbadges/v2'

/** Who issues badges (Open Badges 2.0, Issuer): the jam. */
export const issuerOf = (jam: Jam, address: string) => ({
  '@context': context,
  type: 'Issuer',
  id: `${address}/jams/${jam.slug}/issuer.json`,
  name: jam.title,
  url: `${address}/jams/${jam.slug}`,
})

/** What the badge stands for (BadgeClass). */
export const badgeOf = (jam: Jam, address: string) => ({
  '@context': context,
  type: 'BadgeClass',
  id: `${address}/jams/${jam.slug}/badge.json`,
  name: jam.title,
  description: `Mitgewirkt / took part: ${jam.title}`,
  image: `${address}/jams/${jam.slug}/badge.svg`,
  criteria: { narrative: 'Vor Ort oder aus der Ferne mitgewirkt. / Took part on site or remotely.' },
  issuer: `${address}/jams/${jam.slug}/issuer.json`,
})

/** That somebody has it (Assertion, hosted): the address of the recipient is hashed with the certificate's number. */
export function assertionOf(jam: Jam, issued: Issued, email: string, address: string) {
  const { learnt, role, projects }: Statement = JSON.parse(issued.line)
  const identity = createHash('sha256')
    .update(email + issued.id)
    .digest('hex')
  return {
    '@context': context,
    type: 'Assertion',
    id: `${address}/certificates/${issued.id}/badge.json`,
    recipient: { type: 'email', hashed: true, salt: issued.id, identity: `sha256$${identity}` },
    badge: badgeOf(jam, address).id,
    verification: { type: 'HostedBadge' },
    issuedOn: issued.issuedAt.toISOString(),
    narrative: [role, ...projects, learnt].filter(Boolean).join('. '),
    evidence: `${address}/certificates/${issued.id}`,
    ...(issued.revokedAt ? { revoked: true, revocationReason: issued.revokedWhy } : {}),
  }
}

/** The jar as the picture of the badge. */
export const badgePicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 52 60" width="312" height="360"><rect x="8" y="2" width="36" height="10" rx="4" fill="#e08a1e"/><path d="M6 16h40v34a8 8 0 0 1-8 8H14a8 8 0 0 1-8-8z" fill="#fffaf2" stroke="#231815" stroke-width="2"/><path d="M10 30h32v19a5 5 0 0 1-5 5H15a5 5 0 0 1-5-5z" fill="#a3123f"/></svg>`

/** The voluntary part of a curriculum (JSON Resume 1.0). */
export const resumeOf = (jam: Jam, issued: readonly Issued[], address: string) => ({
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  // What a company gave is no part of anybody's curriculum.
  volunteer: issued
    .filter(({ kind }) => kind !== 'company')
    .map(({ line, id }) => {
      const said: Statement = JSON.parse(line)
      return {
        organization: jam.title,
        position: said.role,
        url: `${address}/certificates/${id}`,
        startDate: said.from,
        endDate: said.until,
        summary: said.learnt,
        highlights: said.projects,
      }
    }),
})
