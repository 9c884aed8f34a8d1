import type { Project } from './project.ts'

/** A project as schema.org describes a work that people made: for search engines and other showcases. */
export function creativeWorkOf(project: Project, address: string): object {
  const jam = `${address}/jams/${project.slug}`
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': `${jam}/showcase/${project.service}`,
    name: project.name,
    abstract: project.summary,
    url: project.address,
    dateCreated: project.liveAt.toISOString(),
    sourceOrganization: { '@type': 'Organization', name: project.organisation },
    creator: project.named.map((name) => ({ '@type': 'Person', name })),
    producer: { '@type': 'Event', '@id': jam, name: project.jamTitle },
    image: project.picture
      ? `${address}/files/${project.picture}`
      : `${jam}/showcase/${project.service}/card.png?lang=de`,
    ...(project.repository ? { isBasedOn: project.repository } : {}),
    ...(project.credit ? { creditText: project.credit } : {}),
  }
}
