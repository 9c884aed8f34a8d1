import { langName } from '#field/form/langs.ts'
import { TextArea, TextField } from '#look/fields.tsx'
import { Form, Hidden, Submit } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Section as Part } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { KeptPage } from '../../model/page.ts'
import { titleOf } from '../../model/pages.ts'
import type { SiteLang } from '../../model/text.ts'
import type { Site } from '../../sites.ts'
import { fieldWords, hintOf, labelOf } from '../fields/words.ts'
import { editorWords } from '../words.ts'
import { type PlainField, plainFieldsOf } from './plain.ts'

type Props = {
  site: Site
  kept: KeptPage
  writing: SiteLang
  /** What was typed while somebody else was faster, and who that was. */
  typed?: Readonly<Record<string, string>> | undefined
  by?: string | null
}

export function TextsPage({ site, kept, writing, typed, by }: Props) {
  const t = editorWords(useView().lang).texts
  const here = `/services/${site.service}/site/pages/${kept.id}`
  const title = titleOf(kept.page, writing)
  return (
    <Page title={`${t.title}: ${title}`} narrow>
      <PageHead title={t.title} label={title} lead={t.lead} back={{ href: here, label: t.editor }}>
        <Langs kept={kept} writing={writing} at={`${here}/texts`} />
      </PageHead>
      {by !== undefined && (
        <Notice tone="warning" title={t.moved(by)}>
          {t.movedSays}
        </Notice>
      )}
      <Texts kept={kept} writing={writing} typed={typed} at={`${here}/texts`} />
    </Page>
  )
}

function Langs({ kept, writing, at }: { kept: KeptPage; writing: SiteLang; at: string }) {
  const t = editorWords(useView().lang).texts
  const langs = Object.keys(kept.page.variants)
  if (langs.length < 2) return null
  return (
    <nav aria-label={t.language} class="row">
      {langs.map((one) => (
        <a
          key={one}
          href={`${at}?lang=${one}`}
          lang={one}
          aria-current={one === writing ? 'page' : undefined}
        >
          {langName(one)}
        </a>
      ))}
    </nav>
  )
}

type TextsProps = Pick<Props, 'kept' | 'writing' | 'typed'> & { at: string }

function Texts({ kept, writing, typed, at }: TextsProps) {
  const { lang } = useView()
  const t = editorWords(lang).texts
  const variant = kept.page.variants[writing]
  if (!variant) return null
  const fields = plainFieldsOf(variant.sections)
  const now = Object.fromEntries([
    ...[['title', variant.title] as const, ['description', variant.description] as const],
    ...fields.map(({ name, value }) => [name, value] as const),
  ])
  // A field whose words have changed meanwhile says what stands there now.
  const other = (name: string) =>
    typed?.[name] !== undefined && typed[name] !== now[name] ? sayNow(now[name] ?? '', t) : undefined
  return (
    <Form action={at} values={{ ...now, ...typed }}>
      <Hidden fields={{ revision: String(kept.revision), lang: writing }} />
      <Part title={t.page}>
        <TextField name="title" label={t.pageTitle} hint={other('title')} required maxLength={160} />
        <TextArea
          name="description"
          label={t.description}
          hint={other('description') ?? t.descriptionHint}
          rows={2}
        />
      </Part>
      {variant.sections.map((section) => {
        const own = fields.filter((one) => one.section === section.id)
        return own.length === 0 ? null : (
          <Part key={section.id} title={fieldWords(lang).kind[section.kind].name}>
            {own.map((field) => (
              <Plain key={field.name} field={field} hint={other(field.name)} />
            ))}
          </Part>
        )
      })}
      <Submit back={{ href: at.replace(/\/texts$/, ''), label: t.editor }}>{t.save}</Submit>
    </Form>
  )
}

function Plain({ field, hint }: { field: PlainField; hint: string | undefined }) {
  const { lang } = useView()
  const t = editorWords(lang).texts
  const bare = labelOf(field.field, lang)
  const label = field.isAlt ? t.alt(bare) : bare
  const shared = {
    name: field.name,
    label: field.row === null ? label : t.row(label, field.row + 1),
    hint: hint ?? hintOf(field.field, lang),
  }
  return field.rows > 1 ? <TextArea {...shared} rows={field.rows} /> : <TextField {...shared} />
}

const sayNow = (says: string, t: { now: (says: string) => string; nowEmpty: string }): string =>
  says === '' ? t.nowEmpty : t.now(says.length > 200 ? `${says.slice(0, 198)} …` : says)
