import { day, hours } from '#look/dates.ts'
import { Select, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Card, Empty, Grid, Light, Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import type { Duty } from '../duties/duty.ts'
import { type Pattern, patternKinds } from './pattern.ts'
import { patternWords } from './patterns.text.ts'
import type { Preview } from './patterns.ts'

export type PatternsProps = {
  place: Place
  patterns: readonly Pattern[]
  duties: readonly Duty[]
  preview: readonly Preview[]
  digest: string
  batches: readonly { id: string; madeAt: Date; shifts: number; taken: number }[]
  values?: Values | undefined
  problems?: Problems | undefined
}

/** Shifts as they follow from the programme: said once, looked at, made, taken back. */
export function PatternsPage(props: PatternsProps) {
  const { place, patterns, batches } = props
  const t = patternWords(useView().lang)
  const at = `/jams/${place.jam.slug}/shifts`
  return (
    <JamPage place={place} title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <Section title={t.patterns}>
        {patterns.length === 0 ? (
          <Empty
            title={t.none}
            action={
              <Act action={`${at}/patterns/usual`} tone="quiet">
                {t.usual}
              </Act>
            }
          >
            {t.noneSays}
          </Empty>
        ) : (
          <PatternTable {...props} />
        )}
      </Section>
      {patterns.length > 0 && <Follows {...props} />}
      {batches.length > 0 && <Batches {...props} />}
      <Add {...props} />
    </JamPage>
  )
}

function PatternTable({ place, patterns, duties }: PatternsProps) {
  const t = patternWords(useView().lang)
  const nameOf = (id: string) => duties.find((duty) => duty.id === id)?.name ?? ''
  return (
    <DataTable
      caption={t.patterns}
      captionUnseen
      rows={patterns}
      rowId={({ id }) => id}
      columns={[
        { title: t.columns.kind, cell: ({ kind }) => t.kinds[kind] },
        { title: t.columns.duty, cell: ({ duty }) => nameOf(duty) },
        {
          title: t.columns.when,
          cell: ({ leadMinutes, trailMinutes }) => t.around(leadMinutes, trailMinutes),
        },
        { title: t.columns.piece, cell: ({ pieceHours }) => t.piece(pieceHours) },
        { title: t.columns.needed, cell: ({ needed }) => needed, number: true },
        {
          title: t.remove,
          acts: true,
          cell: ({ id, kind, duty }) => (
            <Act
              action={`/jams/${place.jam.slug}/shifts/patterns/${id}/removal`}
              tone="plain"
              of={`${t.kinds[kind]}, ${nameOf(duty)}`}
            >
              {t.remove}
            </Act>
          ),
        },
      ]}
    />
  )
}

function Follows({ place: { jam }, preview, digest }: PatternsProps) {
  const { lang } = useView()
  const t = patternWords(lang)
  const fresh = preview.filter(({ isThere }) => !isThere).length
  if (preview.length === 0)
    return (
      <Section title={t.preview}>
        <p>{t.previewNone}</p>
      </Section>
    )
  return (
    <Section title={t.preview}>
      <DataTable
        caption={t.preview}
        captionUnseen
        rows={preview}
        columns={[
          { title: t.previewColumns.title, cell: ({ title }) => title },
          {
            title: t.previewColumns.when,
            cell: ({ startsAt, endsAt }) =>
              `${day(startsAt, lang, jam.timeZone)}, ${hours(startsAt, endsAt, lang, jam.timeZone)}`,
          },
          { title: t.previewColumns.place, cell: ({ place }) => place || jam.place },
          { title: t.previewColumns.needed, cell: ({ needed }) => needed, number: true },
          {
            title: t.previewColumns.state,
            cell: ({ isThere }) => <Light state={isThere ? 'go' : 'care'}>{isThere ? t.there : t.new}</Light>,
          },
        ]}
      />
      {fresh === 0 ? (
        <Notice tone="success">{t.allThere}</Notice>
      ) : (
        <Act action={`/jams/${jam.slug}/shifts/patterns/batches`} fields={{ digest }}>
          {t.make(fresh)}
        </Act>
      )}
    </Section>
  )
}

function Batches({ place: { jam }, batches }: PatternsProps) {
  const t = patternWords(useView().lang)
  return (
    <Section title={t.batches}>
      <Grid>
        {batches.map(({ id, madeAt, shifts, taken }) => (
          <Card key={id} title={t.batch(shifts, taken)} who={<When at={madeAt} zone={jam.timeZone} />}>
            <Confirm
              label={t.undo}
              question={t.undoAsk(shifts)}
              explain={t.undoExplain}
              action={`/jams/${jam.slug}/shifts/patterns/batches/${id}/removal`}
              tone="danger"
            >
              {t.undoYes}
            </Confirm>
          </Card>
        ))}
      </Grid>
    </Section>
  )
}

const start = { leadMinutes: '0', trailMinutes: '0', pieceHours: '4', needed: '2' }

function Add({ place: { jam }, duties, values, problems }: PatternsProps) {
  const t = patternWords(useView().lang)
  if (duties.length === 0)
    return (
      <Section title={t.add}>
        <p>{t.noDuty}</p>
        <Button href={`/jams/${jam.slug}/duties`} tone="quiet">
          {t.toDuties}
        </Button>
      </Section>
    )
  return (
    <Section title={t.add}>
      <Form action={`/jams/${jam.slug}/shifts/patterns`} values={{ ...start, ...values }} problems={problems}>
        <Select
          name="kind"
          label={t.kind}
          options={patternKinds.map((value) => ({ value, label: t.kinds[value] }))}
          required
        />
        <Select
          name="duty"
          label={t.duty}
          options={duties.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <TextField name="leadMinutes" label={t.lead_} type="number" width="short" unit={t.minutes} required />
        <TextField
          name="trailMinutes"
          label={t.trail}
          type="number"
          width="short"
          unit={t.minutes}
          required
        />
        <TextField
          name="pieceHours"
          label={t.pieceHours}
          hint={t.pieceHint}
          type="number"
          width="short"
          unit={t.hours}
          required
        />
        <TextField name="needed" label={t.needed} type="number" min={1} max={200} width="short" required />
        <TextField name="place" label={t.place} maxLength={80} />
        <Submit>{t.save}</Submit>
      </Form>
    </Section>
  )
}
