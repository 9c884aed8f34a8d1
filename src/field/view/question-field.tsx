import type { Question } from '../form/question.ts'
import { shapeOf } from '../form/questions.ts'
import { ChoiceField, CompletedField, ConsentField, ListField, RankingField, useChoices } from './choices.tsx'
import { countriesIn } from './countries.ts'
import { FilesField, SignatureField } from './files.tsx'
import { type FieldProps, Frame, useSaid } from './frame.tsx'
import { isLine, LineField, LongField, useAnswer } from './lines.tsx'
import { MatrixField } from './matrix.tsx'
import { AddressField, NameField, PlaceField, SpanField } from './parts.tsx'
import { ScaleField } from './scales.tsx'
import { idOf, useFilling, useWeave } from './state.ts'
import { Woven } from './woven.tsx'

/** The field of a question, of every kind. */
export function QuestionField(props: FieldProps) {
  const { question } = props
  switch (question.kind) {
    case 'multiple-choice':
      return <ChoiceField {...props} several />
    case 'single-choice':
    case 'image-choice':
      return <ChoiceField {...props} />
    case 'image-map':
      return <PictureField {...props} />
    case 'appointment':
      return question.choices || question.list ? <ChoiceField {...props} /> : <LineField {...props} />
    case 'yes-no':
      return <YesNoField {...props} />
    case 'dropdown':
      return <ListField {...props} />
    case 'autocomplete':
      return <CompletedField {...props} />
    case 'ranking':
      return <RankingField {...props} />
    case 'consent':
      return <ConsentField {...props} />
    case 'country':
      return <CountryField {...props} />
    case 'payment':
      return <PaymentField {...props} />
    case 'cosign':
      return <CosignField {...props} />
    case 'calculated':
      return <ResultField {...props} />
    case 'hidden':
      return <HiddenField {...props} />
    default:
      return <ShapedField {...props} />
  }
}

/** What follows from the shape of its answer alone. */
function ShapedField(props: FieldProps) {
  if (isLine(props.question.kind)) return <LineField {...props} />
  switch (shapeOf(props.question)) {
    case 'rows':
      return <MatrixField {...props} />
    case 'span':
      return <SpanField {...props} />
    case 'name':
      return <NameField {...props} />
    case 'address':
      return <AddressField {...props} />
    case 'place':
      return <PlaceField {...props} />
    case 'files':
      return <FilesField {...props} />
    case 'signature':
      return <SignatureField {...props} />
    case 'number':
      return <ScaleField {...props} />
    default:
      return <LongField {...props} />
  }
}

function YesNoField(props: FieldProps) {
  const { t } = useFilling()
  const own = useChoices(props.question)
  const choice = (value: 'yes' | 'no') => ({ value, label: { [t.lang]: t[value] } })
  return <ChoiceField {...props} choices={own.length === 2 ? own : [choice('yes'), choice('no')]} />
}

function PictureField(props: FieldProps) {
  const { say } = useFilling()
  const weave = useWeave()
  const { source } = props.question
  return (
    <>
      {source && <img src={source} alt={weave(say(props.question.label))} loading="lazy" />}
      <ChoiceField {...props} />
    </>
  )
}

function CountryField(props: FieldProps) {
  const { question, path } = props
  const { t, lang } = useFilling()
  const { control } = useSaid(question, path)
  const value = useAnswer(path)
  return (
    <Frame {...props}>
      <select {...control} autocomplete="country">
        <option value="" lang={t.lang}>
          {t.choose}
        </option>
        {countriesIn(lang).map(({ code, name }) => (
          <option key={code} value={code} selected={value === code}>
            {name}
          </option>
        ))}
      </select>
    </Frame>
  )
}

/** A payment is made elsewhere; here stands where, and what one writes down of it. */
function PaymentField(props: FieldProps) {
  const { question, path } = props
  const { t } = useFilling()
  const hint = question.source ? t.payHint : undefined
  const { control } = useSaid(question, path, hint)
  return (
    <Frame {...props} hint={hint}>
      {question.source?.startsWith('https://') && (
        <a href={question.source} rel="noreferrer" target="_blank" lang={t.lang}>
          {t.pay}
        </a>
      )}
      <input type="text" class="medium" autocomplete="off" {...control} value={textOf(useAnswer(path))} />
    </Frame>
  )
}

function CosignField(props: FieldProps) {
  const { question, path } = props
  const { t } = useFilling()
  const { control } = useSaid(question, path, t.cosign)
  return (
    <Frame {...props} hint={t.cosign}>
      <input type="text" class="medium" autocomplete="off" {...control} value={textOf(useAnswer(path))} />
    </Frame>
  )
}

/** What comes out of other answers; nobody types it. */
function ResultField({ question, path }: FieldProps) {
  const { results } = useFilling()
  const { label, hint, isHidden } = useSaid(question, path)
  return (
    <div class="field" data-q={path} hidden={isHidden}>
      <b id={`${idOf(path)}-of`}>
        <Woven text={label} />
      </b>
      {hint && (
        <p class="hint">
          <Woven text={hint} />
        </p>
      )}
      <output id={idOf(path)} aria-labelledby={`${idOf(path)}-of`} data-result={path}>
        {results?.[path] ?? textOf(useAnswer(path)) ?? ''}
      </output>
    </div>
  )
}

const HiddenField = ({ path }: FieldProps) => (
  <input type="hidden" name={path} value={textOf(useAnswer(path))} data-parameter="" />
)

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

export const isSeen = (question: Question): boolean => question.kind !== 'hidden'
