import { Select, TextField } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Chip, Empty, Notice, PageHead, Pairs, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Held } from '../counselling.ts'
import { slotWays } from '../said.ts'
import type { Slot } from './slot.ts'
import { slotWords } from './slots.text.ts'

type SlotsProps = {
  held: Held
  offices: { id: string; name: string }[]
  slots: Slot[]
  mine: string
  values?: Values | undefined
  problems?: Problems | undefined
}

/** The times that counsellors offer. Who has taken one stands in the conversation, sealed. */
export function SlotsPage({ held, offices, slots, mine, values, problems }: SlotsProps) {
  const t = slotWords(useView().lang)
  const at = `/services/${held.service.id}`
  return (
    <Page title={`${t.title}: ${held.service.name}`}>
      <PageHead title={t.title} label={held.service.name} lead={t.lead} back={{ href: at, label: t.back }} />
      {offices.length === 0 ? (
        <Empty
          level={2}
          title={t.noOffice}
          action={<Button href={`${at}/counselling/offices`}>{t.toOffices}</Button>}
        />
      ) : (
        <>
          <Section title={t.ahead}>
            {slots.length === 0 ? (
              <p>{t.none}</p>
            ) : (
              <SlotTable {...{ slots, offices, mine }} at={`${at}/counselling/slots`} />
            )}
          </Section>
          <Section title={t.offer}>
            <Form
              action={`${at}/counselling/slots`}
              values={
                values ?? {
                  office: offices[0]?.id,
                  minutes: '50',
                  weeks: '1',
                  way: 'chat',
                  starts: '09:00',
                  ends: '12:00',
                }
              }
              problems={problems}
            >
              <Pairs>
                <Select
                  name="office"
                  label={t.office}
                  options={offices.map(({ id, name }) => ({ value: id, label: name }))}
                  required
                />
                <TextField name="day" label={t.day} type="date" width="medium" required />
                <TextField name="starts" label={t.starts} type="time" width="medium" required />
                <TextField name="ends" label={t.ends} type="time" width="medium" required />
                <TextField
                  name="minutes"
                  label={t.minutes}
                  type="number"
                  min={10}
                  max={240}
                  width="short"
                  required
                />
                <TextField
                  name="weeks"
                  label={t.weeks}
                  type="number"
                  min={1}
                  max={26}
                  width="short"
                  required
                />
                <Select
                  name="way"
                  label={t.way}
                  options={slotWays.map((value) => ({ value, label: t.ways[value] }))}
                  required
                />
                <TextField name="place" label={t.place} hint={t.placeHint} maxLength={200} />
              </Pairs>
              <Submit>{t.save}</Submit>
            </Form>
          </Section>
        </>
      )}
      <Notice>{t.keys}</Notice>
    </Page>
  )
}

type TableProps = Pick<SlotsProps, 'slots' | 'offices' | 'mine'> & { at: string }

function SlotTable({ slots, offices, mine, at }: TableProps) {
  const t = slotWords(useView().lang)
  return (
    <DataTable
      caption={t.ahead}
      captionUnseen
      rows={slots}
      rowId={({ id }) => id}
      columns={[
        {
          title: t.when,
          cell: ({ startsAt, minutes }) => (
            <span>
              <When at={startsAt} />, {t.length(minutes)}
            </span>
          ),
        },
        { title: t.office, cell: ({ office }) => offices.find(({ id }) => id === office)?.name ?? '' },
        { title: t.way, cell: ({ way, place }) => [t.ways[way], place].filter(Boolean).join(', ') },
        { title: t.whose, cell: ({ account }) => (account === mine ? t.own : t.colleague) },
        {
          title: t.state,
          cell: ({ taken }) => <Chip tone={taken ? 'leaf' : 'plain'}>{taken ? t.taken : t.free}</Chip>,
        },
        {
          title: t.change,
          cell: ({ id, taken, startsAt }) => (
            <Act
              action={`${at}/${id}/${taken ? 'freeing' : 'removal'}`}
              tone="plain"
              of={startsAt.toISOString().slice(0, 16)}
            >
              {taken ? t.freeIt : t.remove}
            </Act>
          ),
        },
      ]}
    />
  )
}
