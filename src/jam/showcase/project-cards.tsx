import { kindName } from '#blocks/kind-names.ts'
import { Card, Chip, Grid } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { InUse } from './in-use.tsx'
import type { Project } from './project.ts'
import { showcaseWords } from './showcase.text.ts'

/** Cards of projects, each with whether it is in use. */
export function Projects({ projects, ofJam }: { projects: readonly Project[]; ofJam?: boolean }) {
  const { lang } = useView()
  const t = showcaseWords(lang)
  return (
    <Grid>
      {projects.map((project) => (
        <Card
          key={project.service}
          title={project.name}
          href={`/jams/${project.slug}/showcase/${project.service}`}
          chips={<Chip tone="blue">{kindName(project.kind, lang)}</Chip>}
          who={[t.by(project.organisation), ofJam && project.jamTitle].filter(Boolean).join(' · ')}
        >
          {project.picture && (
            <img
              class="picture"
              src={`/files/${project.picture}`}
              alt={t.pictureOf(project.name)}
              loading="lazy"
            />
          )}
          <p>{project.summary}</p>
          <InUse project={project} />
        </Card>
      ))}
    </Grid>
  )
}
