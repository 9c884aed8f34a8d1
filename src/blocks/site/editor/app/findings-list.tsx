import { langName } from '#field/form/langs.ts'
import { Empty, Light } from '#look/parts.tsx'
import { Key } from '#look/workshop/inputs.tsx'
import type { Finding } from '../../model/finding.ts'
import { sayFinding } from '../../model/say-finding.ts'
import { fieldWords } from '../fields/words.ts'
import { findSection } from '../state/edits.ts'
import { useStudio } from './studio.ts'
import { appWords } from './words.ts'

type Props = { findings: readonly Finding[]; onGo: (finding: Finding) => void }

/** What was found, what keeps the page in first; each leads to its place. */
export function FindingsList({ findings, onGo }: Props) {
  const { lang, page, work } = useStudio()
  const t = appWords(lang)
  if (findings.length === 0)
    return (
      <Empty title={t.findings.none} level={2}>
        {t.findings.noneSays}
      </Empty>
    )
  const whereOf = ({ where }: Finding): string => {
    const section = where.lang && where.section ? findSection(page, where.lang, where.section) : undefined
    const part = section ? fieldWords(lang).kind[section.kind].name : t.findings.around
    return where.lang && work.settings.languages.length > 1 ? `${part}, ${langName(where.lang)}` : part
  }
  return (
    <>
      <p class="hint">{t.findings.lead}</p>
      <ul class="b-findings">
        {findings
          .toSorted((one, other) => Number(other.blocks) - Number(one.blocks))
          .map((finding) => {
            const says = sayFinding(finding, lang)
            const { lang: language, section, field } = finding.where
            return (
              <li key={`${finding.code}/${language}/${section}/${field}/${finding.what}`}>
                <Light state={finding.blocks ? 'stop' : 'care'}>
                  {finding.blocks ? t.findings.blocks : t.findings.look}
                </Light>
                <span>
                  {says} <small>{whereOf(finding)}</small>
                </span>
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
