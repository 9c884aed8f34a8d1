import { type ComponentChildren, h } from 'preact'
import { Notice } from '#look/parts.tsx'
import type { GroupNotice } from '../groups/group-notice.ts'
import type { SeekerLang } from '../office.ts'
import type { OpenService } from '../open-service.ts'
import { About, InShort, Said } from './about.tsx'
import { BackForm, BeginForm } from './beginning.tsx'
import { SeekerFrame } from './frame.tsx'
import { GroupForm, Groups, GroupTime } from './group-page.tsx'
import { allCalls, firstCalls, telOf } from './help.ts'
import { type RoomData, roomData } from './room-data.ts'
import { moreTextsOf } from './texts/more/more.ts'
import { textsOf } from './texts/texts.ts'

type PageProps = { service: OpenService; lang: SeekerLang; groups?: GroupNotice[] }

/** Where somebody begins: what this is, and the form. */
export function BeginPage({ service, lang, groups = [] }: PageProps) {
  const t = textsOf(lang)
  const { slug, name, summary, state, offices } = service
  const isOpen = state !== 'closed' && offices.length > 0
  return (
    <SeekerFrame slug={slug} lang={lang} path="">
      <div class="page-of">
        <header class="page-head" data-intro="">
          <p class="who">{service.organisationName}</p>
          <h1>{name}</h1>
          <p class="lead">{summary}</p>
          <InShort service={service} lang={lang} />
          <p>
            <a href={`/c/${slug}/back?lang=${lang}`} data-keep="">
              {t.haveWords}
            </a>
          </p>
        </header>
        {state === 'test' && <Notice tone="warning">{t.isTest}</Notice>}
        {!isOpen && <Notice tone="warning">{t.isClosed}</Notice>}
        {isOpen && (
          <Room service={service} lang={lang} way="begin">
            <BeginForm service={service} lang={lang} />
          </Room>
        )}
        <div class="page-of" data-intro="">
          <Groups slug={slug} groups={groups} lang={lang} />
          {offices.length > 0 && <About service={service} lang={lang} />}
          <Leaving lang={lang} />
        </div>
      </div>
    </SeekerFrame>
  )
}

/** Where somebody comes back with twelve words. */
export function BackPage({ service, lang }: PageProps) {
  const t = textsOf(lang)
  return (
    <SeekerFrame slug={service.slug} lang={lang} path="/back">
      <div class="page-of">
        <header class="page-head" data-intro="">
          <h1>{t.back}</h1>
          <p>
            <a href={`/c/${service.slug}?lang=${lang}`} data-keep="">
              {t.writeNew}
            </a>
          </p>
        </header>
        <Room service={service} lang={lang} way="back">
          <BackForm lang={lang} />
        </Room>
        <div data-intro="">
          <Leaving lang={lang} />
        </div>
      </div>
    </SeekerFrame>
  )
}

/** Whom to call at once. */
export function HelpPage({ service, lang }: PageProps) {
  const t = textsOf(lang)
  const [first] = service.offices
  return (
    <SeekerFrame slug={service.slug} lang={lang} path="/help">
      <div class="page-of">
        <header class="page-head">
          <h1>{t.crisis}</h1>
          <p class="lead">{t.crisisLead}</p>
        </header>
        {first && <Said words={first.texts.crisis} lang={lang} />}
        <dl class="said calls">
          {allCalls.map(({ number, of }) => (
            <div key={number}>
              <dt>{String(t[of])}</dt>
              <dd>
                <a href={telOf(number)}>
                  <bdi>{number}</bdi>
                </a>
              </dd>
            </div>
          ))}
        </dl>
        <p class="hint">{t.freeCalls}</p>
        <p>
          <a class="button quiet" href={`/c/${service.slug}?lang=${lang}`}>
            {t.toWriting}
          </a>
        </p>
        <Leaving lang={lang} />
      </div>
    </SeekerFrame>
  )
}

/** Where somebody asks to be let into a group. */
export function GroupPage({ service, lang, group }: PageProps & { group: GroupNotice }) {
  const { group: t } = moreTextsOf(lang)
  const { id, office, name } = group
  return (
    <SeekerFrame slug={service.slug} lang={lang} path={`/group/${id}`}>
      <div class="page-of">
        <header class="page-head" data-intro="">
          <p class="who">{service.organisationName}</p>
          <h1>{name || t.title}</h1>
          <p class="lead">
            <GroupTime group={group} lang={lang} />
          </p>
          <p>{t.about}</p>
          <p>
            <a href={`/c/${service.slug}/back?lang=${lang}`} data-keep="">
              {textsOf(lang).haveWords}
            </a>
          </p>
        </header>
        {service.state === 'test' && <Notice tone="warning">{textsOf(lang).isTest}</Notice>}
        {service.state === 'closed' ? (
          <Notice tone="warning">{textsOf(lang).isClosed}</Notice>
        ) : (
          <Room service={service} lang={lang} way="group" group={{ id, office }}>
            <GroupForm lang={lang} />
          </Room>
        )}
        <div data-intro="">
          <Leaving lang={lang} />
        </div>
      </div>
    </SeekerFrame>
  )
}

type RoomProps = PageProps & {
  way: RoomData['way']
  group?: RoomData['group']
  children: ComponentChildren
}

function Room({ service, lang, way, group, children }: RoomProps) {
  const t = textsOf(lang)
  return h('seeker-room', { 'data-room': JSON.stringify(roomData(service, lang, way, group)) }, [
    // Not in <noscript>: a browser may run scripts and still not get this one.
    <div key="plain" data-plain="">
      <Notice tone="warning" title={t.noScript}>
        <p data-says="" data-old={t.tooOld}>
          {t.noScriptSays}
        </p>
        <ul>
          {firstCalls.map(({ number, of }) => (
            <li key={number}>
              <a href={telOf(number)}>
                <bdi>{number}</bdi>
              </a>{' '}
              {String(t[of])}
            </li>
          ))}
        </ul>
      </Notice>
    </div>,
    children,
  ])
}

/** What the quick way out can do, and what it cannot. */
function Leaving({ lang }: { lang: SeekerLang }) {
  const t = textsOf(lang)
  return (
    <section class="hint leaving">
      <h2>{t.leave}</h2>
      <p>{t.leaveHow}</p>
      <p>{t.leaveLimits}</p>
    </section>
  )
}
