import { day } from '#look/dates.ts'
import { TextField } from '#look/fields.tsx'
import { Button, Form, type Problems, type Values } from '#look/form.tsx'
import { Empty, PageHead } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { certificateWords } from './certificate.text.ts'
import type { Issued } from './certificates.ts'
import type { Statement } from './signing.ts'

export type Returned = { id: string; values: Values; problems: Problems }

type IssuedProps = { place: Place; issued: readonly Issued[]; returned?: Returned | undefined }

/** Every certificate of a jam, and taking back a wrong one. */
export function IssuedPage({ place, issued, returned }: IssuedProps) {
  const { lang } = useView()
  const t = certificateWords(lang)
  const said = ({ line }: Issued): Statement => JSON.parse(line)
  const zone = place.jam.timeZone
  return (
    <JamPage place={place} title={t.all}>
      <PageHead title={t.all} lead={t.allLead} />
      {issued.length === 0 ? (
        <Empty title={t.allNone} level={2} />
      ) : (
        <DataTable
          caption={t.all}
          captionUnseen
          rows={issued}
          rowId={({ id }) => id}
          columns={[
            { title: t.who, cell: (one) => <a href={`/certificates/${one.id}`}>{said(one).name}</a> },
            { title: t.rows.role, cell: (one) => said(one).role },
            { title: t.rows.issued, cell: ({ issuedAt }) => <When at={issuedAt} zone={zone} form="day" /> },
            {
              title: t.state,
              cell: (one) =>
                one.revokedAt ? (
                  `${t.gone(day(one.revokedAt, lang, zone))}. ${one.revokedWhy || t.replaced}`
                ) : (
                  <Revoking place={place} one={one} name={said(one).name} returned={returned} />
                ),
            },
          ]}
        />
      )}
    </JamPage>
  )
}

type RevokingProps = { place: Place; one: Issued; name: string; returned?: Returned | undefined }

function Revoking({ place: { jam, actor }, one, name, returned }: RevokingProps) {
  const t = certificateWords(useView().lang)
  const sent = returned?.id === one.id ? returned : undefined
  if (!hasRole(actor, jam.id, 'organiser')) return <>{t.valid}</>
  return (
    <details open={sent !== undefined}>
      <summary>
        {t.valid} · {t.revoke}
        <span class="unseen">: {name}</span>
      </summary>
      <Form
        action={`/jams/${jam.slug}/certificates/${one.id}/revocation`}
        id={`c-${one.id}`}
        values={sent?.values ?? {}}
        problems={sent?.problems ?? {}}
      >
        <TextField name="why" label={t.why} hint={t.whyHint} maxLength={300} required />
        <Button tone="danger" of={name}>
          {t.revoke}
        </Button>
      </Form>
    </details>
  )
}
