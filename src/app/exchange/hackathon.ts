import type { Need } from '#jam/needs/need.ts'
import type { Jam } from '#jam/profile/jam.ts'
import { localText } from '#kernel/zone.ts'

/**
 * A jam as `hackathon.json`: schema.org's Hackathon with its works. Valid as the base asks; what the base has no word
 * for (the organisation that asked, the kind of service) uses schema.org's own words.
 */
export function hackathonOf(jam: Jam, needs: Need[], address: string): Record<string, unknown> {
  const at = `${address}/jams/${jam.slug}`
  return {
    '@context': 'http://schema.org',
    '@type': 'Hackathon',
    name: jam.title,
    startDate: localText(jam.startsAt, jam.timeZone),
    endDate: localText(jam.endsAt, jam.timeZone),
    description: jam.sections.de?.description ?? '',
    url: at,
    mainEntityOfPage: at,
    ...(jam.place ? { location: { '@type': 'Place', name: jam.place, address: jam.place } } : {}),
    workPerformed: needs.map((need) => ({
      '@type': 'CreativeWork',
      name: need.title,
      dateCreated: localText(need.submittedAt, jam.timeZone),
      description: need.teaser,
      url: `${at}/needs/${need.id}`,
      sourceOrganization: { '@type': 'Organization', name: need.organisationName },
      genre: need.kind,
      ...(need.credit ? { creditText: need.credit } : {}),
    })),
  }
}
