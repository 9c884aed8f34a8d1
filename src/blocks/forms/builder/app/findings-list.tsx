import { sayFinding } from '#field/analysis/analyse.ts'
import type { Finding } from '#field/analysis/finding.ts'
import { Empty, Light } from '#look/parts.tsx'
import { Key } from '#look/workshop/inputs.tsx'
import { appWords } from './app.text.ts'
import { useStudio } from './studio.ts'

type Props = { findings: readonly Finding[]; onGo: (finding: Finding) => void }

/** What was found, what holds up publishing first; each leads to its place. */
export function FindingsList({ findings, onGo }: Props) {
  const { form, lang } = useStudio()
  const t = appWords(lang)
  if (findings.length === 0)
    return (
      <Empty title={t.findings.none} level={2}>
        {t.findings.noneSays}
      </Empty>
    )
  return (
    <>
      <p class="hint">{t.findings.lead}</p>
      <ul class="b-findings">
        {findings.map((finding) => {
          const says = sayFinding(finding, form, lang)
          return (
            <li key={`${finding.code}/${finding.where}/${finding.more?.join('/')}`}>
              <Light state={finding.blocks ? 'stop' : 'care'}>
                {finding.blocks ? t.findings.blocks : t.findings.look}
              </Light>
              <span>{says}</span>
              <Key tone="plain" of={says} onPress={() => onGo(finding)}>
                {t.findings.go}
              </Key>
            </li>
          )
        })}
      </ul>
    </>
  )
}
