import { h } from 'preact'
import { newId } from '#kernel/id.ts'
import { LiveRegion, liveRegion } from '#look/elements.tsx'
import { Select, TextField } from '#look/fields.tsx'
import { Act, Button, Confirm, Form, Hidden, type Problems, Submit, type Values } from '#look/form.tsx'
import { Notice, PageHead, Section } from '#look/parts.tsx'
import { useView } from '#look/view.ts'
import { isInTeam, presentMembers, type Team } from '../../../matching/team.ts'
import { JamPage, type Place } from '../../../profile/frame.tsx'
import { boardWords } from './board.text.ts'
import { type Stage, stages, type Task } from './task.ts'

/** Where the browser finds the element that lets one drag. */
const taskBoard = 'src/jam/live/teams/board/task-board.element.ts'

type BoardProps = { place: Place; team: Team; tasks: readonly Task[]; values?: Values; problems?: Problems }

/** The board of a team: three columns that renew themselves. */
export function BoardPage({ place, team, tasks, values, problems }: BoardProps) {
  const t = boardWords(useView().lang)
  const at = boardOf(place, team)
  const isMember = isInTeam(team, place.actor.account)
  const board = (
    <LiveRegion id="board" topic={`/jams/${place.jam.slug}/live`} kinds={boardKinds}>
      <div class="board">
        {stages.map((stage) => (
          <Column key={stage} {...{ place, team, stage, isMember, tasks }} />
        ))}
      </div>
    </LiveRegion>
  )
  return (
    <JamPage
      place={place}
      title={`${t.title}: ${team.name}`}
      elements={isMember ? [liveRegion, taskBoard] : [liveRegion]}
    >
      <PageHead
        title={t.title}
        label={team.name}
        lead={t.lead}
        back={{ href: at.slice(0, -'/board'.length), label: t.back }}
      />
      {isMember ? (
        <Form id="add" action={at} values={values} problems={problems}>
          <Hidden fields={{ id: String(values?.id ?? newId()) }} />
          <TextField name="title" label={t.add} hint={t.addHint} required maxLength={160} />
          <Submit icon="plus">{t.addButton}</Submit>
        </Form>
      ) : (
        <Notice>{t.visiting}</Notice>
      )}
      {isMember ? h('task-board', { at, dragged: t.dragged, failed: t.failed }, board) : board}
    </JamPage>
  )
}

const boardKinds = ['added', 'moved', 'changed', 'removed'].map((what) => `team.task-${what}`)
const boardOf = ({ jam }: Place, team: Team) => `/jams/${jam.slug}/teams/${team.id}/board`

type ColumnProps = BoardProps & { stage: Stage; isMember: boolean }

function Column({ stage, tasks, ...rest }: ColumnProps) {
  const t = boardWords(useView().lang)
  const there = tasks.filter((one) => one.stage === stage)
  return (
    <section class="column" data-stage={stage} data-title={t.stage[stage]} aria-labelledby={`s-${stage}`}>
      <h2 id={`s-${stage}`}>
        {t.stage[stage]} <small>{there.length}</small>
      </h2>
      {there.length === 0 && <p class="hint">{t.empty[stage]}</p>}
      <ul>
        {there.map((task, n) => (
          <Note key={task.id} task={task} isFirst={n === 0} {...rest} />
        ))}
      </ul>
    </section>
  )
}

type NoteProps = Pick<ColumnProps, 'place' | 'team' | 'isMember'> & { task: Task; isFirst: boolean }

function Note({ place, team, task, isFirst, isMember }: NoteProps) {
  const t = boardWords(useView().lang)
  const at = `${boardOf(place, team)}/${task.id}`
  const who = team.members.find((one) => one.participant === task.assignee)
  const to = stages.filter((stage) => stage !== task.stage)
  return (
    <li id={`t-${task.id}`} data-task={task.id} data-title={task.title} draggable={isMember || undefined}>
      <b>{isMember ? <a href={at}>{task.title}</a> : task.title}</b>
      <p class="who">{who?.name ?? t.nobody}</p>
      {isMember && (
        <div class="row">
          {!task.assignee && task.stage !== 'done' && (
            <Act action={`${at}/taking`} tone="plain" icon="person" of={task.title}>
              {t.take}
            </Act>
          )}
          <form class="act" method="post" action={`${at}/move`} aria-label={`${t.move} ${task.title}`}>
            <small>{t.move}</small>
            {to.map((stage) => (
              <Button key={stage} name="to" value={stage} tone="plain" of={task.title}>
                {t.to[stage]}
              </Button>
            ))}
            {!isFirst && (
              <Button name="to" value="up" tone="plain" icon="arrow-up" of={task.title}>
                {t.up}
              </Button>
            )}
          </form>
        </div>
      )}
    </li>
  )
}

type TaskPageProps = Omit<BoardProps, 'tasks'> & { task: Task; meanwhile?: Task | undefined }

/** One task, to change its words or who does it. */
export function TaskPage({ place, team, task, meanwhile, values, problems }: TaskPageProps) {
  const t = boardWords(useView().lang)
  const at = boardOf(place, team)
  const nameOf = (one: Task) =>
    team.members.find((member) => member.participant === one.assignee)?.name ?? t.nobody
  const people = presentMembers(team).map((one) => ({ value: one.participant, label: one.name }))
  const shown = values ?? { title: task.title, assignee: task.assignee ?? '' }
  return (
    <JamPage place={place} title={t.editTitle} narrow>
      <PageHead title={t.editTitle} back={{ href: at, label: t.backToBoard }} />
      {meanwhile && <Notice tone="warning">{t.changedMeanwhile(meanwhile.title, nameOf(meanwhile))}</Notice>}
      <Form action={`${at}/${task.id}`} values={shown} problems={problems}>
        <Hidden fields={{ version: String(task.version) }} />
        <TextField name="title" label={t.text} required maxLength={160} />
        <Select name="assignee" label={t.who} options={people} empty={t.nobody} />
        <Submit>{t.save}</Submit>
      </Form>
      <Section title={t.remove}>
        <Confirm
          action={`${at}/${task.id}/removal`}
          label={t.remove}
          question={t.removeAsk(task.title)}
          explain={t.removeSays}
          tone="danger"
        >
          {t.remove}
        </Confirm>
      </Section>
    </JamPage>
  )
}
