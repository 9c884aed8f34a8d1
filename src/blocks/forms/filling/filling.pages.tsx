// Long: one form from its first question to what is said at its end.
import { Fragment, h } from 'preact'
import { progressAt } from '#field/answer/course.ts'
import { sayAnswer } from '#field/answer/saying.ts'
import type { Page } from '#field/form/form.ts'
import { questionsOf } from '#field/form/questions.ts'
import { worded } from '#field/form/wording.ts'
import { Items } from '#field/view/items.tsx'
import { Markdown } from '#field/view/markdown.tsx'
import { FillingContext, idOf } from '#field/view/state.ts'
import { Woven } from '#field/view/woven.tsx'
import { Button } from '#look/form.tsx'
import { Icon } from '#look/icon.tsx'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { DoorMarks } from '../submission/marks.tsx'
import { CheckBody } from './check-answers.tsx'
import { dataOf, formData, pageData } from './element-data.ts'
import { Ending } from './ending.tsx'
import type { Filled } from './filled.ts'
import { fillingWords } from './filling.text.ts'
import { FormFrame, Languages } from './frame.tsx'
import { sayProblem } from './say-problem.ts'
import { allPages, checkPage } from './steps.ts'
import { Terms } from './terms.tsx'

/** The form, at one of its pages. */
export function FormPage(filled: Filled) {
  const { published, lang, at, isFirst, embedded } = filled
  const { slug, organisationName, form } = published
  const t = fillingWords(lang)
  const title = worded(form.title, lang, form.langs[0])
  const shown = { slug, organisationName, form, lang, embedded }
  const inside = (
    <>
      {isFirst && <Languages {...shown} keeps={false} />}
      <form
        id="form"
        class="form"
        method="post"
        action={`/f/${slug}${embedded ? '?embed=1' : ''}`}
        enctype="multipart/form-data"
        novalidate
      >
        <Carried {...filled} />
        <Summary {...filled} />
        {filled.note && <Notice tone={filled.isRefused ? 'warning' : 'info'}>{filled.note}</Notice>}
        {!isFirst && <Languages {...shown} keeps />}
        {at === checkPage ? <CheckPage {...filled} /> : <Questions {...filled} />}
      </form>
      {isFirst && <FurtherPages {...filled} />}
      {isFirst && <Ending {...shown} />}
      {/* Data, not a script: JSON in which no "<" is left. */}
      {isFirst && (
        <script type="application/json" data-form="" dangerouslySetInnerHTML={{ __html: formData(filled) }} />
      )}
    </>
  )
  return (
    <FormFrame {...shown} title={title} script={isFirst}>
      <header class="page-head">
        <p class="who" lang={t.lang}>
          {t.by(organisationName)}
        </p>
        <h1>{title}</h1>
        {isFirst && (
          <div data-intro="">
            <Markdown text={worded(form.lead, lang, form.langs[0])} />
          </div>
        )}
      </header>
      {isFirst && (
        <div data-intro="">
          <Terms {...filled} />
        </div>
      )}
      {isFirst ? h('sealed-form', dataOf(filled), inside) : inside}
    </FormFrame>
  )
}

/** What a page without JavaScript carries on. */
function Carried({ published, lang, at, carried, mark, isFirst }: Filled) {
  return (
    <div class="unseen" data-carried="">
      <DoorMarks mark={mark} lang={lang} />
      <input type="hidden" name="_version" value={published.version} />
      <input type="hidden" name="_lang" value={lang} />
      <input type="hidden" name="_at" value={at} />
      <input type="hidden" name="_carried" value={carried} />
      {isFirst ? (
        <noscript>
          <input type="hidden" name="_door" value="yes" />
        </noscript>
      ) : (
        <input type="hidden" name="_door" value="yes" />
      )}
      {/* Enter in a field presses the first button of a form: this one goes on. */}
      <button type="submit" name="_do" value="next" hidden />
    </div>
  )
}

function Summary({ published, problems, lang, standing }: Filled) {
  const { status } = useView()
  const t = fillingWords(lang)
  if (problems.length === 0) return null
  return (
    <div class="problems" role="alert" tabindex={-1} autofocus={status === 422}>
      <h2 lang={t.lang}>
        <Icon name="warning" /> {t.problems(problems.length)}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.path}>
            <a href={`#${idOf(problem.path)}`}>
              {sayProblem(published.form, problem, lang, standing.course.answers)}
            </a>
          </li>
        ))}
      </ul>
      <p lang={t.lang}>{t.kept}</p>
    </div>
  )
}

