import { Choice, Fields, TextArea, TextField } from '#look/fields.tsx'
import { Act, Button, Form, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Notice, PageHead, Prose, Row, Section } from '#look/parts.tsx'
import { TaskList } from '#look/stages.tsx'
import { useView } from '#look/view.ts'
import type { KeptPage } from '../model/page.ts'
import type { Site } from '../sites.ts'
import { accessDutyOf } from './accessibility.ts'
import { lawWords } from './law.text.ts'
import type { LawFacts } from './law-facts.ts'
import type { LawGap } from './law-missing.ts'
import { laws } from './renewing.ts'

type Props = {
  site: Site
  pages: readonly KeptPage[]
  facts: LawFacts
  gaps: readonly LawGap[]
  values: Values
  problems?: Problems | undefined
}

const atContact: readonly LawGap[] = ['street', 'po-box', 'postcode', 'city', 'email', 'second-way']

/** What the law asks for: what is missing, the three pages, and what only people can say. */
export function LawPage({ site, pages, facts, gaps, values, problems }: Props) {
  const t = lawWords(useView().lang)
  const at = `/services/${site.service}/site`
  return (
    <Page title={t.title} narrow>
      <PageHead title={t.title} label={site.serviceName} lead={t.lead} back={{ href: at, label: t.back }} />
      {gaps.length === 0 ? (
        <Notice tone="success" title={t.complete}>
          <p>{t.completeSays}</p>
        </Notice>
      ) : (
        <Missing gaps={gaps} at={at} />
      )}
      <Section title={t.pages}>
        <TaskList label={t.pages} tasks={laws.map((law) => taskOf(law, { pages, facts, at }, t))} />
        <Act action={`${at}/law/pages`} tone="quiet">
          {t.renew}
        </Act>
        <p class="hint">{t.notAdvice}</p>
      </Section>
      <Section title={t.ask}>
        <p>{t.askHint}</p>
        <Declaring
          at={at}
          values={values}
          problems={problems}
          isPublic={facts.settings.declared.isPublicBody}
        />
      </Section>
    </Page>
  )
}

function Missing({ gaps, at }: { gaps: readonly LawGap[]; at: string }) {
  const t = lawWords(useView().lang)
  const isContact = gaps.some((gap) => atContact.includes(gap))
  const isBehind = gaps.some((gap) => !atContact.includes(gap))
  return (
    <>
      <Notice tone="warning" title={t.missing}>
        <Prose>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{t.gap[gap]}</li>
            ))}
          </ul>
        </Prose>
      </Notice>
      <Row>
        {isContact && <Button href={`${at}/assistant/contact`}>{t.toContact}</Button>}
        {isBehind && (
          <Button href={`${at}/assistant/behind`} tone="quiet">
            {t.toBehind}
          </Button>
        )}
      </Row>
    </>
  )
}

function taskOf(
  law: (typeof laws)[number],
  { pages, facts, at }: { pages: readonly KeptPage[]; facts: LawFacts; at: string },
  t: ReturnType<typeof lawWords>,
) {
  const kept = pages.find(({ page }) => page.legal === law)
  return {
    title: t.page[law],
    hint: law === 'accessibility' ? t.duty[accessDutyOf(facts)] : t.pageHint[law],
    state: kept ? ('done' as const) : ('open' as const),
    ...(kept ? { href: `${at}/pages/${kept.id}` } : { word: t.notThere }),
  }
}

type DeclaringProps = { at: string; values: Values; problems: Problems | undefined; isPublic: boolean }

function Declaring({ at, values, problems, isPublic }: DeclaringProps) {
  const t = lawWords(useView().lang)
  const yesOrNo = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ]
  return (
    <Form action={`${at}/law`} values={values} problems={problems}>
      <Fields legend={t.page.accessibility}>
        <Choice name="sells" label={t.sells} hint={t.sellsHint} options={yesOrNo} required inline />
        <Choice
          name="employees"
          label={t.employees}
          required
          inline
          options={(['under-10', 'more'] as const).map((value) => ({ value, label: t.employeesOf[value] }))}
        />
        <Choice
          name="isPublicBody"
          label={t.isPublicBody}
          hint={t.isPublicHint}
          options={yesOrNo}
          required
          inline
        />
        <TextArea name="barriers" label={t.barriers} hint={t.barriersHint} rows={3} maxLength={2000} />
        <TextField name="checkedOn" type="date" label={t.checkedOn} width="medium" />
        {isPublic && <TextField name="enforcement" label={t.enforcement} hint={t.enforcementHint} />}
      </Fields>
      <Fields legend={t.page.privacy}>
        <TextField name="officer" label={t.officer} hint={t.officerHint} />
        <TextField name="authority" label={t.authority} hint={t.authorityHint} />
        <TextField name="hostedElsewhere" label={t.hosted} hint={t.hostedHint} />
      </Fields>
      <Submit>{t.save}</Submit>
    </Form>
  )
}
