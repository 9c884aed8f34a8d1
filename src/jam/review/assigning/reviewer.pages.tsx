import { Choices, Select, TextField } from '#look/fields.tsx'
import { Act, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { hasRole } from '#people/role.ts'
import { kindName } from '../../needs/kind.ts'
import { type Kind, kinds } from '../../needs/need.ts'
import { JamPage, type Place } from '../../profile/frame.tsx'
import { assigningWords } from './assigning.text.ts'

type OneConflict = { id: string; name: string; why: string; isMine: boolean }

type ReviewerProps = {
  place: Place
  reviewer: { account: string; name: string }
  wish: { kinds: Kind[]; most: number | null }
  conflicts: readonly OneConflict[]
  organisations: readonly { id: string; name: string }[]
  returned?: { form: 'wish' | 'conflict'; values: Values; problems: Problems } | undefined
}

/** What somebody likes to review, how much, and where they are too close. */
export function ReviewerPage({ place, reviewer, wish, returned, ...rest }: ReviewerProps) {
  const { lang } = useView()
  const t = assigningWords(lang)
  const review = `/jams/${place.jam.slug}/review`
  const at = `${review}/assigning/people/${reviewer.account}`
  const organises = hasRole(place.actor, place.jam.id, 'organiser')
  const title = place.actor.account === reviewer.account ? t.mine : t.theirs(reviewer.name)
  const typed = returned?.form === 'wish' ? returned : undefined
  const now = { kinds: wish.kinds, most: wish.most === null ? '' : String(wish.most) }
  return (
    <JamPage place={place} title={title}>
      <PageHead
        title={title}
        back={
          organises ? { href: `${review}/assigning`, label: t.toAssigning } : { href: review, label: t.back }
        }
      />
      <Section title={t.wish}>
        <Form id="wish" action={at} values={typed?.values ?? now} problems={typed?.problems}>
          <Choices
            name="kinds"
            label={t.kinds}
            hint={t.kindsHint}
            options={kinds.map((value) => ({ value, label: kindName(value, lang) }))}
          />
          <TextField name="most" label={t.most} hint={t.mostHint} inputmode="numeric" width="short" />
          <Submit>{t.save}</Submit>
        </Form>
      </Section>
      <Conflicts {...rest} {...{ at, organises, returned }} />
    </JamPage>
  )
}

type ConflictsProps = Pick<ReviewerProps, 'conflicts' | 'organisations' | 'returned'> & {
  at: string
  organises: boolean
}

function Conflicts({ conflicts, organisations, at, organises, returned }: ConflictsProps) {
  const t = assigningWords(useView().lang)
  const typed = returned?.form === 'conflict' ? returned : undefined
  return (
    <Section title={t.conflicts}>
      <p>{t.conflictsSays}</p>
      {conflicts.length === 0 ? (
        <p>{t.noConflicts}</p>
      ) : (
        <DataTable
          caption={t.conflicts}
          captionUnseen
          rows={conflicts}
          rowId={({ id }) => id}
          columns={[
            { title: t.organisation, cell: ({ name }) => name || '–' },
            { title: t.why, cell: ({ why }) => why || '–' },
            {
              title: t.column.state,
              cell: ({ id, name, isMine }) =>
                (organises || isMine) && (
                  <Act action={`${at}/conflicts/${id}/removal`} tone="quiet" of={name}>
                    {t.withdraw}
                  </Act>
                ),
            },
          ]}
        />
      )}
      {organisations.length > 0 && (
        <Form
          id="conflict"
          action={`${at}/conflicts`}
          values={typed?.values ?? {}}
          problems={typed?.problems}
        >
          <Select
            name="organisation"
            label={t.organisation}
            required
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="why" label={t.why} />
          <Submit>{t.declare}</Submit>
        </Form>
      )}
    </Section>
  )
}
