import type { TalkNews } from '#custody/browser/talks/talks.ts'
import type { Answers } from '#field/answer/answer.ts'
import type { Form } from '#field/form/form.ts'
import type { Choice, Question, QuestionKind } from '#field/form/question.ts'
import type { Lang } from '#kernel/text.ts'
import { homeDay } from '#kernel/zone.ts'
import { noForm } from '../model/asked.ts'
import type { Answered } from './answered.ts'
import { intakeWords } from './room/words.ts'

/**
 * What somebody began a talk with, as answers to a form: so it is taken over as answers are. Later lines are none of it. `odd`
 * counts talks that do not open, or that somebody else than the seeker began.
 */
export function begunIn(
  talks: readonly Pick<TalkNews, 'id' | 'openedAt' | 'lines' | 'damaged'>[],
  office: string,
  asked: unknown,
  lang: Lang,
): { cases: Answered[]; odd: number } {
  const form = formOfTalks(topicsIn(asked), lang)
  const cases: Answered[] = []
  let odd = 0
  for (const { id, openedAt, lines, damaged } of talks.toSorted((a, b) =>
    a.openedAt.localeCompare(b.openedAt),
  )) {
    const first = lines.find(({ seq }) => seq === 0)
    const { kind, office: at, topic, urgency, lang: speaks, name, text } = Object(first?.said)
    // Another office may write to the same space one day; what it is about is not ours then.
    if (!damaged && kind === 'begun' && at !== office) continue
    const texts = [topic, urgency, speaks, name, text]
    const isOdd =
      damaged || kind !== 'begun' || first?.by !== null || texts.some((one) => typeof one !== 'string')
    if (isOdd) odd++
    else {
      const answers = { name, topic, urgency, lang: speaks, text, at: homeDay(openedAt) }
      const said = Object.entries(answers).filter(([, value]) => value !== '')
      cases.push({ id, form, version: 0, answers: Object.fromEntries(said) as Answers })
    }
  }
  return { cases, odd }
}

function formOfTalks(topics: Choice[], lang: Lang): Form {
  const { talk } = intakeWords(lang)
  const ask = (name: string, kind: QuestionKind, label: string, choices?: Choice[]): Question => ({
    ...{ is: 'question', name, kind, label: { [lang]: label } },
    ...(choices && { choices }),
  })
  const urgencies = Object.entries(talk.urgencies).map(([value, label]) => ({
    value,
    label: { [lang]: label },
  }))
  const items = [
    ask('name', 'short-text', talk.name),
    ask('topic', 'single-choice', talk.topic, topics),
    ask('urgency', 'single-choice', talk.urgency, urgencies),
    ask('lang', 'short-text', talk.lang),
    ask('text', 'long-text', talk.text),
    ask('at', 'date', talk.at),
  ]
  return { ...noForm, langs: [lang], pages: [{ name: 'page', title: {}, items }] }
}

/** What the server names as topics; they are words beside a choice that the seeker made, and no more. */
function topicsIn(asked: unknown): Choice[] {
  const { topics } = Object(asked)
  if (!Array.isArray(topics)) return []
  return topics.flatMap((topic): Choice[] => {
    const { id, name } = Object(topic)
    const { de, en } = Object(name)
    if (typeof id !== 'string' || typeof de !== 'string') return []
    return [{ value: id, label: { de, ...(typeof en === 'string' && { en }) } }]
  })
}
