import { Lines } from '../parts/link.tsx'
import { Figure } from '../parts/picture.tsx'
import { Rich } from '../parts/rich.tsx'
import { useScene } from '../scene.ts'
import { Band, type Of } from './band.tsx'

export function Text({ section }: Of<'text'>) {
  return (
    <Band section={section} title={section.title}>
      <div class="prose">
        <Rich text={section.text} level={section.title ? 3 : 2} />
      </div>
    </Band>
  )
}

export function Quote({ section }: Of<'quote'>) {
  return (
    <Band section={section}>
      <figure class="quote">
        {section.picture && (
          <Figure later="frame" shown={{ ...section.picture, caption: '' }} sizes="8em" class="face" />
        )}
        <blockquote>
          <Lines text={section.text} />
        </blockquote>
        <figcaption>
          <strong>{section.who}</strong>
          {section.what && <span>{section.what}</span>}
        </figcaption>
      </figure>
    </Band>
  )
}

/** Questions that open by themselves: no script, and a browser finds words in them. */
export function Faq({ section }: Of<'faq'>) {
  const { t } = useScene()
  return (
    <Band section={section} title={section.title || t.faq}>
      <div class="questions">
        {section.questions.map(({ question, answer }) => (
          <details key={question}>
            <summary>{question}</summary>
            <div class="prose">
              <Rich text={answer} />
            </div>
          </details>
        ))}
      </div>
    </Band>
  )
}

export function Steps({ section }: Of<'steps'>) {
  const { t } = useScene()
  return (
    <Band section={section} title={section.title || t.steps}>
      <ol class="steps">
        {section.steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <Lines text={text} />
          </li>
        ))}
      </ol>
    </Band>
  )
}
