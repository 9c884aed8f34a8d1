import type { Answers } from '#field/answer/answer.ts'
import { sayAnswers } from '#field/answer/said.ts'
import { weave } from '#field/answer/woven.ts'
import type { Exit } from '#field/form/form.ts'
import { worded } from '#field/form/wording.ts'
import { Markdown } from '#field/view/markdown.tsx'
import { FillingContext } from '#field/view/state.ts'
import { Woven } from '#field/view/woven.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Button } from '#look/form.tsx'
import { Notice } from '#look/parts.tsx'
import { opening } from '../availability.ts'
import type { PublishedForm } from '../forms.ts'
import { sayingOf } from '../submission/saying.ts'
import { fillingWords } from './filling.text.ts'
import { FormFrame, type Shown } from './frame.tsx'

/** What is said at the end, laid out for the browser. */
export function Ending({ form, lang }: Shown) {
  return (
    <>
      <template data-thanks="">
        <Thanks form={form} lang={lang} answers={{}} />
      </template>
      {form.exits.map((exit) => (
        <template key={exit.name} data-exit={exit.name}>
          <ExitWords exit={exit} form={form} lang={lang} answers={{}} />
        </template>
      ))}
    </>
  )
}

type Answered = Pick<Shown, 'form' | 'lang'> & { answers: Answers }

const Thanks = ({ form, lang, answers }: Answered) => (
  <FillingContext.Provider value={{ form, lang, answers, problems: {} }}>
    <Markdown text={worded(form.thanks, lang, form.langs[0])} />
  </FillingContext.Provider>
)

function ExitWords({ exit, form, lang, answers }: Answered & { exit: Exit }) {
  const t = fillingWords(lang)
  const title = worded(exit.title, lang, form.langs[0])
  return (
    <div class="page-of">
      <FillingContext.Provider value={{ form, lang, answers, problems: {} }}>
        <h2 tabindex={-1}>
          <Woven text={title} />
        </h2>
        <Markdown text={worded(exit.text, lang, form.langs[0])} />
      </FillingContext.Provider>
      <p class="hint" lang={t.lang}>
        {t.exitSays}
      </p>
      {exit.address && /^(https?:\/\/|\/(?!\/))/.test(exit.address) && (
        <p>
          <a class="button quiet" href={exit.address} rel="noreferrer">
            {t.leave} {exit.address.replace(/^https?:\/\//, '')}
          </a>
        </p>
      )}
    </div>
  )
}

type ExitProps = Shown & { answers: Answers; exit: Exit; at: string; hidden: Record<string, string> }

/** A page where it ends without an answer being sent. The way back keeps what was typed. */
export function ExitPage({ exit, hidden, at, answers, ...shown }: ExitProps) {
  const { slug, lang, form } = shown
  const t = fillingWords(lang)
  return (
    <FormFrame {...shown} title={weave(worded(exit.title, lang, form.langs[0]), { form, answers, lang })}>
      <h1>{worded(form.title, lang, form.langs[0])}</h1>
      <ExitWords {...{ exit, form, lang, answers }} />
      <form method="post" action={`/f/${slug}`} enctype="multipart/form-data">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" {...{ name, value }} />
        ))}
        <Button name="_do" value={`go:${at}`} tone="quiet">
          {t.again}
        </Button>
      </form>
    </FormFrame>
  )
}

type ClosedProps = Shown & { published: PublishedForm; answers?: Answers | undefined }

/** A form that takes no answers now: why, and whom to ask. What somebody has typed meanwhile is shown once more. */
export function ClosedPage({ published, answers, ...shown }: ClosedProps) {
  const { lang, form } = shown
  const t = fillingWords(lang)
  const title = worded(form.title, lang, form.langs[0])
  const state = published.state === 'early' ? 'early' : published.state === 'full' ? 'full' : 'closed'
  const opens = opening(form.terms.opensAt)
  const when = opens ? dayAndTime(opens, lang.startsWith('de') ? 'de' : 'en', 'Europe/Berlin') : ''
  return (
    <FormFrame {...shown} title={title}>
      <header class="page-head">
        <p class="who" lang={t.lang}>
          {t.by(shown.organisationName)}
        </p>
        <h1>{title}</h1>
      </header>
      <Notice tone="warning" title={state === 'early' ? t.early(when) : t[state]}>
        <p lang={t.lang}>{t[`${state}Says`]}</p>
      </Notice>
      {answers && (
        <dl class="said">
          {sayAnswers(form, answers, lang).map(({ path, label, says }) => (
            <div key={path}>
              <dt>{label}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      )}
      <section>
        <h2 lang={t.lang}>{t.contact}</h2>
        <Markdown text={worded(form.contact, lang, form.langs[0])} />
      </section>
    </FormFrame>
  )
}

/** It was sealed at the door and has arrived. There is no receipt: the house would know its words. */
export function SentPage({ waiting, ...shown }: Shown & { waiting: boolean }) {
  const { lang, form } = shown
  const t = fillingWords(lang)
  const s = sayingOf(lang)
  return (
    <FormFrame {...shown} title={t.sentTitle}>
      <h1 lang={t.lang}>{t.sentTitle}</h1>
      <Thanks form={form} lang={lang} answers={{}} />
      {waiting && <p lang={t.lang}>{s.waitingSaid}</p>}
      <Notice tone="info">
        <p lang={t.lang}>{t.serverSealed}</p>
      </Notice>
      <section>
        <h2 lang={t.lang}>{t.contact}</h2>
        <Markdown text={worded(form.contact, lang, form.langs[0])} />
      </section>
    </FormFrame>
  )
}
