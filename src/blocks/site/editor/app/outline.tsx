import { useState } from 'preact/hooks'
import { Empty } from '#look/parts.tsx'
import type { Page } from '../../model/page.ts'
import { Adding } from './adding.tsx'
import { Language } from './language.tsx'
import { Landing, SectionRow } from './section-row.tsx'
import { useStudio } from './studio.ts'
import { appWords } from './words.ts'

/** All sections of the page in one language; what is open is edited in its place. */
export function Outline({ server }: { server: Page }) {
  const { page, writing, lang } = useStudio()
  const t = appWords(lang)
  const [dragged, setDragged] = useState('')
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
          <SectionRow key={section.id} section={section} at={at} drag={{ id: dragged, setId: setDragged }} />
        ))}
        <Landing at={sections.length} drag={{ id: dragged, setId: setDragged }} />
      </ol>
      <Adding at={sections.length} />
    </>
  )
}
