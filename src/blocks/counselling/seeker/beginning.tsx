import type { ComponentChildren } from 'preact'
import type { SeekerLang } from '../office.ts'
import type { OpenService } from '../open-service.ts'
import { longestText, urgencies } from '../said.ts'
import { topicsOf } from './room-data.ts'
import { directionOf, spoken, tagOf } from './speaking.ts'
import { textsOf } from './texts/texts.ts'

/**
 * The form for a first message. It posts nowhere: without JavaScript nothing could seal it, so it is hidden until the element has
 * taken it over.
 */
export function BeginForm({ service, lang }: { service: OpenService; lang: SeekerLang }) {
  const t = textsOf(lang)
  return (
    <form class="form" data-begin="" hidden novalidate>
      <h2>{t.write}</h2>
      <Topics service={service} lang={lang} />
      <fieldset class="field">
        <legend>{t.urgency}</legend>
        <div class="options">
          {urgencies.map((one) => (
            <Option key={one} name="urgency" value={one} checked={one === 'calm'}>
              {t[one]}
            </Option>
          ))}
        </div>
        <p class="notice warning" data-urgent="" hidden>
          <span>{t.nowSays}</span>
        </p>
      </fieldset>
      <div class="field">
        <label for="message">{t.message}</label>
        <p class="hint" id="message-hint">
          {t.messageHint}
        </p>
        <p class="problem" id="message-problem" role="alert" hidden />
        <textarea
          {...{ id: 'message', name: 'text', rows: 6, maxlength: longestText, autocomplete: 'off' }}
          aria-describedby="message-hint message-problem"
        />
      </div>
      <div class="field">
        <label for="name">{t.name}</label>
        <p class="hint" id="name-hint">
          {t.nameHint}
        </p>
        <input
          {...{ id: 'name', name: 'name', type: 'text', class: 'medium', maxlength: 60, autocomplete: 'off' }}
          aria-describedby="name-hint"
        />
      </div>
      <SharedDevice lang={lang} />
      <div class="submit">
        <button class="button" type="submit">
          {t.send}
        </button>
        <p role="status" data-status="" data-lost={t.lost} />
      </div>
    </form>
  )
}

function Topics({ service, lang }: { service: OpenService; lang: SeekerLang }) {
  const t = textsOf(lang)
  const topics = topicsOf(service)
  const [only] = topics
  if (only && topics.length === 1) return <input type="hidden" name="topic" value={only.value} />
  const hasMany = service.offices.length > 1
  return (
    <fieldset class="field" data-topics="">
      <legend>{t.topic}</legend>
      <p class="problem" id="topic-problem" role="alert" hidden />
      <div class="options">
        {topics.map(({ value, topic, office }) => {
          const said = spoken(topic.name, lang)
          return (
            <Option key={value} name="topic" value={value} hint={hasMany ? office.name : undefined}>
              <span lang={tagOf(said.lang)} dir={directionOf(said.lang)}>
                {said.text}
              </span>
            </Option>
          )
        })}
      </div>
    </fieldset>
  )
}

type OptionProps = {
  name: string
  value: string
  checked?: boolean
  hint?: string | undefined
  children: ComponentChildren
}

function Option({ name, value, checked, hint, children }: OptionProps) {
  const id = `${name}-${value}`
  return (
    <div class="option">
      <input {...{ type: 'radio', id, name, value, checked }} />
      <label for={id}>{children}</label>
      {hint && <p class="hint">{hint}</p>}
    </div>
  )
}

/** Whoever shares a device says so once, and nothing is offered that would leave a trace. */
export function SharedDevice({ lang }: { lang: SeekerLang }) {
  const t = textsOf(lang)
  return (
    <div class="option">
      <input type="checkbox" id="shared" name="shared" aria-describedby="shared-hint" />
      <label for="shared">{t.shared}</label>
      <p class="hint" id="shared-hint">
        {t.sharedHint}
      </p>
    </div>
  )
}

/** The twelve words; hidden like the other form until the element has taken it over. */
export function BackForm({ lang }: { lang: SeekerLang }) {
  const t = textsOf(lang)
  return (
    <form class="form" data-back="" hidden novalidate>
      <div class="field">
        <label for="words">{t.words}</label>
        <p class="hint" id="words-hint">
          {`${t.wordsHint} ${t.wordsSafe}`}
        </p>
        <p class="problem" id="words-problem" role="alert" hidden />
        <textarea
          {...{ id: 'words', name: 'words', rows: 3, autocomplete: 'off', autocapitalize: 'none' }}
          {...{ spellcheck: false, translate: false, lang: 'de', dir: 'ltr' }}
          aria-describedby="words-hint words-problem"
        />
      </div>
      <SharedDevice lang={lang} />
      <div class="submit">
        <button class="button" type="submit">
          {t.open}
        </button>
        <p role="status" data-status="" data-lost={t.lost} />
      </div>
    </form>
  )
}
