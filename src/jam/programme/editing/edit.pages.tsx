import { newId } from '#kernel/id.ts'
import { localText } from '#kernel/zone.ts'
import { dayAndTime, time } from '#look/dates.ts'
import { Check, Choice, Select, TextField } from '#look/fields.tsx'
import { Act, Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { ClockChangeNotice } from '../clock-change-notice.tsx'
import { type Item, itemKinds, titleOf } from '../item.ts'
import { hoursOf } from '../now-next.tsx'
import type { Step } from '../programme.ts'
import { templateNames } from '../usual/templates.ts'
import { usualVersion } from '../usual/usual.ts'
import { editWords } from './edit.text.ts'

type EditPageProps = {
  place: Place
  items: readonly Item[]
  step?: Step | undefined
  /** Shifts that were made from items which have moved since. */
  behind?: number
  values?: Values
  problems?: Problems
}

/** The organiser's list: every item with what can be done to it, and a form for one more. */
export function EditPage({ place, items, step, behind = 0, values, problems }: EditPageProps) {
  const { jam } = place
  const t = editWords(useView().lang)
  const at = `/jams/${jam.slug}/programme`
  const isUsual = items.length > 0 && items.every((item) => item.version === usualVersion)
  return (
    <JamPage place={place} title={t.editTitle}>
      <PageHead title={t.editTitle} lead={t.editLead} back={{ href: at, label: t.back }} />
      {isUsual && <Notice>{t.usual}</Notice>}
      <ClockChangeNotice jam={jam} />
      {behind > 0 && (
        <Notice tone="warning" title={t.behind(behind)}>
          <a href={`/jams/${jam.slug}/shifts/following`}>{t.follow}</a>
        </Notice>
      )}
      {step && <Undo place={place} step={step} />}
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
      <Section title={t.template}>
        <Row>
          {templateNames.map((name) => (
            <Confirm
              key={name}
              action={`${at}/template`}
              fields={{ template: name }}
              label={t.templates[name]}
              question={t.templateAsk}
              explain={t.templateSays}
              of={t.templates[name]}
            >
              {t.templateYes}
            </Confirm>
          ))}
        </Row>
      </Section>
    </JamPage>
  )
}

function Undo({ place: { jam }, step }: { place: Place; step: Step }) {
  const { lang } = useView()
  const t = editWords(lang)
  const about = t.templates[step.about as keyof typeof t.templates] ?? step.about
  return (
    <Row>
      <Act
        action={`/jams/${jam.slug}/programme/undo`}
        fields={{ step: step.id }}
        tone="quiet"
        icon="arrow-left"
      >
        {t.undo}
      </Act>
      <span class="hint">{t.undoAbout(about, step.name, time(step.at, lang, jam.timeZone))}</span>
    </Row>
  )
}

const startText = ({ jam }: Place): string => localText(jam.startsAt, jam.timeZone)

function ItemTable({ place: { jam }, items, at }: EditPageProps & { at: string }) {
  const { lang } = useView()
  const t = editWords(lang)
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
        {
          title: t.kind,
          cell: (item) => [t.kinds[item.kind], item.fixed && t.fixedShort].filter(Boolean).join(', '),
        },
        { title: t.place, cell: (item) => item.place || '–' },
      ]}
    />
  )
}

type ItemPageProps = { place: Place; item: Item; values?: Values; problems?: Problems }

/** One item: its words, its hours, and whether what comes after it moves along. */
export function ItemPage({ place, item, values, problems }: ItemPageProps) {
  const { jam } = place
  const { lang } = useView()
  const t = editWords(lang)
  const list = `/jams/${jam.slug}/programme/edit`
  return (
    <JamPage place={place} title={t.changeTitle} menu={false} narrow>
      <PageHead
        title={t.changeTitle}
        lead={`${titleOf(item, lang)}, ${hoursOf(jam, item, lang)}`}
        back={{ href: list, label: t.backToEdit }}
      />
      <Quick at={`${list}/${item.id}/shift`} />
      <Form action={`${list}/${item.id}`} values={values ?? valuesOf(item, jam.timeZone)} problems={problems}>
        <Hidden fields={{ version: String(values?.version ?? item.version) }} />
        <ItemFields zone={jam.timeZone} />
        <Choice
          name="rest"
          label={t.rest}
          required
          value="alone"
          options={[
            { value: 'alone', label: t.restAlone },
            { value: 'follow', label: t.restFollow, hint: t.restFollowHint },
          ]}
        />
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

/** The usual ways in which a programme slips, each one press away from its preview. */
function Quick({ at }: { at: string }) {
  const t = editWords(useView().lang)
  const ways = [
    { fields: { later: '15' }, says: t.quickLater(15) },
    { fields: { later: '30' }, says: t.quickLater(30) },
    { fields: { later: '-15' }, says: t.quickEarlier(15) },
    { fields: { longer: '15' }, says: t.quickLonger(15) },
  ]
  return (
    <Section title={t.quick}>
      <Row>
        {ways.map(({ fields, says }) => (
          <Act key={says} action={at} fields={fields} tone="quiet" icon="clock">
            {says}
          </Act>
        ))}
      </Row>
    </Section>
  )
}

export const valuesOf = (item: Item, zone: string): Values => ({
  ...{ title: item.title, titleEn: item.titleEn, place: item.place, kind: item.kind },
  ...{ from: localText(item.startsAt, zone), until: localText(item.endsAt, zone) },
  ...(item.fixed ? { fixed: 'yes' } : {}),
})

function ItemFields({ zone }: { zone: string }) {
  const t = editWords(useView().lang)
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
      <Check name="fixed" label={t.fixed} hint={t.fixedHint} />
    </>
  )
}
