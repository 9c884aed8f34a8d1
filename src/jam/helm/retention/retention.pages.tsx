import type { FormValues } from '#kernel/http.ts'
import { day } from '#look/dates.ts'
import { TextField } from '#look/fields.tsx'
import { Button, Confirm, Form, type Problems } from '#look/form.tsx'
import { PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { KindName } from './kind.ts'
import { retentionWords } from './retention.text.ts'
import type { Kept, Shredding } from './retentions.ts'

type Returned = { kind: KindName; values: FormValues; problems: Problems }

type RetentionProps = {
  place: Place
  kept: readonly Kept[]
  done: readonly Shredding[]
  returned?: Returned | undefined
}

/** What is kept for how long, how much of it there is, the shredder, and the proof of what is gone. */
export function RetentionPage({ place, kept, done, returned }: RetentionProps) {
  const t = retentionWords(useView().lang)
  const isOrganiser = hasRole(place.actor, place.jam.id, 'organiser')
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      {kept.map((one) => (
        <OneKind key={one.kind} place={place} one={one} isOrganiser={isOrganiser} returned={returned} />
      ))}
      <Section title={t.fixed}>
        <p>{t.sealed}</p>
      </Section>
      <Section title={t.proof} id="proof">
        <p>{t.proofSays}</p>
        {done.length === 0 ? <p class="hint">{t.none}</p> : <Proof place={place} done={done} />}
      </Section>
    </JamPage>
  )
}

type KindProps = { place: Place; one: Kept; isOrganiser: boolean; returned?: Returned | undefined }

function OneKind({ place: { jam, now }, one, isOrganiser, returned }: KindProps) {
  const { lang } = useView()
  const t = retentionWords(lang)
  const words = t.kinds[one.kind]
  const when =
    one.rows === 0
      ? t.empty
      : one.dueAt <= now
        ? t.overdue
        : `${t.entries(one.rows)}, ${t.due(day(one.dueAt, lang, jam.timeZone))}`
  const at = `/jams/${jam.slug}/retention/${one.kind}`
  const sent = returned?.kind === one.kind ? returned : undefined
  return (
    <Section title={words.name} id={one.kind} level={2}>
      <p>
        {words.what} {t.why}: {words.why}.
      </p>
      <p>
        <strong>{when}</strong>
      </p>
      {isOrganiser && (
        <Form
          action={at}
          id={`days-${one.kind}`}
          values={sent?.values ?? { days: String(one.days) }}
          problems={sent?.problems ?? {}}
          inline
        >
          <TextField name="days" label={t.days} inputmode="numeric" width="short" required />
          <Button tone="quiet" of={words.name}>
            {t.save}
          </Button>
        </Form>
      )}
      {isOrganiser && one.rows > 0 && now >= jam.endsAt && (
        <Confirm
          label={t.shred}
          question={t.ask(words.name, t.entries(one.rows))}
          explain={t.explain}
          action={`${at}/shredding`}
          tone="danger"
          of={words.name}
        >
          {t.really}
        </Confirm>
      )}
    </Section>
  )
}

function Proof({ place: { jam }, done }: { place: Place; done: readonly Shredding[] }) {
  const t = retentionWords(useView().lang)
  return (
    <DataTable
      caption={t.proof}
      captionUnseen
      rows={done}
      rowId={({ id }) => id}
      columns={[
        { title: t.kind, cell: ({ kind }) => t.kinds[kind as KindName]?.name ?? kind },
        { title: t.at, cell: ({ at }) => <When at={at} zone={jam.timeZone} /> },
        { title: t.count, cell: ({ rows }) => String(rows), number: true },
        { title: t.remaining, cell: ({ remaining }) => String(remaining), number: true },
        { title: t.by, cell: ({ name }) => name ?? t.calendar },
      ]}
    />
  )
}
