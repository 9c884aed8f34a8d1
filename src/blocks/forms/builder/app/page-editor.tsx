import type { Jump, Page } from '#field/form/form.ts'
import { questionsOf } from '#field/form/questions.ts'
import { sayRule } from '#field/rule/saying.ts'
import { Key, Pick } from '#look/workshop/inputs.tsx'
import { conditionOf, ruleOf } from '../condition.ts'
import { changePage } from '../edits.ts'
import { appWords } from './app.text.ts'
import { ConditionEditor, Parts } from './condition-editor.tsx'
import { withOptional } from './members.ts'
import { useStudio } from './studio.ts'
import { Words } from './words.tsx'

/** The heading of a page, when it is shown, and where one goes from it. */
export function PageEditor({ page }: { page: Page }) {
  const { change, lang } = useStudio()
  const t = appWords(lang)
  const set = (more: Partial<Page> | { lead?: undefined; show?: undefined; jumps?: undefined }, place = '') =>
    change(
      (form) => changePage(form, page.name, (one) => withOptional(one, more as Partial<Page>)),
      place && `${page.name}/${place}`,
    )
  return (
    <div class="b-editor">
      <Words
        id={`b-${page.name}-label`}
        label={t.item.pageTitle}
        wording={page.title}
        onWording={(title) => set({ title: title ?? {} }, 'title')}
      />
      <Words
        label={t.item.pageLead}
        rows={2}
        wording={page.lead}
        onWording={(lead) => set({ lead } as Partial<Page>, 'lead')}
      />
      <ConditionEditor of={page.name} rule={page.show} onRule={(show) => set({ show } as Partial<Page>)} />
      <Jumps
        page={page}
        onJumps={(jumps) => set({ jumps: jumps.length > 0 ? jumps : undefined } as Partial<Page>)}
      />
    </div>
  )
}

/** Where it goes on from a page: by conditions over all that was asked so far. */
function Jumps({ page, onJumps }: { page: Page; onJumps: (jumps: Jump[]) => void }) {
  const { form, say, lang } = useStudio()
  const t = appWords(lang)
  const jumps = page.jumps ?? []
  const at = form.pages.findIndex(({ name }) => name === page.name)
  const until = new Set(form.pages.slice(0, at + 1).map(({ name }) => name))
  const asked = questionsOf(form).filter((one) => until.has(one.page.name) && one.rows.length === 0)
  const questions = asked.map(({ question }) => question)
  const goals = [
    ...form.pages
      .slice(at + 1)
      .map(({ name, title }) => ({ value: `page:${name}`, label: say(title) || name })),
    ...form.exits.map(({ name, title }) => ({ value: `exit:${name}`, label: t.jumps.exit(say(title)) })),
  ]
  const add = () => {
    const question = questions.at(-1)
    const when =
      question && ruleOf({ join: 'and', parts: [{ question: question.name, how: 'answered', value: null }] })
    const to = goalOf(goals[0]?.value ?? '')
    if (when && to) onJumps([...jumps, { when, to }])
  }
  return (
    <fieldset class="fields">
      <legend>{t.jumps.title}</legend>
      {jumps.map((jump, place) => {
        const condition = conditionOf(jump.when)
        const put = (next: Jump) => onJumps(jumps.with(place, next))
        return (
          <div key={place} class="b-jump">
            {condition ? (
              <Parts
                condition={condition}
                questions={questions}
                onRule={(when) => (when ? put({ ...jump, when }) : onJumps(jumps.toSpliced(place, 1)))}
              />
            ) : (
              <p>
                {t.jumps.if} {sayRule(jump.when, form, lang)}
              </p>
            )}
            <Pick
              label={t.jumps.to}
              value={'page' in jump.to ? `page:${jump.to.page}` : `exit:${jump.to.exit}`}
              options={goals}
              onValue={(value) => put({ ...jump, to: goalOf(value) ?? jump.to })}
            />
            <Key icon="remove" tone="plain" onPress={() => onJumps(jumps.toSpliced(place, 1))}>
              {t.jumps.remove}
            </Key>
          </div>
        )
      })}
      <p class="hint">{t.jumps.usual}</p>
      <Key icon="plus" onPress={add} isOff={goals.length === 0 || questions.length === 0}>
        {t.jumps.add}
      </Key>
    </fieldset>
  )
}

function goalOf(value: string): Jump['to'] | null {
  const [what, ...name] = value.split(':')
  if (what === 'page') return { page: name.join(':') }
  return what === 'exit' ? { exit: name.join(':') } : null
}
