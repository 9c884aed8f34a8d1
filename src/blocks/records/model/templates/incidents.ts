import { field, kept, one, person, sensitive, several, step, type Template, view, words } from './template.ts'

export const incidents: Template = {
  id: 'incidents',
  name: words('Vorfälle und Meldungen', 'Incidents and reports'),
  about: words(
    'Unfälle, Übergriffe, Kinderschutz, Diskriminierung, Datenpannen: was geschah und was folgte.',
    'Accidents, assaults, child protection, discrimination, data breaches: what happened and what followed.',
  ),
  collections: [
    {
      id: 'incidents',
      name: words('Vorfälle', 'Incidents'),
      one: words('Vorfall', 'Incident'),
      title: ['number', 'what'],
      isCase: true,
      steps: [
        step('reported', 'Gemeldet', 'Reported'),
        step('secured', 'Sofort gehandelt', 'Acted at once'),
        step('assessed', 'Eingeschätzt', 'Assessed', { approved: true }),
        step('measures', 'Maßnahmen laufen', 'Measures under way'),
        step('closed', 'Abgeschlossen', 'Closed', { approved: true, isEnd: true }),
      ],
      retention: kept('child-protection-10'),
      fields: [
        field('number', 'autonumber', 'Nummer', 'Number'),
        field('what', 'short-text', 'Kurz: was geschah', 'In short: what happened', { required: true }),
        one(
          'kind',
          'Art',
          'Kind',
          [
            ['accident', 'Unfall', 'accident', 'amber'],
            ['assault', 'Übergriff, Gewalt', 'assault, violence', 'red'],
            ['child', 'Kindeswohl (§ 8a SGB VIII)', 'child protection (§ 8a SGB VIII)', 'pink'],
            ['discrimination', 'Diskriminierung', 'discrimination', 'violet'],
            ['data', 'Datenpanne (Art. 33 DSGVO)', 'data breach (Art. 33 GDPR)', 'blue'],
            ['complaint', 'Beschwerde', 'complaint', 'grey'],
          ],
          { required: true, keeps: 'all' },
        ),
        field('at', 'date-time', 'Wann', 'When', { required: true, keeps: 'year' }),
        field('known', 'date-time', 'Bekannt geworden', 'Became known', { keeps: 'year' }),
        field('deadline', 'formula', 'Meldefrist bis (72 Stunden)', 'To be reported by (72 hours)', {
          hint: words(
            'Nur bei Datenpannen: an die Aufsichtsbehörde.',
            'Only for data breaches: to the supervisory authority.',
          ),
          value: {
            is: 'call',
            call: 'if',
            with: [
              {
                is: 'call',
                call: '=',
                with: [
                  { is: 'answer', name: 'kind' },
                  { is: 'constant', value: 'data' },
                ],
              },
              {
                is: 'call',
                call: 'add-days',
                with: [
                  { is: 'answer', name: 'known' },
                  { is: 'constant', value: 3 },
                ],
              },
              { is: 'constant', value: null },
            ],
          },
        }),
        field('place', 'short-text', 'Wo', 'Where'),
        field('reporter', 'full-name', 'Gemeldet von', 'Reported by', { ...sensitive, personal: true }),
        field('affected', 'long-text', 'Wer ist betroffen', 'Who is affected', sensitive),
        field('story', 'long-text', 'Hergang', 'What happened', {
          ...sensitive,
          hint: words(
            'Beobachtet oder erzählt? Wörtlich ist besser als gedeutet.',
            'Seen or told? The very words are better than interpretation.',
          ),
        }),
        one(
          'weight',
          'Schwere',
          'Severity',
          [
            ['low', 'gering', 'low', 'grey'],
            ['middle', 'mittel', 'medium', 'amber'],
            ['high', 'hoch', 'high', 'red'],
          ],
          { keeps: 'all' },
        ),
        several(
          'informed',
          'Informiert wurden',
          'Informed were',
          [
            ['lead', 'Leitung', 'lead'],
            ['parents', 'Eltern', 'parents'],
            ['youth', 'Jugendamt', 'youth office'],
            ['police', 'Polizei', 'police'],
            ['insurance', 'Unfallversicherung', 'accident insurance'],
            ['authority', 'Datenschutzaufsicht', 'data protection authority'],
          ],
          { keeps: 'all', other: true },
        ),
        field('measures', 'long-text', 'Maßnahmen', 'Measures'),
        field('proof', 'file', 'Belege, Fotos', 'Evidence, photos', sensitive),
        field('related', 'link', 'Hängt zusammen mit', 'Related to', {
          link: { collection: 'incidents', many: true, back: 'related' },
        }),
        field('witness', 'short-text', 'Zeug*innen', 'Witnesses', { ...person, layer: 'sensitive' }),
      ],
    },
  ],
  views: [
    view('incidents', 'open', 'Offen', 'Open', {
      columns: ['number', 'what', 'kind', 'weight', '$step', 'deadline'],
      sorts: [{ column: 'weight', down: true }, { column: 'at' }],
      filter: { is: 'none', of: [{ is: 'column', column: '$step', operator: 'one-of', value: ['closed'] }] },
    }),
    view('incidents', 'steps', 'Schritte', 'Steps', {
      kind: 'kanban',
      stacks: '$step',
      columns: ['number', 'what', 'weight'],
    }),
    view('incidents', 'kinds', 'Je Art und Jahr', 'By kind', {
      columns: ['at', 'what', 'weight'],
      group: { column: 'kind' },
      sums: { what: 'count' },
    }),
  ],
}
