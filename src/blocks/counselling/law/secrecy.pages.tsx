import { Check, TextField } from '#look/fields.tsx'
import { Button, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import type { Declared } from './declarations.ts'
import { secrecyWords } from './secrecy.text.ts'

type SecrecyProps = {
  service: Service
  hasSigned: boolean
  /** For members: who has signed. */
  declared: Declared | null
  person: string
  next: string
  values?: Values | undefined
  problems?: Problems | undefined
}

/** The declaration, to be read and signed, and for the organisation who has signed it. */
export function SecrecyPage({ service, hasSigned, declared, person, next, values, problems }: SecrecyProps) {
  const words = secrecyWords(useView().lang)
  const t = words.page
  return (
    <Page title={`${words.title}: ${service.name}`} narrow>
      <PageHead
        title={words.title}
        label={service.name}
        lead={hasSigned ? undefined : t.lead}
        back={{ href: `/services/${service.id}`, label: t.back }}
      />
      {hasSigned && (
        <Notice tone="success" title={t.already}>
          {t.alreadySays}
        </Notice>
      )}
      <Prose>
        {words.paragraphs.map((one) => (
          <p key={one}>{one}</p>
        ))}
        <ul>
          {words.points.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p>{words.end}</p>
      </Prose>
      {!hasSigned && (
        <Form
          action={`/services/${service.id}/counselling/secrecy`}
          values={values ?? { name: person }}
          problems={problems}
        >
          <Hidden fields={{ next }} />
          <TextField
            name="name"
            label={t.name}
            hint={t.nameHint}
            autocomplete="name"
            maxLength={160}
            required
          />
          <Check name="agree" label={t.agree} required />
          <Submit>{t.sign}</Submit>
        </Form>
      )}
      {hasSigned && (
        <Row>
          <Button href={`/services/${service.id}`}>{t.go}</Button>
        </Row>
      )}
      {declared && <Signed declared={declared} />}
    </Page>
  )
}

function Signed({ declared: { signed, missing } }: { declared: Declared }) {
  const t = secrecyWords(useView().lang).page
  return (
    <Section title={t.who}>
      {missing.length > 0 && (
        <Notice tone="warning" title={t.missing}>
          {missing.map(({ name }) => name).join(', ')}
        </Notice>
      )}
      {signed.length === 0 ? (
        <p>{t.whoNone}</p>
      ) : (
        <DataTable
          caption={t.who}
          captionUnseen
          rows={signed}
          rowId={({ account, version }) => `${account}-${version}`}
          columns={[
            { title: t.person, cell: ({ name }) => name },
            { title: t.as, cell: ({ kind }) => t.kind[kind] },
            { title: t.when, cell: ({ signedAt }) => <When at={signedAt} form="day" /> },
          ]}
        />
      )}
      <p class="hint">{t.keeps}</p>
    </Section>
  )
}
