import { questionsOf } from '#field/form/questions.ts'
import { later, minute } from '#kernel/clock.ts'
import type { Desk } from '#kernel/desk.ts'
import { listMyOrganisations } from '#people/organisations.ts'
import { mustSpeakFor } from '#people/role.ts'
import type { Service } from '../../service.ts'
import { listMyServices, provisionService } from '../../services.ts'
import { mustFindDraft, mustHoldDraft, provideForm, saveForm } from '../forms.ts'
import { holdName } from './beginning.sql.ts'
import type { Template } from './template.ts'

/** How many questions a draft has, for somebody who may shape it. */
export const countDraft = async (desk: Desk, id: string): Promise<number> =>
  questionsOf((await mustFindDraft(desk, id)).draft.form).length

/** Puts a template in the place of the draft. */
export async function beginForm(desk: Desk, id: string, template: Template, contact: string): Promise<void> {
  const { service, draft } = await mustHoldDraft(desk, id)
  const form = template.make({ organisation: service.organisationName, contact })
  await saveForm(desk, id, draft.revision, form)
}

/** The organisations that this person may start a form for. */
export const listSpeakersFor = (desk: Desk) => listMyOrganisations(desk)

export type FormStart = { organisation: string; name: string; template: Template; contact: string }

/** Starts a form outside of any jam: what stays goes on growing. */
export async function startForm(desk: Desk, start: FormStart): Promise<Service> {
  const { organisation, name, template, contact } = start
  mustSpeakFor(desk, organisation)
  await holdName(desk, organisation, name)
  const known = (await listMyServices(desk)).find((one) => isJustStarted(one, start, desk.now))
  if (known) return known
  const service = await provisionService(desk, { organisation, need: null, kind: 'form', name }, [])
  const form = template.make({ organisation: service.organisationName, contact })
  await provideForm(desk, service, { ...form, title: { ...form.title, de: name } })
  return service
}

// Sent twice, by a finger or a connection: one form is meant.
const isJustStarted = (one: Service, { organisation, name }: FormStart, now: Date): boolean =>
  one.kind === 'form' &&
  one.organisation === organisation &&
  one.name === name &&
  later(one.startedAt, minute) > now
