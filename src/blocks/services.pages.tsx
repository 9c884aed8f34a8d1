import { Button } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Card, Chip, Empty, Grid, PageHead, Prose } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Service } from './service.ts'
import { serviceWords } from './services.text.ts'
import { State } from './state.tsx'

/** What everybody sees of a service that its organisation shows. */
export function PublicServicePage({ service }: { service: Service }) {
  const t = serviceWords(useView().lang)
  return (
    <Page title={service.name} description={service.summary}>
      <PageHead title={service.name} label={t.kind[service.kind]} lead={t.of(service.organisationName)}>
        <Button href={service.address} icon="external">
          {t.open}
        </Button>
      </PageHead>
      <Prose text={service.summary} />
    </Page>
  )
}

/** The services of one's organisations. */
export function MyServicesPage({ services }: { services: readonly Service[] }) {
  const t = serviceWords(useView().lang)
  return (
    <Page title={t.mine}>
      <PageHead title={t.mine} lead={t.mineLead}>
        <Button href="/forms/new" tone="quiet" icon="plus">
          {t.newForm}
        </Button>
        <Button href="/sites/new" tone="quiet" icon="plus">
          {t.newSite}
        </Button>
      </PageHead>
      {services.length === 0 && (
        <Empty level={2} title={t.none}>
          {t.noneTodo}
        </Empty>
      )}
      <Grid>
        {services.map((service) => (
          <Card
            key={service.id}
            level={2}
            title={service.name}
            href={`/services/${service.id}`}
            chips={<Chip tone="blue">{t.kind[service.kind]}</Chip>}
            who={service.organisationName}
          >
            <State service={service} />
          </Card>
        ))}
      </Grid>
    </Page>
  )
}
