import { Act } from '#look/form.tsx'
import { Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Place } from '../profile/frame.tsx'
import type { CallDesk } from './calls.ts'
import { deskWords } from './desk.text.ts'

/** What a jam asks besides ours. */
export function Questions({ call, at }: { call: CallDesk; at: string }) {
  const t = deskWords(useView().lang)
  return (
    <Section title={t.questions} id="questions">
      <p>{t.questionsSays}</p>
      {call.questions.length === 0 ? (
        <p>{t.noQuestions}</p>
      ) : (
        <DataTable
          caption={t.questions}
          captionUnseen
          rows={call.questions}
          rowId={({ id }) => id}
          columns={[
            { title: t.column.question, cell: ({ ask }) => ask },
            {
              title: t.column.kind,
              cell: ({ kind, required }) => `${t.kinds[kind]}, ${required ? t.must : t.optional}`,
            },
            {
              title: t.column.act,
              cell: ({ id, ask }) => (
                <Act action={`${at}/questions/${id}/withdrawal`} tone="plain" of={ask}>
                  {t.drop}
                </Act>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

/** What was written down for somebody, and whether they have taken it over. */
export function Entries({ place, call }: { place: Place; call: CallDesk }) {
  const t = deskWords(useView().lang)
  const at = `/jams/${place.jam.slug}`
  return (
    <Section title={t.entries} id="entries">
      <ul>
        {call.entries.map((one) => (
          <li key={one.need}>
            <a href={`${at}/needs/${one.need}`}>{one.title}</a>: {one.name}, {one.email || t.noMail},{' '}
            {t.entryBy(one.enteredName)}, <When at={one.at} zone={place.jam.timeZone} /> ·{' '}
            {one.claimed ? t.claimed : t.unclaimed}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${at}/roles/organisations`}>{t.invite}</a>
      </p>
    </Section>
  )
}
