import type { Answers } from '#field/answer/answer.ts'
import type { Course } from '#field/answer/course.ts'
import { sayAnswers } from '#field/answer/said.ts'
import { weave } from '#field/answer/woven.ts'
import type { Form } from '#field/form/form.ts'
import { worded } from '#field/form/wording.ts'
import { type Data, make, type Words } from './data.ts'

/** Everything that was answered, page by page, each with a way back. The same as the server shows without JavaScript. */
export function checkView(
  { form, words, lang, where: _ }: Data,
  course: Course,
  answers: Answers,
): HTMLElement {
  const spoken = words.lang ?? ''
  const title = make('h2', { tabIndex: -1, lang: spoken }, words.checkTitle)
  const head = make('header', {}, title, make('p', { lang: spoken }, words.checkLead))
  const sections = form.pages
    .filter(({ name }) => course.pages.includes(name))
    .map((page) => {
      const said = sayAnswers({ ...form, pages: [page] }, answers, lang, form).filter(
        ({ question }) => question.kind !== 'hidden',
      )
      const name = weave(worded(page.title, lang), { form, answers, lang }) || said[0]?.label || ''
      const change = make(
        'button',
        { type: 'submit', name: '_do', value: `go:${page.name}`, className: 'button plain', lang: spoken },
        words.change,
        make('span', { className: 'unseen' }, `: ${name}`),
      )
      const rows = said.map(({ label, says }) => pair(label, says))
      const none = pair(words.none ?? '', '–')
      return make(
        'section',
        {},
        make('div', { className: 'said-head' }, make('h3', {}, name), change),
        make('dl', { className: 'said' }, ...(rows.length > 0 ? rows : [none])),
      )
    })
  const seal = make(
    'p',
    { className: 'hint', lang: spoken },
    make('strong', {}, `${words.sealed}. `),
    words.sealedSays,
  )
  return make(
    'div',
    { className: 'page-of', 'data-check': '' },
    head,
    ...sections,
    noticeField(words, form.terms),
    seal,
  )
}

/** Where to say that there is something to read, if somebody wants that; without a word of what. */
function noticeField(words: Words, { notice, dialogue }: Form['terms']): HTMLElement | null {
  if (!notice || !dialogue) return null
  const input = make('input', { type: 'email', id: 'notice', className: 'medium', autocomplete: 'email' })
  input.setAttribute('aria-describedby', 'notice-hint')
  return make(
    'div',
    { className: 'field', lang: words.lang ?? '' },
    make('label', { htmlFor: 'notice' }, words.notice),
    make('p', { className: 'hint', id: 'notice-hint' }, words.noticeHint),
    input,
  )
}

const pair = (term: string, says: string) => make('div', {}, make('dt', {}, term), make('dd', {}, says))
