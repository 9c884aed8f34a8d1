import { newId } from '#kernel/id.ts'
import { localText } from '#kernel/zone.ts'
import { dayAndTime, time } from '#look/dates.ts'
import { Select, TextField } from '#look/fields.tsx'
import { Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { type Item, itemKinds, titleOf } from './item.ts'
import { programmeWords } from './programme.text.ts'
import { usualVersion } from './usual.ts'

type EditPageProps = { place: Place; items: readonly Item[]; values?: Values; problems?: Problems }

/** The organiser's list: every item with what can be done to it, and a form for one more. */
export function EditPage({ place, items, values, problems }: EditPageProps) {
  const { jam } = place
  const t = programmeWords(useView().lang)
  const at = `/jams/${jam.slug}/programme`
  const isUsual = items.length > 0 && items.every((item) => item.version === usualVersion)
  return (
    <JamPage place={place} title={t.editTitle}>
      <PageHead title={t.editTitle} lead={t.editLead} back={{ href: at, label: t.back }} />
      {isUsual && <Notice>{t.usual}</Notice>}
      <Section title={t.title}>
        <ItemTable place={place} items={items} at={at} />
      </Section>
      <Section title={t.add} id="add">
        <Form
          action={`${at}/edit`}
          values={values ?? { from: startText(place), until: startText(place), kind: 'other' }}
          problems={problems}
        >
          <Hidden fields={{ id: String(values?.id ?? newId()) }} />
          <ItemFields zone={jam.timeZone} />
          <Submit icon="plus">{t.add}</Submit>
        </Form>
      </Section>
    </JamPage>
  )
}

const startText = ({ jam }: Place): string => localText(jam.startsAt, jam.timeZone)

function ItemTable({ place: { jam }, items, at }: EditPageProps & { at: string }) {
  const { lang } = useView()
  const t = programmeWords(lang)
  const when = (item: Item) =>
    `${dayAndTime(item.startsAt, lang, jam.timeZone)} – ${time(item.endsAt, lang, jam.timeZone)}`
  return (
    <DataTable
      caption={t.title}
      captionUnseen
      rows={items}
      rowId={(item) => item.id}
      columns={[
        { title: t.item, cell: (item) => <a href={`${at}/edit/${item.id}`}>{titleOf(item, lang)}</a> },
        { title: t.when, cell: when },
        { title: t.kind, cell: (item) => t.kinds[item.kind] },
        { title: t.place, cell: (item) => item.place || '–' },
      ]}
    />
  )
}

type ItemPageProps = { place: Place; item: Item; values?: Values; problems?: Problems }

export function ItemPage({ place, item, values, problems }: ItemPageProps) {
  const { jam } = place
  const t = programmeWords(useView().lang)
  const list = `/jams/${jam.slug}/programme/edit`
  return (
    <JamPage place={place} title={t.changeTitle} menu={false} narrow>
      <PageHead title={t.changeTitle} back={{ href: list, label: t.backToEdit }} />
      <Form action={`${list}/${item.id}`} values={values ?? valuesOf(item, jam.timeZone)} problems={problems}>
        <Hidden fields={{ version: String(values?.version ?? item.version) }} />
        <ItemFields zone={jam.timeZone} />
        <Submit>{t.save}</Submit>
      </Form>
      <Confirm
        action={`${list}/${item.id}/removal`}
        label={t.remove}
        question={t.removeAsk}
        tone="danger"
        icon="remove"
      >
        {t.remove}
      </Confirm>
    </JamPage>
  )
}

const valuesOf = (item: Item, zone: string): Values => ({
  ...{ title: item.title, titleEn: item.titleEn, place: item.place, kind: item.kind },
  ...{ from: localText(item.startsAt, zone), until: localText(item.endsAt, zone) },
})

function ItemFields({ zone }: { zone: string }) {
  const t = programmeWords(useView().lang)
  const kinds = itemKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))
  return (
    <>
      <TextField name="title" label={t.item} required maxLength={120} />
      <TextField name="titleEn" label={t.itemEn} hint={t.itemEnHint} maxLength={120} />
      <TextField
        name="from"
        type="datetime-local"
        label={t.fromLabel}
        hint={t.zone(zone)}
        required
        width="medium"
      />
      <TextField name="until" type="datetime-local" label={t.untilLabel} required width="medium" />
      <Select name="kind" label={t.kind} options={kinds} required empty={false} />
      <TextField name="place" label={t.place} maxLength={120} />
    </>
  )
}
