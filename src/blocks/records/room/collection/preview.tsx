import { QuestionField } from '#field/view/question-field.tsx'
import { FillingContext } from '#field/view/state.ts'
import { isAsked, isDerived, noForm, questionOf } from '../../model/asked.ts'
import type { Collection } from '../../model/collection.ts'
import { layers } from '../../model/field.ts'
import { useDesk } from '../desk.ts'

/** The page of a record as it will be, to try; nothing of it is kept. */
export function Preview({ collection }: { collection: Collection }) {
  const { t, lang, say } = useDesk()
  const fields = collection.fields.filter(({ retired }) => !retired)
  const form = { ...noForm, pages: [] }
  return (
    <section class="card rec-preview" aria-label={t.preview}>
      <h3>{t.preview}</h3>
      <form class="form" novalidate onSubmit={(event) => event.preventDefault()}>
        <FillingContext.Provider value={{ form, lang, answers: {}, problems: {} }}>
          {layers.map((layer) => {
            const some = fields.filter((field) => field.layer === layer)
            if (some.length === 0) return null
            return (
              <fieldset key={layer} class="fields">
                <legend>{t.layer[layer]}</legend>
                {some.map((field) =>
                  isAsked(field) && !isDerived(field) ? (
                    <QuestionField key={field.id} question={questionOf(field)} path={`preview-${field.id}`} />
                  ) : (
                    <p key={field.id}>
                      <b>{say(field.label)}</b> <span class="hint">{t.kinds[field.kind]}</span>
                    </p>
                  ),
                )}
              </fieldset>
            )
          })}
        </FillingContext.Provider>
      </form>
    </section>
  )
}
