import { useState } from 'preact/hooks'
import { Empty } from '#look/parts.tsx'
import { Landing } from '#look/workshop/row.tsx'
import type { Page } from '../../model/page.ts'
import { Adding } from './adding.tsx'
import { Language } from './language.tsx'
import { putDown, SectionRow } from './section-row.tsx'
import { useStudio } from './studio.ts'
import { appWords } from './words.ts'

/** All sections of the page in one language; what is open is edited in its place. */
export function Outline({ server }: { server: Page }) {
  const studio = useStudio()
  const { page, writing, lang } = studio
  const t = appWords(lang)
  const [id, setId] = useState('')
  const drag = { id, setId }
  const variant = page.variants[writing]
  if (!variant) return <Language server={server} />
  const { sections } = variant
  return (
    <>
      <Language server={server} />
      {sections.length === 0 && (
        <Empty title={t.empty} level={2}>
          {t.emptySays}
        </Empty>
      )}
      <ol class="b-items">
        {sections.map((section, at) => (
          <SectionRow key={section.id} section={section} at={at} drag={drag} />
        ))}
        <Landing drag={drag} onDrop={(one) => putDown(studio, one, sections.length)} />
      </ol>
      <Adding at={sections.length} />
    </>
  )
}
