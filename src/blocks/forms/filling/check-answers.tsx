import { sayAnswers } from '#field/answer/said.ts'
import { withoutEmptyRows } from '#field/answer/standing.ts'
import { weave } from '#field/answer/woven.ts'
import { worded } from '#field/form/wording.ts'
import type { Filled } from './filled.ts'
import { fillingWords } from './filling.text.ts'

/** Everything that was answered, page by page, each with a way back. */
export function CheckBody({ published: { form }, lang, standing }: Filled) {
  const t = fillingWords(lang)
  const { course } = standing
  const answers = withoutEmptyRows(course.answers, 'all')
  const pages = form.pages.filter(({ name }) => course.pages.includes(name))
  return pages.map((page) => {
    const said = sayAnswers({ ...form, pages: [page] }, answers, lang, form).filter(
      ({ question }) => question.kind !== 'hidden',
    )
    const title = weave(worded(page.title, lang, form.langs[0]), { form, answers, lang })
    return (
      <section key={page.name}>
        <div class="said-head">
          <h3>{title || said[0]?.label}</h3>
          <button class="button plain" type="submit" name="_do" value={`go:${page.name}`} lang={t.lang}>
            {t.change}
            <span class="unseen">{t.changeOf(title || (said[0]?.label ?? ''))}</span>
          </button>
        </div>
        <dl class="said">
          {said.map(({ path, label, says }) => (
            <div key={path}>
              <dt>{label}</dt>
              <dd>{says}</dd>
            </div>
          ))}
          {said.length === 0 && (
            <div>
              <dt lang={t.lang}>{t.none}</dt>
              <dd>–</dd>
            </div>
          )}
        </dl>
      </section>
    )
  })
}
