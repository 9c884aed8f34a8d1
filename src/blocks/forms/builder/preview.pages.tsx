import type { Form } from '#field/form/form.ts'
import { langName } from '#field/form/langs.ts'
import { worded } from '#field/form/wording.ts'
import { directionOf } from '#field/view/direction.ts'
import { Items } from '#field/view/items.tsx'
import { Markdown } from '#field/view/markdown.tsx'
import { FillingContext } from '#field/view/state.ts'
import { Act, Button } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Notice, PageHead, Row, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import type { FormDraft } from '../forms.ts'
import { builderWords } from './builder.text.ts'
import { countQuestions } from './items.ts'

const formStyle = 'src/field/view/form.css'

type PreviewProps = { service: Service; draft: FormDraft; asked: string | undefined }

/** The whole draft as it will stand in public, in one language, and the word that it is as it should be. */
export function PreviewPage({ service, draft, asked }: PreviewProps) {
  const { lang: own, asset } = useView()
  const t = builderWords(own)
  const { form } = draft
  const lang = form.langs.find((one) => one === asked) ?? form.langs[0]
  const at = `/services/${service.id}`
  if (countQuestions(form) === 0)
    return (
      <Page title={`${t.preview}: ${service.name}`} narrow>
        <PageHead title={t.preview} back={{ href: at, label: t.back }} />
        <Empty title={t.previewEmpty} level={2} action={<Button href={`${at}/form`}>{t.build}</Button>}>
          {t.previewEmptyTodo}
        </Empty>
      </Page>
    )
  return (
    <Page
      title={`${t.preview}: ${service.name}`}
      narrow
      head={<link rel="stylesheet" href={asset(formStyle)} />}
    >
      <PageHead title={t.preview} lead={t.previewLead} back={{ href: at, label: t.back }}>
        {form.langs.length > 1 && <Langs form={form} lang={lang} at={`${at}/form/preview`} />}
      </PageHead>
      <div lang={lang} dir={directionOf(lang)}>
        <WholeForm form={form} lang={lang} />
      </div>
      {draft.previewed === draft.revision ? (
        <Notice tone="success">{t.previewIsSeen}</Notice>
      ) : (
        <Row>
          <Act action={`${at}/form/preview`} fields={{ revision: String(draft.revision) }} icon="check">
            {t.previewSeen}
          </Act>
          <Button href={`${at}/form`} tone="quiet" icon="edit">
            {t.build}
          </Button>
        </Row>
      )}
    </Page>
  )
}

function Langs({ form, lang, at }: { form: Form; lang: string; at: string }) {
  const t = builderWords(useView().lang)
  return (
    <nav aria-label={t.language} class="row">
      {form.langs.map((one) => (
        <a key={one} href={`${at}?lang=${one}`} aria-current={one === lang ? 'page' : undefined} lang={one}>
          {langName(one)}
        </a>
      ))}
    </nav>
  )
}

function WholeForm({ form, lang }: { form: Form; lang: string }) {
  // What stands around the questions speaks the language of the form, as it will in public.
  const t = builderWords(lang.startsWith('de') ? 'de' : 'en')
  const say = (words: Parameters<typeof worded>[0]) => worded(words, lang, form.langs[0])
  return (
    <FillingContext.Provider value={{ form, lang, answers: {}, problems: {} }}>
      <h2>{say(form.title)}</h2>
      <Markdown text={say(form.lead)} />
      {form.pages.map((page, at) => (
        <Section key={page.name} title={say(page.title) || t.page(at + 1, form.pages.length)} level={3}>
          {page.lead && <Markdown text={say(page.lead)} />}
          <div class="form">
            <Items items={page.items} />
          </div>
        </Section>
      ))}
      <Section title={t.privacy} level={3}>
        <Markdown text={say(form.privacy)} />
      </Section>
      <Section title={t.contact} level={3}>
        <Markdown text={say(form.contact)} />
      </Section>
    </FillingContext.Provider>
  )
}
