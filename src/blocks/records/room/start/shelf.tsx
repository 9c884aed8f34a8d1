import { Button } from '#look/form.tsx'
import { Icon } from '#look/icon.tsx'
import { Empty, Notice, Row } from '#look/parts.tsx'
import { ownWords } from '../../casework/own/words.ts'
import { caseWords } from '../../casework/room/words.ts'
import { useDesk } from '../desk.ts'
import { Finder } from './finder.tsx'

/** All collections, the search over all of them, and what else can be done here. */
export function Shelf() {
  const { t, lang, opened, say } = useDesk()
  const { collections, counts } = opened
  return (
    <>
      <h2>{t.collections}</h2>
      {collections.length === 0 && (
        <Empty title={t.noCollections} level={3}>
          {t.noCollectionsSay}
        </Empty>
      )}
      {opened.unsettled.length > 0 && (
        <Notice tone="warning" title={t.clash}>
          <ul>
            {opened.unsettled.map(({ id, title }) => (
              <li key={id}>
                <a href={`#/r/${id}`}>{title || t.untitled}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {collections.length > 0 && <Finder />}
      <ul class="bare grid">
        {collections.map(({ body: { collection } }) => (
          <li key={collection.id} class="card">
            <h3>
              <a href={`#/c/${collection.id}`}>{say(collection.name)}</a>
            </h3>
            <p class="who">{t.count(counts[collection.id] ?? 0)}</p>
          </li>
        ))}
      </ul>
      <Row>
        <Button href="#/new">
          <Icon name="plus" /> {t.newCollection}
        </Button>
        {collections.some(({ body }) => body.collection.isCase) && (
          <>
            <Button href="#/tasks" tone="quiet">
              {caseWords(lang).tasks}
            </Button>
            <Button href="#/own" tone="quiet">
              {ownWords(lang).all}
            </Button>
          </>
        )}
        <Button href="#/reports" tone="quiet">
          {t.reports}
        </Button>
        <Button href="#/law" tone="quiet">
          {t.law}
        </Button>
        <Button href="#/rights" tone="quiet">
          {t.rights}
        </Button>
      </Row>
    </>
  )
}
