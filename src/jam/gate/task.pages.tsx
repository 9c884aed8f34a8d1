import { Choice, TextArea, TextField } from '#look/fields.tsx'
import { Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { PageHead } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Need } from '../needs/need.ts'
import { JamPage, type Place } from '../profile/frame.tsx'
import { optionsOfFact, type TaskName, tasks } from './fact.ts'
import { gateWords } from './gate.text.ts'

type TaskPageProps = {
  place: Place
  need: Need
  task: TaskName
  values: Values
  problems?: Problems | undefined
}

/** One task of the readiness list. Half done can be saved, too: the list says what is missing. */
export function TaskPage({ place, need, task, values, problems }: TaskPageProps) {
  const t = gateWords(useView().lang)
  const { title, says } = t.task[task]
  const at = `/jams/${place.jam.slug}/needs/${need.id}/gate`
  const back = { href: at, label: t.toList }
  return (
    <JamPage place={place} title={title} narrow menu={false}>
      <PageHead title={title} lead={says} back={back} />
      <Form action={`${at}/${task}`} values={values} problems={problems}>
        {Object.keys(tasks[task].shape).map((name) => (
          <FactField key={name} task={task} name={name} />
        ))}
        <Submit back={back}>{t.save}</Submit>
      </Form>
    </JamPage>
  )
}

const lines = new Set(['homeWhere', 'host', 'dns', 'person', 'payer', 'contact', 'privacy'])

/** What is needed only for some answers of the same page. */
const sometimes = new Set(['homeWhere', 'host', 'dns', 'privacy', 'accessWho'])

function FactField({ task, name }: { task: TaskName; name: string }) {
  const t = gateWords(useView().lang)
  const label = t.task[task].field[name] ?? name
  const hint = t.task[task].hint?.[name]
  const required = !sometimes.has(name)
  const options = optionsOfFact[name]?.map((value) => ({
    value,
    label: t.option[`${name}.${value}`] ?? value,
  }))
  if (options) return <Choice {...{ name, label, hint, options, required }} />
  if (name === 'host')
    return <TextField {...{ name, label, hint, required }} spellcheck={false} inputmode="url" />
  return lines.has(name) ? (
    <TextField {...{ name, label, hint, required }} />
  ) : (
    <TextArea {...{ name, label, hint, required }} rows={4} />
  )
}
