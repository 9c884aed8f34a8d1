import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { askedIn } from '../../call/question.ts'
import { findClientData } from '../client-data.ts'
import { draftWords } from './draft.text.ts'
import { questionName } from './question-name.ts'
import { type Answers, isStep, steps } from './scoping.ts'

/** Names an organisation means to tell: its own, whom to ask, who keeps it. */
const meant = ['organisation', 'website', 'who', 'keeper']

type Seen = { name: string; words: string[] }

/** What in the answers seems to tell of clients, by question. */
export function clientDataIn(answers: Answers, only?: readonly string[]): Seen[] {
  return Object.entries(answers).flatMap(([name, text]) => {
    if (meant.includes(name) || (only && !only.includes(name))) return []
    const words = findClientData(text ?? '').map((hint) => hint.words)
    return words.length > 0 ? [{ name, words }] : []
  })
}

/** Says where clients might be given away, and leads there. It keeps nobody from going on. */
export function ClientWarning({
  answers,
  change,
  only,
}: {
  answers: Answers
  change?: string
  only?: readonly string[]
}) {
  const { lang } = useView()
  const t = draftWords(lang)
  const seen = clientDataIn(answers, only)
  if (seen.length === 0) return null
  return (
    <Notice tone="warning" title={t.clients}>
      <p>{t.clientsSays}</p>
      <ul>
        {seen.map(({ name, words }) => (
          <li key={name}>
            {t.clientsIn(askedIn(name) ?? questionName(name, lang))} <q>{words.join(' … ')}</q>{' '}
            {change && <a href={`${change}/${stepOf(name)}`}>{t.clientsChange}</a>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** On which page an answer is given. */
const stepOf = (name: string): string =>
  Object.entries(steps).find(([step, { shape }]) => isStep(step) && name in shape)?.[0] ?? 'own'
