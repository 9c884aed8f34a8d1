import { h } from 'preact'
import { vaultStyle } from '#custody/room/style.ts'
import { Notice } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Service } from '../../service.ts'
import type { Office } from '../office.ts'
import { OfficeStep } from './office.pages.tsx'
import { officeWords } from './offices.text.ts'

const officeOpening = 'src/blocks/counselling/offices/opening/office-opening.element.tsx'

type OpeningProps = { service: Service; office: Office; own: boolean; admin: boolean; person: string }

/** The last step: keys come into being, in the browser of somebody of the organisation. */
export function OpeningPage({ service, office, own, admin, person }: OpeningProps) {
  const { lang, asset } = useView()
  const t = officeWords(lang)
  return (
    <OfficeStep
      {...{ service, office }}
      step="opening"
      elements={own ? [officeOpening] : []}
      head={own && <link rel="stylesheet" href={asset(vaultStyle)} />}
    >
      <p>{t.boxLead}</p>
      {own ? (
        h('office-opening', {
          ...{ service: service.id, office: office.id, organisation: service.organisation },
          ...{ name: service.organisationName, person, lang, admin: admin || undefined },
        })
      ) : (
        <Notice title={t.boxOwn}>{t.boxOwnSays}</Notice>
      )}
      {own && (
        <noscript>
          <Notice tone="warning" title={t.noScript}>
            {t.noScriptSays}
          </Notice>
        </noscript>
      )}
      <Notice>{t.keys}</Notice>
    </OfficeStep>
  )
}
