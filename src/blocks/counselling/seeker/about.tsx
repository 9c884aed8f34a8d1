import type { SeekerLang, Words } from '../office.ts'
import type { OpenOffice, OpenService } from '../open-service.ts'
import { officeZone } from '../opening.ts'
import { deadline, directionOf, moment, nameOf, put, spoken, tagOf, weekday } from './speaking.ts'
import { textsOf } from './texts/texts.ts'

/** What an office has written, marked with the language in which it is. */
export function Said({ words, lang }: { words: Words; lang: SeekerLang }) {
  const said = spoken(words, lang)
  const isOther = tagOf(said.lang) !== tagOf(lang)
  return (
    <div
      class="prose"
      lang={isOther ? tagOf(said.lang) : undefined}
      dir={isOther ? directionOf(said.lang) : undefined}
    >
      <p>{said.text}</p>
    </div>
  )
}

/** The three things that count before the first word: it costs nothing, when an answer comes, who can read. */
export function InShort({ service, lang }: { service: OpenService; lang: SeekerLang }) {
  const t = textsOf(lang)
  const [office] = service.offices
  const when = office && [
    whenOf(office, lang),
    put(t.answerBy, { when: deadline(office.answerBy, lang, service.now) }),
  ]
  return (
    <ul class="plain-facts">
      <li>{t.free}</li>
      {when && service.offices.length === 1 && <li>{when.filter(Boolean).join(' ')}</li>}
      <li>{t.readsSays}</li>
    </ul>
  )
}

/** What somebody may want to know before the first word: who answers and when, who can read, how long it stays. */
export function About({ service, lang }: { service: OpenService; lang: SeekerLang }) {
  const t = textsOf(lang)
  return (
    <section class="page-of" aria-labelledby="who">
      <h2 id="who">{t.who}</h2>
      {service.offices.map((office) => (
        <div key={office.id} class="page-of">
          <h3>{office.name}</h3>
          <Said words={office.texts.about} lang={lang} />
          <Facts office={office} now={service.now} lang={lang} />
        </div>
      ))}
    </section>
  )
}

function Facts({ office, now, lang }: { office: OpenOffice; now: Date; lang: SeekerLang }) {
  const t = textsOf(lang)
  const facts: [string, string[]][] = [
    [t.when, [whenOf(office, lang), put(t.answerBy, { when: deadline(office.answerBy, lang, now) })]],
    [t.hours, hoursOf(office, lang)],
    [t.answersIn, [office.langs.map(nameOf).join(', ')]],
    [t.reads, [t.readsSays]],
    [t.kept, [put(t.keptSays, { n: office.retentionMonths })]],
  ]
  return (
    <dl class="said">
      {facts
        .filter(([, says]) => says.some(Boolean))
        .map(([label, says]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{says.filter(Boolean).join('\n')}</dd>
          </div>
        ))}
    </dl>
  )
}

export function whenOf({ isOpenNow, opensAt }: OpenOffice, lang: SeekerLang): string {
  const t = textsOf(lang)
  if (isOpenNow) return t.openNow
  return opensAt ? put(t.opensAt, { when: moment(opensAt, lang, officeZone) }) : ''
}

const hoursOf = ({ hours }: OpenOffice, lang: SeekerLang): string[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((day) => {
    const spans = hours.filter((span) => span.weekday === day).map(({ from, until }) => `${from}–${until}`)
    return spans.length > 0 ? [`${weekday(day, lang)}: ${spans.sort().join(', ')}`] : []
  })
