import type { ComponentChildren } from 'preact'
import type { Form } from '#field/form/form.ts'
import { easy, type FormLang } from '#field/form/wording.ts'
import { directionOf } from '#field/view/direction.ts'
import { useView } from '#look/view.ts'
import { embedFrame } from '../embed/framing.ts'
import { fillingWords } from './filling.text.ts'

export const sealedForm = 'src/blocks/forms/filling/sealed-form.element.ts'
const formStyle = 'src/field/view/form.css'

/** What every page of a form has to know. */
export type Shown = {
  slug: string
  organisationName: string
  form: Form
  lang: FormLang
  embedded?: boolean | undefined
}

type FrameProps = Shown & { title: string; script?: boolean | undefined; children: ComponentChildren }

/** A page for citizens: the organisation's, in the language of the form, and nothing of the jam. */
export function FormFrame({ title, script, children, ...shown }: FrameProps) {
  const { asset, status } = useView()
  const { lang, organisationName, embedded } = shown
  const t = fillingWords(lang)
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${status === 422 ? t.error : ''}${title} – ${organisationName}`}</title>
        <meta name="theme-color" content="#fffaf2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#17120f" media="(prefers-color-scheme: dark)" />
        <link rel="icon" type="image/svg+xml" href={asset('src/look/styles/mark.svg')} />
        <link rel="stylesheet" href={asset('src/look/house.css')} />
        <link rel="stylesheet" href={asset(formStyle)} />
        {script && <script type="module" src={asset(sealedForm)} />}
        {embedded && <script type="module" src={asset(embedFrame)} />}
      </head>
      <body>
        <a class="skip" href="#main" lang={t.lang}>
          {t.skip}
        </a>
        {!embedded && (
          <header class="wrap bar">
            <b>{organisationName}</b>
          </header>
        )}
        <div class="wrap">
          <main id="main" class="narrow" tabindex={-1}>
            {children}
          </main>
        </div>
        {!embedded && <Foot lang={t.lang} imprint={t.imprint} privacy={t.privacyPage} />}
      </body>
    </html>
  )
}

const Foot = ({ lang, imprint, privacy }: { lang: string; imprint: string; privacy: string }) => (
  <footer class="foot" lang={lang}>
    <div class="wrap">
      <nav aria-label={imprint}>
        <a href="/privacy">{privacy}</a>
        <a href="/imprint">{imprint}</a>
      </nav>
    </div>
  </footer>
)

/** Links to the other languages. Where answers stand on the page already they are buttons of its form, and keep them. */
export function Languages({ form, lang, slug, embedded, keeps }: Shown & { keeps: boolean }) {
  const t = fillingWords(lang)
  const others = form.langs.filter((one) => one !== lang)
  if (others.length === 0) return null
  return (
    <nav class="row" aria-label={t.languages} data-languages="">
      {others.map((one) =>
        keeps ? (
          <button
            key={one}
            class="button plain"
            type="submit"
            name="_do"
            value={`lang:${one}`}
            lang={tagOf(one)}
          >
            {languageName(one)}
          </button>
        ) : (
          <a
            key={one}
            class="button plain"
            href={`/f/${slug}?lang=${one}${embedded ? '&embed=1' : ''}`}
            lang={tagOf(one)}
            hreflang={tagOf(one)}
          >
            {languageName(one)}
          </a>
        ),
      )}
    </nav>
  )
}

const tagOf = (lang: FormLang) => (lang === easy ? 'de' : lang)

/** What a language calls itself. */
export function languageName(lang: FormLang): string {
  if (lang === easy) return 'Leichte Sprache'
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang
  } catch {
    return lang
  }
}

/** The language somebody asks for, or their browser does, else the first one of the form. */
export function languageOf(form: Form, asked: string | undefined, accepted: string | undefined): FormLang {
  if (asked && form.langs.includes(asked)) return asked
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => part.split(';')[0]?.trim() ?? '')
    .filter(Boolean)
  const base = (tag: string) => tag.split('-')[0]?.toLowerCase()
  const found = wanted.flatMap((tag) => [
    ...form.langs.filter((lang) => lang.toLowerCase() === tag.toLowerCase()),
    ...form.langs.filter((lang) => lang !== easy && base(lang) === base(tag)),
  ])
  return found[0] ?? form.langs[0]
}
