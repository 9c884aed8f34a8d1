import type { Form, Page } from '#field/form/form.ts'
import type { Choice, Group, Item, Question } from '#field/form/question.ts'
import type { FormLang, Wording } from '#field/form/wording.ts'
import { worded } from '#field/form/wording.ts'

/** The form as a browser needs it to follow its rules: one language, and none of what stands in the page anyway. */
export function leanForm(form: Form, lang: FormLang): Form {
  const say = (wording: Wording | undefined): Wording => ({ [lang]: worded(wording, lang, form.langs[0]) })
  const lists = Object.entries(form.lists ?? {}).map(([name, list]) => [
    name,
    list.map((one) => leanChoice(one, say)),
  ])
  return {
    ...form,
    langs: [lang],
    ...{ lead: {}, thanks: {}, privacy: {}, contact: {}, title: say(form.title), states: [] },
    pages: form.pages.map((page) => leanPage(page, say)),
    exits: form.exits.map((exit) => ({ ...exit, title: {}, text: {} })),
    ...(form.lists && { lists: Object.fromEntries(lists) }),
    kept: undefined as never,
  }
}

type Say = (wording: Wording | undefined) => Wording

const leanPage = ({ lead: _, ...page }: Page, say: Say): Page => ({
  ...page,
  title: say(page.title),
  items: page.items.flatMap((item) => leanItem(item, say)),
})

function leanItem(item: Item, say: Say): Item[] {
  if (item.is === 'note')
    return item.show ? [{ is: 'note', name: item.name, label: {}, show: item.show }] : []
  const { hint: _hint, help: _help, kept: _kept, ...rest } = item
  if (rest.is === 'group') return [leanGroup(rest, say)]
  return [leanQuestion(rest, say)]
}

const leanGroup = (group: Group, say: Say): Group => ({
  ...group,
  label: say(group.label),
  items: group.items.flatMap((item) => leanItem(item, say)),
})

function leanQuestion(
  { ends: _, source: _source, autofill: _autofill, ...question }: Question,
  say: Say,
): Question {
  return {
    ...question,
    label: say(question.label),
    ...(question.requiredSays && { requiredSays: say(question.requiredSays) }),
    ...(question.choices && { choices: question.choices.map((choice) => leanChoice(choice, say)) }),
    ...(question.rows && { rows: question.rows.map((row) => leanChoice(row, say)) }),
    ...(question.demands && {
      demands: question.demands.map(({ rule, says }) => ({ rule, says: say(says) })),
    }),
  }
}

const leanChoice = (
  { hint: _, picture: _picture, columns: _columns, ...choice }: Choice,
  say: Say,
): Choice => ({
  ...choice,
  label: say(choice.label),
})
