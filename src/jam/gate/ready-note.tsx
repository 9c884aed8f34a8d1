import { Notice, Section } from '#look/parts.tsx'
import { Progress } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import { gateWords } from './gate.text.ts'
import { countReady, type Gate, isReady, missing } from './gate.ts'

/** On the page of a need, for those it concerns: whether it may be accepted, and the way to the list. */
export function ReadyNote({ gate, at }: { gate: Gate; at: string }) {
  const { lang } = useView()
  const t = gateWords(lang)
  const { done, all } = countReady(gate)
  const open = missing(gate).map(({ title }) => title[lang])
  return (
    <Section title={t.short} id="ready">
      {isReady(gate) ? (
        <Notice tone="success" title={t.isReady} />
      ) : (
        <>
          <Progress label={t.progress} value={done} max={all} text={t.of(done, all)} />
          <p>
            {t.column.missing}: {open.join(', ') || t.agreements}. {t.notYet}
          </p>
        </>
      )}
      <p>
        <a href={`${at}/gate`}>{t.title}</a> · <a href={`${at}/effort`}>{t.effort}</a>
      </p>
    </Section>
  )
}
