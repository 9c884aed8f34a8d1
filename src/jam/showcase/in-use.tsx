import { Light } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { isInUse, type Project, usedSince } from './project.ts'
import { showcaseWords } from './showcase.text.ts'

/** Whether a project is in use, by the last answer of its organisation. */
export function InUse({ project }: { project: Project }) {
  const t = showcaseWords(useView().lang)
  const used = isInUse(project)
  if (used === false) return <Light state="stop">{t.notInUse}</Light>
  return (
    <Light state={used ? 'go' : 'care'}>
      <span>
        {used ? t.inUseSince : t.liveSince} <When at={usedSince(project)} zone={project.zone} form="day" />
      </span>
    </Light>
  )
}
