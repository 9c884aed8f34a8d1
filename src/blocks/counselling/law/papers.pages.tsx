import { type Piece, piecesOf } from '#field/document/pieces.ts'
import { TextArea } from '#look/fields.tsx'
import { Button, Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import { paperWords } from './papers.text.ts'
import { type LegalPaper, longestPaper } from './papers.ts'

/** The legal documents of a counselling service, each to be read, changed and taken along. */
export function PapersPage({ service, papers }: { service: Service; papers: readonly LegalPaper[] }) {
  const t = paperWords(useView().lang)
  const at = `/services/${service.id}/counselling`
  return (
    <Page title={`${t.title}: ${service.name}`}>
      <PageHead
        title={t.title}
        label={service.name}
        lead={t.lead}
        back={{ href: `/services/${service.id}`, label: t.back }}
      />
      <Notice tone="warning" title={t.lawyer}>
        {t.lawyerSays}
      </Notice>
      <DataTable
        caption={t.title}
        captionUnseen
        rows={papers}
        rowId={({ kind }) => kind}
        columns={[
          {
            title: t.document,
            cell: ({ kind }) => (
              <>
                <a href={`${at}/documents/${kind}`}>{t.kind[kind]}</a>
                <p class="hint">{t.hint[kind]}</p>
              </>
            ),
          },
          {
            title: t.stand,
            cell: ({ changedAt }) =>
              changedAt ? (
                <span>
                  {t.changedOn} <When at={changedAt} form="day" />
                </span>
              ) : (
                t.fresh
              ),
          },
          { title: t.take, cell: ({ kind }) => <Take at={`${at}/documents/${kind}`} of={t.kind[kind]} /> },
        ]}
      />
      <Row>
        <Button href={`${at}/secrecy`} tone="quiet">
          {t.signed}
        </Button>
      </Row>
    </Page>
  )
}

function Take({ at, of }: { at: string; of: string }) {
  const t = paperWords(useView().lang)
  return (
    <Row>
      <Button href={`${at}/odt`} tone="quiet" icon="download" of={of} download>
        {t.odt}
      </Button>
      <Button href={`${at}/pdf`} tone="quiet" icon="download" of={of} download>
        {t.pdf}
      </Button>
    </Row>
  )
}

type PaperProps = {
  service: Service
  paper: LegalPaper
  own: boolean
  values?: Values | undefined
  problems?: Problems | undefined
}

export function PaperPage({ service, paper, own, values, problems }: PaperProps) {
  const t = paperWords(useView().lang)
  const at = `/services/${service.id}/counselling/documents`
  const isOutdated = paper.revision > 0 && paper.text !== paper.draft
  return (
    <Page title={`${t.kind[paper.kind]}: ${service.name}`}>
      <PageHead
        title={t.kind[paper.kind]}
        label={service.name}
        lead={t.hint[paper.kind]}
        back={{ href: at, label: t.all }}
      >
        <Take at={`${at}/${paper.kind}`} of={t.kind[paper.kind]} />
      </PageHead>
      <Notice tone="warning" title={t.lawyer}>
        {t.lawyerSays}
      </Notice>
      {isOutdated && (
        <Notice>
          {t.changed}. {t.outdated}
        </Notice>
      )}
      <article lang="de" class="section">
        {piecesOf(paper.text).map((piece, nth) => (
          <Shown key={nth} piece={piece} />
        ))}
      </article>
      <Section title={t.edit}>
        {own ? (
          <>
            <Form action={`${at}/${paper.kind}`} values={values ?? { text: paper.text }} problems={problems}>
              <Hidden fields={{ revision: String(paper.revision) }} />
              <TextArea
                name="text"
                label={t.kind[paper.kind]}
                hint={t.editHint}
                rows={24}
                maxLength={longestPaper}
                required
              />
              <Submit>{t.save}</Submit>
            </Form>
            {paper.revision > 0 && (
              <Confirm
                action={`${at}/${paper.kind}/reset`}
                label={t.reset}
                question={t.resetQuestion}
                explain={t.resetExplain}
                tone="danger"
              >
                {t.resetYes}
              </Confirm>
            )}
          </>
        ) : (
          <p>{t.ownOnly}</p>
        )}
      </Section>
    </Page>
  )
}

// The title of the page is the first heading; what the document says begins below it.
function Shown({ piece }: { piece: Piece }) {
  if (piece.is === 'table') return <Table rows={piece.rows} />
  if (piece.is === 'title') return <h2>{piece.text}</h2>
  if (piece.is === 'heading') return <h3>{piece.text}</h3>
  if (piece.is === 'list')
    return (
      <ul>
        {piece.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  return <p>{piece.text}</p>
}

function Table({ rows }: { rows: readonly string[][] }) {
  const [head = [], ...lines] = rows
  return (
    <DataTable
      caption={head.join(', ')}
      captionUnseen
      rows={lines}
      columns={head.map((title, column) => ({ title, cell: (line: string[]) => line[column] ?? '' }))}
    />
  )
}
