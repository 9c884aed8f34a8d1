import { FileField } from '#look/fields.tsx'
import { Confirm, Form, type Problems, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, PageHead, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { SiteFile } from '../model/site.ts'
import { MediaRooms } from '../pictures/media-rooms.tsx'
import type { UsedAt } from '../pictures/picture.ts'
import type { Site } from '../sites.ts'
import { downloadWords } from './downloads.text.ts'
import { fileKinds } from './file-kinds.ts'

type FilesProps = {
  site: Site
  files: readonly SiteFile[]
  uses: readonly UsedAt[]
  problems?: Problems
}

/** Files to download, films, sounds. */
export function FilesPage(props: FilesProps) {
  const { site, files, problems } = props
  const t = downloadWords(useView().lang)
  const at = `/services/${site.service}/site`
  const accept = Object.keys(fileKinds)
    .map((ending) => `.${ending}`)
    .join()
  return (
    <Page title={t.title}>
      <PageHead title={t.title} lead={t.lead} back={{ href: at, label: t.back }} />
      <MediaRooms site={site} here="files" />
      <Section title={t.add}>
        <Form action={`${at}/files`} files problems={problems}>
          <FileField name="files" label={t.files} hint={t.filesHint} accept={accept} multiple required />
          <Submit icon="plus">{t.addGo}</Submit>
        </Form>
      </Section>
      <Section title={t.all}>
        {files.length === 0 ? <Empty title={t.none}>{t.noneTodo}</Empty> : <List {...props} />}
      </Section>
    </Page>
  )
}

function List({ site, files, uses }: FilesProps) {
  const { lang } = useView()
  const t = downloadWords(lang)
  const at = `/services/${site.service}/site`
  return (
    <DataTable
      caption={t.all}
      captionUnseen
      rows={files}
      rowId={({ id }) => id}
      columns={[
        { title: t.columns.name, cell: ({ id, name }) => <a href={`${at}/files/${id}`}>{name}</a> },
        { title: t.columns.size, cell: ({ size }) => sizeIn(size, lang), number: true },
        {
          title: t.columns.pages,
          cell: ({ id }) => titlesOf(uses, id).join(', ') || t.nowhere,
        },
        {
          title: t.columns.act,
          acts: true,
          cell: ({ id, name }) =>
            titlesOf(uses, id).length === 0 && (
              <Confirm
                label={t.remove}
                question={t.removeAsk}
                explain={t.removeSays}
                action={`${at}/files/${id}/removal`}
                tone="danger"
                of={t.removeOf(name)}
              >
                {t.removeYes}
              </Confirm>
            ),
        },
      ]}
    />
  )
}

const titlesOf = (uses: readonly UsedAt[], file: string): string[] =>
  uses.filter(({ id }) => id === file).map(({ title }) => title)

const sizeIn = (bytes: number, lang: string): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString(lang)} kB`
    : `${(bytes / 1_000_000).toLocaleString(lang, { maximumFractionDigits: 1 })} MB`
