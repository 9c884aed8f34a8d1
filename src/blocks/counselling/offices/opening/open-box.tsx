import { useAct, useAsked } from '#custody/room/asking.ts'
import { Says, Waiting } from '#custody/room/parts.tsx'
import { useRoom } from '#custody/room/room.ts'
import { Button } from '#look/form.tsx'
import { Celebrate, Notice, Row, Section } from '#look/parts.tsx'
import { boxWords } from './box.text.ts'
import { lookAtBox, openBox } from './box.ts'

/** Whether an office has its letter box, who would read it, and the button that opens it. */
export function OpenBox({ service, office }: { service: string; office: string }) {
  const { organisation, lang } = useRoom()
  const t = boxWords(lang)
  const { value, trouble, again } = useAsked(() => lookAtBox(organisation, service, office))
  const work = useAct()
  const words = (says: typeof trouble) => says && { ...says, says: t.says[says.code] ?? says.says }
  if (trouble) return <Says trouble={words(trouble)} />
  if (!value) return <Waiting />
  const go = async () => {
    await work.act(() => openBox(organisation, service, office, value.name))
    again()
  }
  return (
    <>
      <Says trouble={words(work.trouble)} />
      <Section title={value.space ? t.readers : t.wouldRead}>
        <ul>
          {value.readers.map(({ name, until }) => (
            <li key={name}>
              {name || t.nameless} {until && t.until(until.slice(0, 10))}
            </li>
          ))}
        </ul>
        {value.readers.length < 2 && (
          <Notice tone="warning" title={t.one}>
            {t.oneSays} <a href={`/organisations/${organisation}/vault/people`}>{t.people}</a>
          </Notice>
        )}
      </Section>
      {value.space ? (
        <div role="status">
          <Celebrate title={t.open}>
            <p>{t.openSays}</p>
            <Row>
              <Button href={`/services/${service}/counselling/offices`}>{t.on}</Button>
            </Row>
          </Celebrate>
        </div>
      ) : (
        <Row>
          <button
            type="button"
            class="button"
            onClick={() => void go()}
            disabled={work.isBusy}
            aria-busy={work.isBusy}
          >
            {work.isBusy ? t.opening : t.go}
          </button>
        </Row>
      )}
    </>
  )
}
