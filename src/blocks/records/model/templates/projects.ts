import { field, kept, one, step, type Template, view, words } from './template.ts'

export const projects: Template = {
  id: 'projects',
  name: words('Projekte und Aufgaben', 'Projects and tasks'),
  about: words(
    'Projekte mit Zielen, Kosten und Aufgaben; was offen ist und wer es macht.',
    'Projects with goals, costs and tasks; what is open and who does it.',
  ),
  collections: [
    {
      id: 'projects',
      name: words('Projekte', 'Projects'),
      one: words('Projekt', 'Project'),
      title: ['name'],
      steps: [
        step('idea', 'Idee', 'Idea'),
        step('planned', 'Geplant', 'Planned'),
        step('running', 'Läuft', 'Running'),
        step('over', 'Abgeschlossen', 'Over', { isEnd: true }),
      ],
      retention: kept('grant-5', 'ends'),
      fields: [
        field('name', 'short-text', 'Name', 'Name', { required: true, keeps: 'all' }),
        field('lead', 'person', 'Leitung', 'Lead'),
        field('goal', 'long-text', 'Ziele und Zielgruppe', 'Goals and audience', { keeps: 'all' }),
        field('starts', 'date', 'Beginn', 'Begins', { keeps: 'all' }),
        field('ends', 'date', 'Ende', 'Ends', {
          keeps: 'all',
          demands: [
            {
              rule: {
                is: 'call',
                call: 'or',
                with: [
                  { is: 'call', call: 'empty', with: [{ is: 'answer', name: 'starts' }] },
                  { is: 'call', call: '>=', with: [{ is: 'own' }, { is: 'answer', name: 'starts' }] },
                ],
              },
              says: words(
                'Das Ende liegt vor dem Beginn. Bitte beides prüfen.',
                'The end lies before the beginning. Please check both.',
              ),
            },
          ],
        }),
        field('budget', 'currency', 'Budget', 'Budget', { keeps: 'all', limits: { least: 0 } }),
        field('tasks', 'link', 'Aufgaben', 'Tasks', {
          link: { collection: 'tasks', many: true, back: 'project' },
        }),
        field('spent', 'roll-up', 'Ausgegeben', 'Spent', {
          of: { link: 'tasks', field: 'cost' },
          sums: 'sum',
        }),
        field('left', 'formula', 'Noch da', 'Left', {
          value: {
            is: 'call',
            call: '-',
            with: [
              { is: 'answer', name: 'budget' },
              { is: 'answer', name: 'spent' },
            ],
          },
        }),
        field('count', 'roll-up', 'Aufgaben insgesamt', 'Tasks in all', {
          of: { link: 'tasks', field: 'what' },
          sums: 'count',
        }),
        field('done', 'roll-up', 'Davon erledigt', 'Of these done', {
          of: { link: 'tasks', field: 'ready' },
          sums: 'sum',
        }),
        field('progress', 'formula', 'Fortschritt in %', 'Progress in %', {
          value: {
            is: 'call',
            call: 'round',
            with: [
              {
                is: 'call',
                call: '*',
                with: [
                  { is: 'constant', value: 100 },
                  {
                    is: 'call',
                    call: '/',
                    with: [
                      { is: 'answer', name: 'done' },
                      { is: 'answer', name: 'count' },
                    ],
                  },
                ],
              },
            ],
          },
        }),
        field('papers', 'file', 'Unterlagen', 'Papers'),
      ],
    },
    {
      id: 'tasks',
      name: words('Aufgaben', 'Tasks'),
      one: words('Aufgabe', 'Task'),
      title: ['what'],
      steps: [
        step('open', 'Offen', 'Open'),
        step('doing', 'In Arbeit', 'In progress'),
        step('done', 'Erledigt', 'Done', { isEnd: true }),
      ],
      retention: kept('grant-5'),
      fields: [
        field('project', 'link', 'Projekt', 'Project', {
          link: { collection: 'projects', back: 'tasks', goesAlong: true },
        }),
        field('what', 'short-text', 'Was ist zu tun', 'What is to be done', { required: true, keeps: 'all' }),
        field('who', 'person', 'Wer', 'Who'),
        field('until', 'date', 'Bis wann', 'Until when'),
        one(
          'weight',
          'Wichtigkeit',
          'Importance',
          [
            ['low', 'kann warten', 'can wait', 'grey'],
            ['normal', 'normal', 'normal', 'blue'],
            ['high', 'wichtig', 'important', 'red'],
          ],
          { keeps: 'all' },
        ),
        field('cost', 'currency', 'Kosten', 'Cost', { keeps: 'all', limits: { least: 0 } }),
        field('finished', 'date', 'Erledigt am', 'Done on', { keeps: 'all' }),
        field('ready', 'formula', 'Erledigt', 'Done', {
          value: {
            is: 'call',
            call: 'if',
            with: [
              { is: 'call', call: 'empty', with: [{ is: 'answer', name: 'finished' }] },
              { is: 'constant', value: 0 },
              { is: 'constant', value: 1 },
            ],
          },
        }),
        field('more', 'long-text', 'Näheres', 'More'),
      ],
    },
  ],
  views: [
    view('projects', 'all', 'Projekte', 'Projects', {
      columns: ['name', '$step', 'lead', 'ends', 'budget', 'left', 'progress'],
      sorts: [{ column: 'ends' }],
      sums: { budget: 'sum', left: 'sum' },
    }),
    view('tasks', 'board', 'Aufgaben', 'Tasks', {
      kind: 'kanban',
      stacks: '$step',
      columns: ['what', 'who', 'until'],
    }),
    view('tasks', 'mine', 'Meine Aufgaben', 'My tasks', {
      columns: ['what', 'project', 'until', 'weight'],
      sorts: [{ column: 'until' }],
      filter: {
        is: 'all',
        of: [
          { is: 'column', column: 'who', operator: 'mine' },
          { is: 'column', column: 'finished', operator: 'empty' },
        ],
      },
    }),
    view('tasks', 'due', 'Überfällig', 'Overdue', {
      columns: ['what', 'who', 'until'],
      sorts: [{ column: 'until' }],
      filter: { is: 'column', column: 'until', operator: 'due' },
    }),
    view('tasks', 'calendar', 'Kalender', 'Calendar', { kind: 'calendar', from: 'until', columns: ['what'] }),
  ],
}
