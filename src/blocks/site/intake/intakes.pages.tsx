import { FileField } from '#look/fields.tsx'
import { Form, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { PageHead, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Site } from '../sites.ts'
import { intakeWords } from './intake.text.ts'
import type { Intake } from './intake.ts'

type IntakesProps = { site: Site; intakes: readonly Intake[]; problems?: Problems }

/** Where an old site is brought, and what was brought before. */
export function IntakesPage({ site, intakes, problems }: IntakesProps) {
  const t = intakeWords(useView().lang)
  const at = `/services/${site.service}/site`
  return (
    <Page title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <Section title={t.choose}>
        <Form action={`${at}/intake`} files problems={problems}>
          <FileField
            name="files"
            label={t.files}
            hint={t.filesHint}
            accept=".xml,.zip,.md,.html,.htm,.rss"
            multiple
            required
          />
          <Submit>{t.look}</Submit>
        </Form>
      </Section>
      {intakes.length > 0 && (
        <Section title={t.past}>
          <DataTable
            caption={t.past}
            captionUnseen
            rows={intakes}
            rowId={({ id }) => id}
            columns={[
              {
                title: t.columns.what,
                cell: (one) => (
                  <a href={`${at}/intake/${one.id}`}>
                    {one.report.title || one.brought[0]?.name || t.untitled}
                  </a>
                ),
              },
              { title: t.columns.when, cell: ({ begunAt }) => <When at={begunAt} zone="Europe/Berlin" /> },
              { title: t.columns.state, cell: ({ state }) => t.state[state] },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}
