import { dayAndTime } from '#look/dates.ts'
import { Check, Choice, TextArea, TextField } from '#look/fields.tsx'
import { Button, Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Page } from '#look/page.tsx'
import { Empty, Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import type { Site } from '../../sites.ts'
import type { FarProblem } from './far.ts'
import { pushWords } from './push.text.ts'
import type { KeptTarget, Run } from './targets.sql.ts'

type Props = {
  site: Site
  target: KeptTarget | undefined
  run: Run | undefined
  values?: Values | undefined
  problems?: Problems | undefined
  failure?: FarProblem | undefined
  /** What a server has shown that nobody has compared yet. */
  fingerprint?: string | undefined
}

/** Where the site is laid besides this house. */
export function PushPage(props: Props) {
  const { site, target, run } = props
  const t = pushWords(useView().lang)
  const path = `/services/${site.service}/site/push`
  const back = { href: `/services/${site.service}/site/publication`, label: t.back }
  return (
    <Page title={t.title} narrow>
      <PageHead title={t.title} label={site.serviceName} lead={t.lead} back={back} />
      {site.publication === null ? (
        <Empty level={2} title={t.notOut} action={<Button href={back.href}>{t.back}</Button>}>
          {t.notOutSays}
        </Empty>
      ) : (
        <>
          {run && !props.failure && <OnItsWay run={run} />}
          {props.failure && <Failure {...props} />}
          {run?.state !== 'running' && <TargetForm {...props} path={path} />}
          <Last site={site} target={target} />
          {target && run?.state !== 'running' && (
            <Confirm
              action={`${path}/forget`}
              label={t.forget}
              question={t.forgetAsk}
              explain={t.forgetSays}
              tone="danger"
            >
              {t.forget}
            </Confirm>
          )}
        </>
      )}
    </Page>
  )
}

function OnItsWay({ run: { state, sent, removed, total, problem } }: { run: Run }) {
  const t = pushWords(useView().lang)
  const done = sent + removed
  if (state === 'running')
    return (
      <Notice title={t.running}>
        <p>{total > 0 ? t.runningSays(done, total) : t.begins}</p>
      </Notice>
    )
  if (state === 'done')
    return (
      <Notice tone="success" title={t.done}>
        <p>{t.doneSays(sent, removed)}</p>
      </Notice>
    )
  return (
    <Notice tone="warning" title={t.failed}>
      <p>{t.failures[problem ?? 'broken']}</p>
      {total > 0 && <p>{t.failedAt(done, total)}</p>}
      <p>{t.failedSays}</p>
    </Notice>
  )
}

function Failure({ failure = 'broken', fingerprint }: Props) {
  const t = pushWords(useView().lang)
  if (failure !== 'stranger')
    return (
      <Notice tone="warning">
        <p>{t.failures[failure]}</p>
      </Notice>
    )
  return (
    <Notice title={t.compare}>
      <p>{t.compareSays}</p>
      <p>
        <code>{fingerprint}</code>
      </p>
      <p>{t.compareThen}</p>
    </Notice>
  )
}

function TargetForm({ target, run, values, problems, failure, fingerprint, path }: Props & { path: string }) {
  const t = pushWords(useView().lang)
  const isTorn = run?.state === 'failed'
  const isNew = failure === 'stranger' ? fingerprint : undefined
  const typed: Values = values ?? {
    ...{
      kind: target?.kind ?? 'sftp',
      address: target?.address,
      login: target?.login,
      folder: target?.folder,
    },
  }
  const compared = {
    fingerprint: isNew ?? target?.fingerprint ?? undefined,
    comparedFor: String(typed.address ?? ''),
  }
  const kinds = (['sftp', 'webdav'] as const).map((value) => ({
    ...{ value, label: t.kinds[value], hint: t.kindHints[value] },
  }))
  return (
    <Section title={isTorn ? t.goOn : t.where}>
      <p class="hint">{t.kept}</p>
      <Form action={path} values={typed} problems={problems}>
        <Hidden fields={compared} />
        <Choice name="kind" label={t.kind} options={kinds} required />
        <TextField
          name="address"
          label={t.address}
          hint={t.addressHint}
          required
          maxLength={1000}
          spellcheck={false}
        />
        <TextField
          name="login"
          label={t.login}
          required
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
        />
        <TextField name="folder" label={t.folder} hint={t.folderHint} maxLength={500} spellcheck={false} />
        <TextField name="password" type="password" label={t.password} autocomplete="off" />
        <details>
          <summary>{t.key}</summary>
          <TextArea name="key" label={t.key} hint={t.keyHint} rows={4} />
        </details>
        {target?.pushedAt && <Check name="all" label={t.all} hint={t.allHint} />}
        <Submit>{isNew ? t.layCompared : isTorn ? t.goOn : t.lay}</Submit>
      </Form>
    </Section>
  )
}

function Last({ site, target }: Pick<Props, 'site' | 'target'>) {
  const { lang } = useView()
  const t = pushWords(lang)
  if (!target?.pushedAt) return null
  return (
    <p class="hint">
      {t.last(dayAndTime(target.pushedAt, lang, 'Europe/Berlin'))}
      {target.publication !== site.publication && ` ${t.isOld}`}
    </p>
  )
}
