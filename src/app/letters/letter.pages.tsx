import { JamPage, type Place } from '#jam/profile/frame.tsx'
import { type Lang, langs } from '#kernel/text.ts'
import { Select, TextArea, TextField } from '#look/fields.tsx'
import { Button, Confirm, Form, Hidden, type Problems, type Values } from '#look/form.tsx'
import { Chip, PageHead, Row, Section } from '#look/parts.tsx'
import { DataTable } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import type { LetterKind, LetterText } from '#people/letter/letter.ts'
import { LetterBody } from './letters.pages.tsx'
import { lettersWords } from './letters.text.ts'

export type Reader = { account: string; name: string; lang: Lang }

type LetterPageProps = {
  place: Place
  kind: LetterKind
  lang: Lang
  values: Values
  isOwn: boolean
  preview: { to: Reader | undefined; text: LetterText }
  readers: readonly Reader[]
  problems?: Problems
}

/** One kind of mail in one language: its text, what may be put in, and how somebody would read it. */
export function LetterPage({ place, kind, lang, values, isOwn, problems = {}, ...shown }: LetterPageProps) {
  const t = lettersWords(useView().lang)
  const at = `/jams/${place.jam.slug}/letters`
  const here = `${at}/${kind.id}`
  const { title } = kind.words(useView().lang)
  return (
    <JamPage place={place} title={title}>
      <PageHead title={title} back={{ href: `${at}#texts`, label: t.back }}>
        {langs.map((one) => (
          <Button key={one} href={`${here}?lang=${one}`} tone={one === lang ? 'strong' : 'quiet'}>
            {t.languages[one]}
          </Button>
        ))}
        <Chip tone={isOwn ? 'berry' : 'plain'}>{isOwn ? t.own : t.original}</Chip>
      </PageHead>
      <Form action={here} values={values} problems={problems}>
        <Hidden fields={{ lang }} />
        <TextField name="subject" label={t.subject} maxLength={150} required />
        <TextArea name="body" label={t.body} hint={t.bodyHint} rows={14} maxLength={8000} required />
        <Places kind={kind} lang={lang} />
        <Row>
          <Button name="press" value="save">
            {t.keep}
          </Button>
          <Button name="press" value="look" tone="quiet" icon="search">
            {t.look}
          </Button>
        </Row>
      </Form>
      {isOwn && (
        <Confirm
          label={t.toOriginal}
          question={t.toOriginalAsk}
          explain={t.toOriginalSays}
          action={`${here}/original`}
          fields={{ lang }}
        >
          {t.toOriginalYes}
        </Confirm>
      )}
      <Preview here={here} lang={lang} {...shown} />
    </JamPage>
  )
}

function Places({ kind, lang }: { kind: LetterKind; lang: Lang }) {
  const t = lettersWords(useView().lang)
  const { sample } = kind.words(lang)
  const rows = Object.entries({ name: t.somebody, ...sample })
  return (
    <details open={rows.length < 7}>
      <summary>{t.places}</summary>
      <p>{t.placesSays}</p>
      <DataTable
        caption={t.places}
        captionUnseen
        rows={rows}
        rowId={([name]) => name}
        columns={[
          { title: t.place, cell: ([name]) => <code>{`{${name}}`}</code> },
          { title: t.example, cell: ([, example]) => example },
          { title: t.state, cell: ([name]) => kind.must.includes(name) && <Chip>{t.needed}</Chip> },
        ]}
      />
    </details>
  )
}

type PreviewProps = Pick<LetterPageProps, 'preview' | 'readers' | 'lang'> & { here: string }

function Preview({ here, lang, preview, readers }: PreviewProps) {
  const t = lettersWords(useView().lang)
  const options = readers.map(({ account, name }) => ({ value: account, label: name || account.slice(0, 8) }))
  return (
    <Section title={t.preview} id="preview">
      <p>{t.previewSays}</p>
      {options.length > 0 && (
        <Form
          action={`${here}#preview`}
          method="get"
          values={{ as: preview.to?.account }}
          inline
          label={t.previewAs}
          id="as"
        >
          <Hidden fields={{ lang }} />
          <Select name="as" label={t.previewAs} options={options} empty={t.somebody} required />
          <Button tone="quiet">{t.previewShow}</Button>
        </Form>
      )}
      <div class="card">
        {preview.text.subject && <h3 lang={preview.to?.lang ?? lang}>{preview.text.subject}</h3>}
        <LetterBody text={preview.text.body} lang={preview.to?.lang ?? lang} />
      </div>
    </Section>
  )
}
