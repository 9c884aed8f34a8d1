import { namesInside, placedAs } from '../answer/references.ts'
import type { Form } from '../form/form.ts'
import type { Choice, Item } from '../form/question.ts'
import type { FormLang, Wording } from '../form/wording.ts'
import { blocking, type Finding, worth } from './finding.ts'
import { isQuestion, type Whole } from './whole.ts'

/** Texts that are missing: in the original, or in one of the languages of a form; Leichte Sprache is one of them. */
export function checkWords(whole: Whole): Finding[] {
  const { form } = whole
  const [original, ...others] = form.langs
  const bare = whole.stands.filter(({ item }) => isSeen(item) && !says(item.label, original))
  return [
    ...(says(form.title, original) ? [] : [blocking('title-missing')]),
    ...bare.map(({ item }) => blocking('label-missing', item.name)),
    ...others.flatMap((lang) => translation(whole, original, lang)),
    ...namesInTexts(whole),
  ]
}

const says = (wording: Wording | undefined, lang: FormLang): boolean => (wording?.[lang] ?? '').trim() !== ''

function isSeen(item: Item): boolean {
  if (item.is === 'group') return !item.unsaid
  return item.is === 'note' || item.kind !== 'hidden'
}

function translation(whole: Whole, original: FormLang, lang: FormLang): Finding[] {
  const { form, stands } = whole
  const isMissing = (wording: Wording | undefined) => says(wording, original) && !says(wording, lang)
  const missing = [...wordingsOf(form), ...stands.flatMap(({ item }) => wordingsIn(item))].filter(isMissing)
  const legal = stands.filter(
    ({ item }) => isQuestion(item) && item.kind === 'consent' && isMissing(item.label),
  )
  return [
    ...(isMissing(form.privacy) ? [blocking('consent-untranslated', ' privacy', lang)] : []),
    ...legal.map(({ item }) => blocking('consent-untranslated', item.name, lang)),
    ...(missing.length > 0 ? [worth('translation-missing', '', lang, String(missing.length))] : []),
  ]
}

/** Texts that name an answer (`${name}`) to what nobody is asked. */
function namesInTexts({ form, stands }: Whole): Finding[] {
  const texts = [
    ...form.pages.map(({ name, title, lead }) => ({ where: name, wordings: [title, lead] })),
    ...form.exits.map(({ name, title, text }) => ({ where: name, wordings: [title, text] })),
    ...stands.map(({ item }) => ({ where: item.name, wordings: wordingsIn(item) })),
    { where: '', wordings: [form.thanks, ...Object.values(form.lists ?? {}).flatMap(ofChoices)] },
  ]
  return texts.flatMap(({ where, wordings }) => {
    const said = wordings.flatMap((wording) => Object.values(wording ?? {}).flatMap(namesInside))
    return [...new Set(said)]
      .filter((name) => !placedAs(form, name))
      .map((name) => worth('text-unknown', where, name))
  })
}

function wordingsOf(form: Form): (Wording | undefined)[] {
  return [
    ...[form.title, form.lead, form.thanks, form.privacy, form.contact],
    ...form.pages.flatMap(({ title, lead }) => [title, lead]),
    ...form.exits.flatMap(({ title, text }) => [title, text]),
    ...Object.values(form.lists ?? {}).flatMap(ofChoices),
    ...form.states.flatMap(({ label, replies = [] }) => [label, ...replies.map(({ text }) => text)]),
  ]
}

const ofChoices = (choices: Choice[]): (Wording | undefined)[] =>
  choices.flatMap(({ label, hint }) => [label, hint])

function wordingsIn(item: Item): (Wording | undefined)[] {
  const own = [item.label, item.hint, item.help]
  if (item.is === 'note') return own
  if (item.is === 'group') return [...own, item.repeat?.one]
  const demands = item.demands?.map((demand) => demand.says) ?? []
  const choices = [...ofChoices(item.choices ?? []), ...ofChoices(item.rows ?? [])]
  return [...own, item.requiredSays, item.ends?.low, item.ends?.high, ...demands, ...choices]
}
