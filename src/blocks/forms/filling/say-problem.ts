import type { Answers } from '#field/answer/answer.ts'
import type { Problem } from '#field/answer/check.ts'
import { weave } from '#field/answer/woven.ts'
import type { Form } from '#field/form/form.ts'
import { questionsOf } from '#field/form/questions.ts'
import { type FormLang, worded } from '#field/form/wording.ts'

/** What is wrong, with the question it is about: in a list of several it must be clear which one is meant. */
export function sayProblem(
  form: Form,
  { name, path, says }: Problem,
  lang: FormLang,
  answers: Answers,
): string {
  const found = questionsOf(form).find(({ question }) => question.name === name)
  const label = weave(worded(found?.question.label, lang, form.langs[0]), { form, answers, lang, path })
  return label && label.length <= 80 && !says.includes(label)
    ? `${label.replace(/[:?.!]$/, '')}: ${says}`
    : says
}
