import { time } from '#look/dates.ts'
import { Form, Hidden, Submit } from '#look/form.tsx'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { freezeOf } from '../../profile/jam.ts'
import type { Clash, Following } from '../follow.ts'
import { type Item, titleOf } from '../item.ts'
import { hoursOf } from '../now-next.tsx'
import { editWords } from './edit.text.ts'

type FollowPageProps = {
  place: Place
  item: Item
  following: Following
  /** What the form said, to be sent once more, with the programme that was looked at. */
  fields: Readonly<Record<string, string>>
}

/** What moves along, what stays, what then clashes: before anything is changed. */
export function FollowPage({ place, item, following, fields }: FollowPageProps) {
  const { jam } = place
  const { lang } = useView()
  const t = editWords(lang)
  const at = `/jams/${jam.slug}/programme/edit/${item.id}`
  return (
    <JamPage place={place} title={t.preview} menu={false} narrow>
      <PageHead title={t.preview} lead={t.previewLead(titleOf(item, lang))} />
      <DataTable
        caption={t.preview}
        captionUnseen
        rows={following.moved}
        rowId={({ after }) => after.id}
        columns={[
          { title: t.movedItem, cell: ({ after }) => titleOf(after, lang) },
          { title: t.before, cell: ({ before }) => hoursOf(jam, before, lang) },
          { title: t.after, cell: ({ after }) => hoursOf(jam, after, lang) },
        ]}
      />
      {following.stays.length > 0 && (
        <Section title={t.stays}>
          <ul>
            {following.stays.map((one) => (
              <li key={one.id}>
                {titleOf(one, lang)}, {hoursOf(jam, one, lang)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Clashes place={place} clashes={following.clashes} />
      <Form action={`${at}/move`}>
        <Hidden fields={fields} />
        <Submit back={{ href: at, label: t.backToEdit }}>{t.doIt}</Submit>
      </Form>
    </JamPage>
  )
}

function Clashes({ place: { jam }, clashes }: { place: Place; clashes: readonly Clash[] }) {
  const { lang } = useView()
  const t = editWords(lang)
  if (clashes.length === 0) return <Notice tone="success">{t.noClashes}</Notice>
  const freeze = time(freezeOf(jam), lang, jam.timeZone)
  const says = (clash: Clash) =>
    clash.kind === 'overlap'
      ? t.clash.overlap(titleOf(clash.first, lang), titleOf(clash.second, lang))
      : t.clash[clash.kind](titleOf(clash.item, lang), freeze)
  return (
    <Notice tone="warning" title={t.clashes}>
      <ul>
        {clashes.map((clash, at) => (
          <li key={at}>{says(clash)}</li>
        ))}
      </ul>
    </Notice>
  )
}
