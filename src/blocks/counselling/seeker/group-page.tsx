import { groupNames } from '../group/group.ts'
import type { GroupNotice } from '../groups/group-notice.ts'
import type { SeekerLang } from '../languages.ts'
import { officeZone } from '../opening.ts'
import { SharedDevice } from './beginning.tsx'
import { moment, put } from './speaking.ts'
import { moreTextsOf } from './texts/more/more.ts'
import { textsOf } from './texts/texts.ts'

/** The groups that an office wants on its page: when, and a name that tells nothing. */
export function Groups({ slug, groups, lang }: { slug: string; groups: GroupNotice[]; lang: SeekerLang }) {
  if (groups.length === 0) return null
  const t = moreTextsOf(lang).group
  return (
    <section class="page-of" data-intro="" aria-labelledby="groups">
      <h2 id="groups">{t.groups}</h2>
      <ul>
        {groups.map((group) => (
          <li key={group.id}>
            <a href={`/c/${slug}/group/${group.id}?lang=${lang}`} data-keep="">
              {group.name}
            </a>{' '}
            <GroupTime group={group} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function GroupTime({ group, lang }: { group: GroupNotice; lang: SeekerLang }) {
  if (!group.startsAt) return null
  const when = moment(group.startsAt, lang, officeZone)
  return <span>{put(moreTextsOf(lang).group.time, { when, n: group.minutes })}</span>
}

/** Under which name somebody asks to be let in. Hidden like the other forms until the element has taken it over. */
export function GroupForm({ lang }: { lang: SeekerLang }) {
  const { group: t, names } = moreTextsOf(lang)
  const words = names.split('|')
  return (
    <form class="form" data-group-form="" hidden novalidate>
      <fieldset class="field">
        <legend>{t.choose}</legend>
        <p class="hint">{t.chooseHint}</p>
        <p class="problem" id="as-problem" role="alert" hidden />
        <div class="options names">
          {groupNames.map((name, at) => (
            <div key={name} class="option">
              <input {...{ type: 'radio', id: `as-${name}`, name: 'as', value: name, checked: at === 0 }} />
              <label for={`as-${name}`}>{words[at]}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <p class="hint">{t.from}</p>
      <SharedDevice lang={lang} />
      <div class="submit">
        <button class="button" type="submit">
          {t.knock}
        </button>
        <p role="status" data-status="" data-lost={textsOf(lang).lost} />
      </div>
    </form>
  )
}
