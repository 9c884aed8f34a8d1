import { Confirm } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Jam } from '../../profile/jam.ts'
import { sealingWords } from './care.text.ts'

/** On one's own page: that one has sealed something, and how to take it back. */
export function CareNotice({ jam }: { jam: Jam }) {
  const t = sealingWords(useView().lang)
  return (
    <Section title={t.mine}>
      <p>{t.mineSays}</p>
      <Confirm
        label={t.remove}
        question={t.removeAsk}
        explain={t.removeSays}
        action={`/jams/${jam.slug}/me/care/removal`}
        tone="danger"
      >
        {t.remove}
      </Confirm>
    </Section>
  )
}
