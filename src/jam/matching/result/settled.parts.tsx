import { Act, Button, Hidden } from '#look/form.tsx'
import { Row, Section } from '#look/parts.tsx'
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

/** Pins somebody to the team they are in, or keeps them out of it. */
export function Settle({
  slug,
  person,
  need,
  of,
}: {
  slug: string
  person: string
  need: string
  of: string
}) {
  const t = planWords(useView().lang)
  return (
    <form class="act" method="post" action={`/jams/${slug}/matching/rules`}>
      <Hidden fields={{ person, need, from: 'plan' }} />
      <Row>
        <Button name="kind" value="pin" tone="plain" of={of}>
          {t.pin}
        </Button>
        <Button name="kind" value="forbid" tone="plain" of={of}>
          {t.forbid}
        </Button>
      </Row>
    </form>
  )
}
