import { memo } from 'preact/compat'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answers } from '#field/answer/answer.ts'
import { type Course, courseOf, pageAfter, pageBefore, progressAt } from '#field/answer/course.ts'
import { answersFrom } from '#field/answer/reading.ts'
import { weave } from '#field/answer/woven.ts'
import type { Form } from '#field/form/form.ts'
import { langName } from '#field/form/langs.ts'
import { type FormLang, worded } from '#field/form/wording.ts'
import { directionOf } from '#field/view/direction.ts'
import { Items } from '#field/view/items.tsx'
import { Markdown } from '#field/view/markdown.tsx'
import { FillingContext } from '#field/view/state.ts'
import { weaveIn } from '#field/view/weave-in.ts'
import { Key, Pick } from '#look/workshop/inputs.tsx'
import { appWords } from './app.text.ts'
import { useStudio } from './studio.ts'

/** The form as those see it who fill it in: conditions work, nothing is sent. */
export function Preview() {
  const { form, lang, writing, open } = useStudio()
  const t = appWords(lang)
  const [wide, setWide] = useState(false)
  const [chosen, setChosen] = useState<FormLang>(writing)
  useEffect(() => setChosen(writing), [writing])
  const shown = form.langs.includes(chosen) ? chosen : form.langs[0]
  return (
    <section class="b-preview" aria-label={t.preview.title}>
      <div class="b-row">
        <h2>{t.preview.title}</h2>
        <span class="row">
          {[false, true].map((is) => (
            <button
              key={String(is)}
              type="button"
              class="button plain"
              aria-pressed={wide === is}
              onClick={() => setWide(is)}
            >
              {is ? t.preview.desktop : t.preview.phone}
            </button>
          ))}
        </span>
      </div>
      {form.langs.length > 1 && (
        <Pick
          label={t.preview.lang}
          quiet
          value={shown}
          options={form.langs.map((value) => ({ value, label: langName(value) }))}
          onValue={setChosen}
        />
      )}
      <div class={wide ? 'b-device wide' : 'b-device'} lang={shown} dir={directionOf(shown)}>
        <Walk form={form} lang={shown} open={open} />
      </div>
    </section>
  )
}

type WalkProps = { form: Form; lang: FormLang; open: string }

function Walk({ form, lang, open }: WalkProps) {
  const t = appWords(useStudio().lang)
  const [answers, setAnswers] = useState<Answers>({})
  const [at, setAt] = useState('')
  const course = courseOf(form, answers, new Date())
  const pages = course.pages
  const now = pages.includes(at) ? at : (pages[0] ?? '')
  // What is edited is what one wants to see.
  useEffect(() => {
    const page = form.pages.find(
      (one) => one.name === open || JSON.stringify(one.items).includes(`"name":"${open}"`),
    )
    if (open && page) setAt(page.name)
  }, [open])
  const page = form.pages.find(({ name }) => name === now)
  const say = (words: Parameters<typeof worded>[0]) =>
    weave(worded(words, lang, form.langs[0]), { form, answers: course.answers, lang })
  if (!page) return <p class="hint">{t.preview.empty}</p>
  const { step, of } = progressAt(course, now)
  const next = pageAfter(course, now)
  const before = pageBefore(course, now)
  return (
    <>
      <p class="hint">
        {say(form.title)} · {t.preview.step(step, of)}
      </p>
      <h3>{say(page.title)}</h3>
      {page.lead && <Markdown text={say(page.lead)} />}
      <Filled form={form} lang={lang} page={now} course={course} onAnswers={setAnswers} answers={answers} />
      {!next && <p class="hint">{course.exit ? t.preview.exit : t.preview.end}</p>}
      {!next && course.exit && <Out form={form} exit={course.exit} say={say} />}
      <div class="row">
        {before && (
          <Key onPress={() => setAt(before)} tone="plain">
            {t.preview.back}
          </Key>
        )}
        {next ? (
          <Key onPress={() => setAt(next)} tone="strong">
            {t.preview.next}
          </Key>
        ) : (
          pages.length > 1 && (
            <Key onPress={() => setAt(pages[0] ?? '')} tone="plain">
              {t.preview.again}
            </Key>
          )
        )}
      </div>
    </>
  )
}

function Out({ form, exit, say }: { form: Form; exit: string; say: (words: Form['title']) => string }) {
  const found = form.exits.find(({ name }) => name === exit)
  if (!found) return null
  return (
    <div class="notice info">
      <div>
        <b>{say(found.title)}</b>
        <Markdown text={say(found.text)} />
      </div>
    </div>
  )
}

type FilledProps = {
  form: Form
  lang: FormLang
  page: string
  course: Course
  answers: Answers
  onAnswers: (answers: Answers) => void
}

/** The questions of a page. They are drawn when the form changes; what conditions hide is hidden as one types. */
function Filled({ form, lang, page, course, answers, onAnswers }: FilledProps) {
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => {
    for (const element of place.current?.querySelectorAll<HTMLElement>('[data-q]') ?? [])
      element.hidden = !course.shown.has(element.dataset.q ?? '')
    if (place.current) weaveIn(place.current, { form, answers: course.answers, lang })
  })
  const read = () => {
    if (!place.current) return
    const typed = answersFrom(form, new FormData(place.current))
    onAnswers({ ...answers, ...typed })
  }
  return (
    <form
      ref={place}
      class="form"
      onInput={read}
      onSubmit={(event) => event.preventDefault()}
      aria-label={page}
      novalidate
    >
      <Drawn form={form} lang={lang} page={page} />
    </form>
  )
}

const Drawn = memo(function Drawn({ form, lang, page }: { form: Form; lang: FormLang; page: string }) {
  const items = form.pages.find(({ name }) => name === page)?.items ?? []
  return (
    <FillingContext.Provider value={{ form, lang, answers: {}, problems: {} }}>
      <Items items={items} />
    </FillingContext.Provider>
  )
})
