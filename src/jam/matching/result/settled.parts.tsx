import { Act } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../../profile/frame.tsx'
import type { Rule } from '../runs/run.ts'
import type { Overview } from './overview.ts'
import { planWords } from './plan.text.ts'

/** What organisers have settled, each with the way to undo it. */
export function SettledList({ place, overview }: { place: Place; overview: Overview }) {
  const { lang } = useView()
  const t = planWords(lang)
  const names = overview.names(lang)
  return (
    <Section title={t.settled} id="settled">
      <DataTable
        caption={t.settled}
        captionUnseen
        rows={overview.facts.rules}
        rowId={({ person, need }) => `${person} ${need}`}
        columns={[
          {
            title: t.person.rules,
            cell: ({ person, need, kind }) => t.settledRow[kind](names.person(person), names.need(need)),
          },
          {
            title: t.undo,
            cell: (rule) => <Undo slug={place.jam.slug} rule={rule} of={names.person(rule.person)} />,
          },
        ]}
      />
    </Section>
  )
}

type UndoProps = { slug: string; rule: Rule; of: string; from?: string | undefined }

export function Undo({ slug, rule: { person, need }, of, from = '' }: UndoProps) {
  const t = planWords(useView().lang)
  const fields = { person, need, from }
  return (
    <Act action={`/jams/${slug}/matching/rules/removal`} fields={fields} tone="plain" of={of}>
      {t.undo}
    </Act>
  )
}

type PinProps = { slug: string; person: string; need: string; of: string }

/** Holds somebody in the team the plan has them in. Everything else is settled on their page. */
export function Pin({ slug, person, need, of }: PinProps) {
  const t = planWords(useView().lang)
  const fields = { person, need, kind: 'pin', from: 'plan' }
  return (
    <Act action={`/jams/${slug}/matching/rules`} fields={fields} tone="plain" of={of}>
      {t.pin}
    </Act>
  )
}
