import { Check, Choice, Choices, Fields, TextArea, TextField } from '#look/fields.tsx'
import { useView } from '#look/view.ts'
import { fieldOf, type Question, told } from './question.ts'
import { questionWords } from './questions.text.ts'

/** The organisers' own questions in a form; nothing where there are none. */
export function QuestionFields({ questions }: { questions: readonly Question[] }) {
  const t = questionWords(useView().lang)
  if (questions.length === 0) return null
  return (
    <Fields legend={t.legend}>
      {questions.map((question) => (
        <QuestionField key={question.id} question={question} />
      ))}
    </Fields>
  )
}

function QuestionField({ question }: { question: Question }) {
  const { lang } = useView()
  const { kind, required } = question
  const asked = {
    name: fieldOf(question),
    label: told(question.label, lang),
    hint: told(question.hint, lang) || undefined,
    required,
  }
  const options = question.options.map((option) => ({ value: option.de, label: told(option, lang) }))
  if (kind === 'text') return <TextArea {...asked} rows={3} maxLength={2000} />
  if (kind === 'choice') return <Choice {...asked} options={options} />
  if (kind === 'several') return <Choices {...asked} options={options} />
  if (kind === 'yes') return <Check {...asked} />
  if (kind === 'number') return <TextField {...asked} type="number" width="short" />
  return <TextField {...asked} maxLength={200} />
}
