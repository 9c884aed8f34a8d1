import { Button } from '#look/form.tsx'
import { Light, Row, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { useView } from '#look/view.ts'
import { acceptanceWords } from './acceptance.text.ts'
import { type Acceptance, countPoints } from './acceptance.ts'

type AcceptanceLineProps = { acceptance: Acceptance; zone: string; href?: string | undefined }

/** The acceptance test in one line, where the handover is. */
export function AcceptanceLine({ acceptance: { points, signature }, zone, href }: AcceptanceLineProps) {
  const t = acceptanceWords(useView().lang)
  const { delivered, of } = countPoints(points)
  return (
    <Section title={t.title} id="acceptance">
      <Row>
        <Light state={signature ? 'go' : 'care'}>
          <span>
            {of > 0 && `${t.done(delivered, of)} · `}
            {signature ? t.signedBy(signature.name) : t.unsigned}
            {signature && (
              <>
                , <When at={signature.at} zone={zone} />
              </>
            )}
          </span>
        </Light>
        {href && (
          <Button href={href} tone="quiet">
            {t.toAcceptance}
          </Button>
        )}
      </Row>
    </Section>
  )
}
