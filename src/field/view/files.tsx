import type { SealedFile, Signature } from '../answer/answer.ts'
import type { Question } from '../form/question.ts'
import { type FieldProps, Frame, Frames, Part, useSaid } from './frame.tsx'
import { useAnswer } from './lines.tsx'
import { useFilling } from './state.ts'

const accepted = { photo: 'image/*', audio: 'audio/*' }

/** Files. What is sealed already is listed, and can be taken away again; what was chosen is sent with the page. */
export function FilesField(props: FieldProps) {
  const { question, path } = props
  const { t } = useFilling()
  const hint = hintOf(question, t)
  const { control } = useSaid(question, path, hint)
  const sealed = (useAnswer(path) as SealedFile[] | undefined) ?? []
  return (
    <Frame {...props} hint={hint}>
      <input
        {...control}
        type="file"
        required={control.required && sealed.length === 0}
        multiple={question.limits?.longest !== 1}
        accept={question.limits?.types?.join(',') ?? accepted[question.kind as 'photo']}
        data-files={question.kind}
        data-most={question.limits?.bytes}
      />
      <ul class="sealed-files" aria-label={t.files} hidden={sealed.length === 0}>
        {sealed
          .map((one) => ({ ...one, text: JSON.stringify(one) }))
          .map(({ name, size, file, text }) => (
            <li key={file}>
              <input type="hidden" name={path} value={text} />
              <span>
                {name} <small lang={t.lang}>{t.fileSize(Math.ceil(size / 1000))}</small>
              </span>
              <button
                class="button plain"
                type="submit"
                name="_do"
                value={`drop:${path}:${file}`}
                lang={t.lang}
              >
                {t.dropFile(name)}
              </button>
            </li>
          ))}
      </ul>
    </Frame>
  )
}

function hintOf({ kind, limits }: Question, t: ReturnType<typeof useFilling>['t']): string {
  const most = limits?.bytes ? t.fileMost(t.fileSize(Math.floor(limits.bytes / 1000))) : ''
  return [kind === 'photo' ? t.photo : '', most].filter(Boolean).join(' ')
}

/** A signature: a typed name; where a browser can, also drawn. */
export function SignatureField(props: FieldProps) {
  const { path } = props
  const { t } = useFilling()
  const signature = useAnswer(path) as Signature | undefined
  const typed = signature && 'typed' in signature ? signature.typed : ''
  const strokes = signature && 'strokes' in signature ? JSON.stringify(signature.strokes) : ''
  return (
    <Frames {...props}>
      <Part path={`${path}.typed`} label={t.sign} lang={t.lang}>
        {(control) => <input type="text" class="medium" autocomplete="name" {...control} value={typed} />}
      </Part>
      <input type="hidden" name={`${path}.strokes`} value={strokes} />
      <div
        data-draw={`${path}.strokes`}
        data-says={t.draw}
        data-again={t.drawAgain}
        data-drawn={t.drawn}
        lang={t.lang}
      />
    </Frames>
  )
}
