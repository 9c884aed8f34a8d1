import { Page } from '#look/page.tsx'
import { Card, Grid, PageHead, Prose, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { type Block, piecesOf } from './blocks.ts'
import { handbookWords } from './handbook.text.ts'
import { type Part, parts, type Read } from './handbook.ts'

export function HandbookPage({ read }: { read: readonly Read[] }) {
  const t = handbookWords(useView().lang)
  return (
    <Page title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      {(Object.keys(parts) as Part[]).map((part) => (
        <Section key={part} title={t.parts[part]}>
          <Grid>
            {read
              .filter(({ chapter }) => (parts[part] as readonly string[]).includes(chapter))
              .map(({ chapter, title, blocks: [first] }) => (
                <Card key={chapter} title={title} href={`/handbook/${chapter}`}>
                  {first?.kind === 'text' && <p>{first.text}</p>}
                </Card>
              ))}
          </Grid>
        </Section>
      ))}
    </Page>
  )
}

export function ChapterPage({ title, blocks }: Read) {
  const t = handbookWords(useView().lang)
  const [first, ...rest] = blocks
  const lead = first?.kind === 'text' ? first.text : undefined
  return (
    <Page title={title} narrow>
      <PageHead title={title} lead={lead} back={{ href: '/handbook', label: t.title }} />
      {sectionsOf(lead ? rest : blocks).map(({ heading, within }) => (
        <Section key={heading} title={heading}>
          <Prose>
            {within.map((block, at) => (
              <Told key={at} block={block} heading={heading} />
            ))}
          </Prose>
        </Section>
      ))}
    </Page>
  )
}

type Titled = { heading: string; within: Block[] }

function sectionsOf(blocks: readonly Block[]): Titled[] {
  const all: Titled[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') all.push({ heading: block.text, within: [] })
    else all.at(-1)?.within.push(block)
  }
  return all
}

function Told({ block, heading }: { block: Block; heading: string }) {
  if (block.kind === 'table') return <Table {...block} caption={heading} />
  if (block.kind !== 'list') return <p>{said(block.text)}</p>
  const Kind = block.ordered ? 'ol' : 'ul'
  return (
    <Kind>
      {block.items.map((item) => (
        <li key={item}>{said(item)}</li>
      ))}
    </Kind>
  )
}

function Table({ caption, head, rows }: { caption: string; head: string[]; rows: string[][] }) {
  const columns = head.map((title, at) => ({
    title,
    cell: (row: string[]) => <span>{said(row[at] ?? '')}</span>,
  }))
  return (
    <DataTable caption={caption} captionUnseen columns={columns} rows={rows} rowId={([one]) => one ?? ''} />
  )
}

const said = (line: string) =>
  piecesOf(line).map((piece) => {
    if (piece.kind === 'link') return <a href={`/handbook/${piece.to}`}>{piece.text}</a>
    if (piece.kind === 'label') return <strong>{piece.text}</strong>
    return piece.kind === 'code' ? <code>{piece.text}</code> : piece.text
  })