function Questions(filled: Filled) {
  const { published, at, lang, standing, isFirst } = filled
  const { form } = published
  const t = fillingWords(lang)
  const isAll = at === allPages
  const pages = isAll ? form.pages : form.pages.filter(({ name }) => name === at)
  const { step, of } = progressAt(standing.course, at)
  const isLast = isAll || step === of
  return (
    <>
      {!isAll && of > 1 && (
        <div class="form-steps" data-steps="" lang={t.lang}>
          <p>{t.step(step, of)}</p>
          <progress value={step} max={of} aria-label={t.step(step, of)} />
        </div>
      )}
      {pages.map((page) => (
        <OnePage key={page.name} {...filled} page={page} />
      ))}
      {isFirst && <p class="hint" role="status" data-status="" lang={t.lang} />}
      <div class="row submit" data-buttons="" lang={t.lang}>
        <Button name="_do" value="next">
          {isLast ? t.check : t.next}
        </Button>
        {(step > 1 || isFirst) && !isAll && (
          <span data-back="" hidden={step <= 1}>
            <Button name="_do" value="back" tone="plain">
              {t.back}
            </Button>
          </span>
        )}
      </div>
    </>
  )
}

/** The questions of a page. Its name is a heading only where it says more than its one question. */
export function OnePage({ page, ...filled }: Filled & { page: Page }) {
  const { published, lang, answers, standing, problems, rows } = filled
  const { form } = published
  const title = worded(page.title, lang, form.langs[0])
  const { hidden, required, withheld, counts } = standing
  const says = Object.fromEntries(problems.map(({ path, says }) => [path, says]))
  return (
    <div
      class="page-of"
      data-page={page.name}
      hidden={filled.at === allPages && !standing.course.pages.includes(page.name)}
    >
      <FillingContext.Provider
        value={{
          ...{ form, lang, answers, hidden, required, withheld, rows: { ...counts, ...rows } },
          ...{ problems: says, results: resultsOf(filled), counted: standing.course.answers },
        }}
      >
        {title && (
          <h2>
            <Woven text={title} />
          </h2>
        )}
        {page.lead && <Markdown text={worded(page.lead, lang, form.langs[0])} />}
        <Items items={page.items} />
      </FillingContext.Provider>
    </div>
  )
}

/** What calculated questions come to. */
function resultsOf({ published: { form }, standing: { course }, lang }: Filled): { [path: string]: string } {
  const results: { [path: string]: string } = {}
  for (const { question, rows } of questionsOf(form)) {
    const answer = rows.length === 0 ? course.answers[question.name] : undefined
    if (question.kind === 'calculated' && answer !== undefined)
      results[question.name] = sayAnswer(form, question, answer, lang)
  }
  return results
}

/** Without JavaScript these do not exist; with it they are there at once, also without a connection. */
function FurtherPages(filled: Filled) {
  const { published, at } = filled
  if (at === allPages) return null
  const data = pageData(filled)
  return published.form.pages
    .filter(({ name }) => name !== at)
    .map((page) => (
      <Fragment key={page.name}>
        <template data-page={page.name}>
          <OnePage {...filled} page={page} />
        </template>
        <script
          type="application/json"
          data-page-data=""
          dangerouslySetInnerHTML={{ __html: data.get(page.name) ?? '' }}
        />
      </Fragment>
    ))
}

function CheckPage(filled: Filled) {
  const { published, lang } = filled
  const t = fillingWords(lang)
  return (
    <div class="page-of">
      <header>
        <h2 lang={t.lang}>{t.checkTitle}</h2>
        <p lang={t.lang}>{t.checkLead}</p>
      </header>
      <CheckBody {...filled} />
      <Notice tone="info" title={t.plainTitle}>
        <p lang={t.lang}>{t.plainSays(published.organisationName)}</p>
      </Notice>
      <div class="row submit" lang={t.lang}>
        <Button name="_do" value="send" icon="lock">
          {published.state === 'waiting' ? t.sendWaiting : t.send}
        </Button>
        <Button name="_do" value="back" tone="plain">
          {t.back}
        </Button>
      </div>
    </div>
  )
}
